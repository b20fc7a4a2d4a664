import { expect, test } from "vitest";
import { readExamples, readLanguage } from "../../../generator/files/index.js";
import { compile } from "../../../generator/pipeline.js";

/* A file that stands in the wrong place is one mistake, and so is a folder that is no protocol's: nothing follows. */

const language = readLanguage();
const base = [...readExamples()].filter(([path]) => path.startsWith("base/"));

/** What is said of the sound schema when its files stand where `place` puts them. */
function saidOf(place: (path: string) => string, more: Readonly<Record<string, string>> = {}): string[] {
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
])("%s as %s", (right, wrong) => {
  const said = `${wrong} misplaced-file ${wrong} does not belong to a protocol. Did you mean ${right}?`;
  expect(saidOf((path) => (path === right ? wrong : path))).toEqual([said]);
});

test("a file beside what it should be has no better place", () => {
  const said = "demo/types/common.yml misplaced-file demo/types/common.yml does not belong to a protocol.";
  expect(saidOf((path) => path, { "demo/types/common.yml": "types: {}\n" })).toEqual([said]);
});

test("a folder whose protocol.yaml has another ending, and one that imports from it", () => {
  const place = (path: string): string => path.replace("protocol.yaml", "protocol.yml");
  const others = "demo/protocol.yml does not belong to a protocol, like 7 other files next to it.";
  const said = `demo/protocol.yml misplaced-file ${others} Did you mean demo/protocol.yaml?`;
  expect(saidOf(place)).toEqual([said]);
  const text =
    'protocol: V\nen: V.\nzh: 变。\nversions: [{ version: "1.0", id: v10 }]\nimport: { from: demo, version: "1.0" }\n';
  expect(saidOf(place, { "variant/protocol.yaml": text })).toEqual([said]);
});

test("a folder without protocol.yaml", () => {
  const place = (path: string): string => (path.endsWith("protocol.yaml") ? "else/protocol.yaml" : path);
  const said = saidOf(place).filter((each) => each.includes("misplaced-file"));
  const others = "demo/messages/login.yaml does not belong to a protocol, like 6 other files next to it.";
  expect(said).toEqual([`demo/messages/login.yaml misplaced-file ${others}`]);
});

test("a protocol's folder that is taken for the schema's", () => {
  const said =
    "protocol.yaml misplaced-file The folder of this protocol.yaml is a protocol folder, not a schema folder. Name its parent folder.";
  expect(saidOf((path) => path.replace("demo/", ""))).toEqual([said]);
});

test("files of types and messages may stand in folders of their own", () => {
  expect(saidOf((path) => path.replace(/^demo\/(types|messages)\//, "demo/$1/deeper/"))).toEqual([]);
});
