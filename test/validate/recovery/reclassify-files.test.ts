import { expect, test } from "vitest";
import { readExamples, readLanguage } from "../../../generator/files/index.js";
import { compile } from "../../../generator/pipeline.js";

/* A file in the wrong place is one error, and so is a folder without a protocol. */

const language = readLanguage();
const base = [...readExamples()].filter(([path]) => path.startsWith("base/"));

/** Returns the diagnostics of the sound schema with its files at the paths that `place` returns. */
function reportedOf(place: (path: string) => string, more: Readonly<Record<string, string>> = {}): string[] {
  const moved = base.map(([path, text]) => [place(path.replace("base/", "demo/")), text] as const);
  const { diagnostics } = compile({ protocols: new Map([...moved, ...Object.entries(more)]), language });
  return diagnostics.map(
    ({ range, code, message }) => `${range.file} ${code} ${message.split(" A protocol folder")[0]}`,
  );
}

test.each([
  ["demo/messages/login.yaml", "demo/messages/login.yml"],
  ["demo/types/common.yaml", "demo/types/common.yml"],
  ["demo/types/status.yaml", "demo/typs/status.yaml"],
  ["demo/messages/note.yaml", "demo/message/note.yml"],
])("suggests %s for %s", (right, wrong) => {
  const reported = `${wrong} misplaced-file ${wrong} does not belong to a protocol. Did you mean ${right}?`;
  expect(reportedOf((path) => (path === right ? wrong : path))).toEqual([reported]);
});

test("suggests nothing for a file next to the right one", () => {
  const reported = "demo/types/common.yml misplaced-file demo/types/common.yml does not belong to a protocol.";
  expect(reportedOf((path) => path, { "demo/types/common.yml": "types: {}\n" })).toEqual([reported]);
});

test("reports protocol.yaml with another extension, without errors of a protocol that imports it", () => {
  const place = (path: string): string => path.replace("protocol.yaml", "protocol.yml");
  const others = "demo/protocol.yml does not belong to a protocol, like 7 other files next to it.";
  const reported = `demo/protocol.yml misplaced-file ${others} Did you mean demo/protocol.yaml?`;
  expect(reportedOf(place)).toEqual([reported]);
  const text =
    'protocol: V\nen: V.\nzh: 变。\nversions: [{ version: "1.0", id: v10 }]\nimport: { from: demo, version: "1.0" }\n';
  expect(reportedOf(place, { "variant/protocol.yaml": text })).toEqual([reported]);
});

test("reports a folder without protocol.yaml", () => {
  const place = (path: string): string => (path.endsWith("protocol.yaml") ? "else/protocol.yaml" : path);
  const reported = reportedOf(place).filter((each) => each.includes("misplaced-file"));
  const others = "demo/messages/login.yaml does not belong to a protocol, like 6 other files next to it.";
  expect(reported).toEqual([`demo/messages/login.yaml misplaced-file ${others}`]);
});

test("reports a protocol folder that is used as the schema folder", () => {
  const reported =
    "protocol.yaml misplaced-file The folder of this protocol.yaml is a protocol folder, not a schema folder. Name its parent folder.";
  expect(reportedOf((path) => path.replace("demo/", ""))).toEqual([reported]);
});

test("accepts types and messages in subfolders", () => {
  expect(reportedOf((path) => path.replace(/^demo\/(types|messages)\//, "demo/$1/deeper/"))).toEqual([]);
});
