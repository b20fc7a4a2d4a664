import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readLanguage } from "../../../generator/files/index.js";
import { compile } from "../../../generator/pipeline.js";
import { blocksIn, sectionOf } from "../../helpers/documents/markdown.js";

/* What schema/README.md says about flows, and the protocol of its examples. */

const section = sectionOf("schema/README.md", "## The flow");
const example = blocksIn(section).find(({ language }) => language === "yaml")?.text ?? "";

/** A request without fields, and its response. */
const plain = (name: string, id: number, legs = "Client -> Server, Server -> Client"): string =>
  `operation: ${name}\nen: ${name}.\nzh: ${name}。\nlegs: [${legs}]\nrequest: { name: ${name}, id: 0x0000000${id} }\nresponse: {}\n`;

/** The files of the protocol: each example names its file in the first line. */
const files = blocksIn(readFileSync("schema/README.md", "utf8")).flatMap(({ text }): (readonly [string, string])[] => {
  const [, path] = /^# schema\/(demo\/.*)\n/.exec(text) ?? [];
  return path === undefined ? [] : [[path, text]];
});
const protocols = new Map([
  ...files,
  ["demo/messages/note.yaml", plain("Note", 4, "Client -> Server")] as const,
  ["demo/messages/test.yaml", plain("Test", 5)] as const,
  ["demo/messages/bye.yaml", plain("Bye", 6)] as const,
]);

describe("the example of schema/README.md", () => {
  const compiled = compile({ protocols, language: readLanguage() });

  test("compiles without diagnostics", () => {
    expect(example).toMatch(/^# schema\/demo\/flow\.yaml\n/);
    expect(files.map(([path]) => path)).toEqual([
      "demo/protocol.yaml",
      "demo/messages/login.yaml",
      "demo/types/status.yaml",
      "demo/types/mode.yaml",
      "demo/types/tlvs.yaml",
      "demo/messages/send.yaml",
      "demo/flow.yaml",
    ]);
    expect(compiled.diagnostics).toEqual([]);
  });

  test("lets both sides send what the legs allow", () => {
    const running = compiled.protocols.at(-1)?.flow?.states.find(({ name }) => name === "running");
    expect(running?.requests).toEqual([
      {
        link: "clientToServer",
        client: expect.arrayContaining(["Bye", "Note", "Send", "Test"]),
        server: ["Bye", "Test"],
      },
    ]);
  });
});

test("the table of schema/README.md has every key of flow.yaml", () => {
  const schema: { readonly properties: object } = JSON.parse(readFileSync("schema/language/flow.schema.json", "utf8"));
  const rows = [...section.matchAll(/^\| `([^`]+)`/gm)].map(([, key]) => key);
  expect(rows).toEqual(Object.keys(schema.properties));
});
