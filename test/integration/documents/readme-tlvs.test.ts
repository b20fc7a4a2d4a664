import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readLanguage } from "../../../generator/files/index.js";
import { compile } from "../../../generator/pipeline.js";
import { blockOf, messageOf } from "../../helpers/compile/tagged.js";
import { blocksIn, sectionOf } from "../../helpers/documents/markdown.js";

/* What schema/README.md says about TLVs, and the protocols of its examples. */

const language = readLanguage();
const section = sectionOf("schema/README.md", "## TLVs");

/** The files of all examples: each names its file in the first line. The flow needs further messages. */
const files = blocksIn(readFileSync("schema/README.md", "utf8")).flatMap(({ text }): (readonly [string, string])[] => {
  const [, path] = /^# schema\/((?:demo|acme)\/.*)\n/.exec(text) ?? [];
  return path === undefined || path.endsWith("flow.yaml") ? [] : [[path, text]];
});

describe("the example of schema/README.md", () => {
  const { protocols, diagnostics } = compile({ protocols: new Map(files), language });
  const [acme, demo] = ["acme", "demo10"].map((id) => protocols.find((each) => each.id === id));
  const namesOf = (protocol: typeof acme): string[] | undefined =>
    protocol && blockOf(messageOf(protocol, "Send")).parameters.map(({ name }) => name);

  test("compiles without diagnostics", () => {
    expect(diagnostics).toEqual([]);
    expect(files.map(([path]) => path).filter((path) => section.includes(`# schema/${path}\n`))).toHaveLength(4);
  });

  test("lists TLVs, and an import adds one of its own", () => {
    expect(namesOf(demo)).toEqual(["Reference", "Content", "Topic", "Alert", "Mode"]);
    expect(namesOf(acme)).toEqual(["Reference", "Content", "Topic", "Alert", "Mode", "Price"]);
  });

  test("has the rules that the text states", () => {
    expect(demo && messageOf(demo, "Send").rules.map(({ id }) => id)).toEqual(["short-content", "tlv-required"]);
  });

  test("has every type of the table, and a row for every basic type", () => {
    const rows = [...section.matchAll(/^\| `([^|]+)` +\|/gm)].flatMap(([, cell = ""]) => cell.split("`, `"));
    const { definitions } = JSON.parse(language.get("types.schema.json") ?? "{}");
    expect(rows).toEqual(definitions.tlv.properties.type.examples);
  });
});

test("the list of TLVs that a key of the language describes has every key of a definition", () => {
  const { definitions } = JSON.parse(language.get("types.schema.json") ?? "{}");
  const keys = Object.keys(definitions.tlv.properties);
  const named = keys.filter((key) => section.includes(`\`${key}`) || section.includes(`${key}: `));
  // What fields have as well is explained there.
  expect(keys.filter((key) => !named.includes(key))).toEqual(["secret", "printed", "property", "section"]);
});
