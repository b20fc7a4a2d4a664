import { expect, test } from "vitest";
import { readExamples, readLanguage } from "../../generator/files/index.js";
import { compile } from "../../generator/pipeline.js";
import { isSchemaFile } from "../../generator/load/index.js";
import { loadVectors } from "../../generator/load/load-vectors.js";
import { runTool } from "../helpers/run-tool.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";
import { cpSync, renameSync } from "node:fs";
import { join } from "node:path";

/* Files of vectors in other formats, and files with other extensions. Each has one diagnostic. */

const LINES = '{"id":"a","note":"但"}\n{"id":"b"}\n';

function reported(text: string): { readonly ids: readonly unknown[]; readonly lines: readonly string[] } {
  const { vectors, diagnostics } = loadVectors("demo/vectors/v.jsonl", text);
  return {
    ids: vectors.map(({ value }) => value["id"]),
    lines: diagnostics.map(({ range: { start }, code, message }) => {
      return `${start.line}:${start.column} ${code} ${message.replace("This line is not a JSON object: ", "")}`;
    }),
  };
}

const read = (octets: Buffer): string => octets.toString("utf8");
const utf16 = (text: string): Buffer => Buffer.from(text, "utf16le");
const NOT_UTF8 = "vector-not-json the file is not encoded as UTF-8. Save it as UTF-8.";
const GOES_ON =
  "vector-not-json the object continues on the next lines. Write each object on one line, without an enclosing list.";

test.each<readonly [string, string, readonly string[], readonly string[]]>([
  ["UTF-8", LINES, ["a", "b"], []],
  ["UTF-8 with a byte order mark", `\uFEFF${LINES}`, ["a", "b"], []],
  ["UTF-8 with the line ends of Windows", LINES.replaceAll("\n", "\r\n"), ["a", "b"], []],
  ["UTF-16", read(utf16(LINES)), [], [`1:2 ${NOT_UTF8}`]],
  ["UTF-16 with its mark", read(utf16(`\uFEFF${LINES}`)), [], [`1:1 ${NOT_UTF8}`]],
  ["UTF-16 of the other order", read(utf16(`\uFEFF${LINES}`).swap16()), [], [`1:1 ${NOT_UTF8}`]],
  [
    "GBK behind a line without Chinese",
    `{"id":"c"}\n${LINES.replace("但", read(Buffer.from("b5ab", "hex")))}`,
    ["c"],
    [`2:19 ${NOT_UTF8}`],
  ],
  ["JSON over many lines", JSON.stringify({ id: "a", more: [1, 2] }, null, 2), [], [`1:1 ${GOES_ON}`]],
  ["JSON over many lines after a valid line", `{"id":"a"}\n  {\n"id": "b" }\n`, ["a"], [`2:3 ${GOES_ON}`]],
  ["a JSON list", `[{"id":"a"},\n{"id":"b"}]\n`, [], [`1:1 ${GOES_ON}`]],
  ["a line that is a list", `[1]\n{"id":"b"}\n`, ["b"], ["1:1 vector-not-json expected an object."]],
])("loads or rejects vectors as %s", (_, text, ids, lines) => {
  expect(reported(text)).toEqual({ ids, lines });
});

test.each([
  ["types/status.yaml", "types/status.YAML"],
  ["types/status.yaml", "types/status.Yml"],
  ["messages/note.yaml", "messages/note.YML"],
  ["protocol.yaml", "protocol.YAML"],
])("suggests %s for %s, without further diagnostics", async (right, wrong) => {
  const folder = temporaryFolder();
  cpSync("test/faulty-schemas/base", join(folder, "demo"), { recursive: true });
  renameSync(join(folder, "demo", right), join(folder, "demo", wrong));
  const { out } = await runTool(["check", "--schema", folder, "--format", "json"]);
  expect(JSON.parse(out).diagnostics).toMatchObject([
    { code: "misplaced-file", message: expect.stringContaining(`Did you mean demo/${right}?`) },
  ]);
});

test("suggests JSON lines for JSON among vectors, and ignores other JSON", () => {
  const base = [...readExamples()].filter(([path]) => path.startsWith("base/"));
  const files = new Map([...base, ["base/vectors/more.json", "{}"], ["base/notes.json", "{}"]]);
  const { diagnostics } = compile({ protocols: files, language: readLanguage() });
  expect(diagnostics.map(({ code, message }) => [code, message.split("? ")[0]])).toEqual([
    ["misplaced-file", "base/vectors/more.json does not belong to a protocol. Did you mean base/vectors/more.jsonl"],
  ]);
  expect(["a/vectors/x.JSON", "a/vectors/deep/x.json", "a/x.json", "a/vectors.json"].map(isSchemaFile)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
