import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readExamples, readFolder, readLanguage } from "../../generator/files/index.js";
import { compile } from "../../generator/pipeline.js";
import { LanguageServer } from "../helpers/processes/language-server.js";
import { runTool } from "../helpers/run-tool.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

/* What an editor shows for files of a schema. */

const root = join(import.meta.dirname, "..", "..");
const files = ["schema", "test/fixtures/synthetic"].flatMap((folder) =>
  [...readFolder(join(root, folder), (path) => path.endsWith(".yaml"))].map(
    ([path, text]) => [join(root, folder, path), text] as const,
  ),
);
const server = new LanguageServer();

beforeAll(() => server.start(root));
afterAll(() => server.stop());

function inSchema(path: string): string {
  return join(root, "schema", path);
}

describe("every file of the schema", () => {
  test.each(files)("%s names its language schema in the first line, relative to its folder", (path, text) => {
    const [, named = ""] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? [];
    const [, ofFolder] = /\/(protocol|flow)\.yaml$/.exec(path) ?? [];
    const kind = ofFolder ?? (path.includes("/types/") ? "types" : "operation");
    expect(join(dirname(path), named)).toBe(inSchema(`language/${kind}.schema.json`));
  });

  test("has no errors", async () => {
    const complaints: unknown[] = [];
    for (const [path, text] of files) complaints.push(...(await server.open(path, text)));
    expect(complaints).toEqual([]);
  });
});

describe("while a file is edited", () => {
  const file = inSchema("cmpp/messages/draft.yaml");
  const text = `# yaml-language-server: $schema=../../language/operation.schema.json
operation: Draft
en: A draft.
zh: 草稿。
legs: [SP -> ISMG]
request:
  name: CMPP_DRAFT
  id: 1
  fields:
    - name: A
      type: Unsigned Integer
      octet: 1
      personal: numbers
      
`;

  test("shows an error on its line", async () => {
    const complaints = await server.open(file, text);
    expect(complaints.map(({ line }) => line).sort((one, other) => one - other)).toEqual([12, 13]);
  });

  test("suggests keys", async () => {
    const labels = await server.complete(file, 13, 6);
    expect(labels).toEqual(expect.arrayContaining(["octets", "default", "since", "until", "repeats", "en", "zh"]));
  });

  test("suggests values", async () => {
    expect(await server.complete(file, 12, 16)).toEqual(expect.arrayContaining(["number", "content"]));
  });

  test("suggests basic types", async () => {
    const basic = ["Unsigned Integer", "Integer", "Octet String", "C-Octet String", "Octets", "List"];
    expect(await server.complete(file, 10, 12)).toEqual(expect.arrayContaining(basic));
  });

  test("suggests whole fields", async () => {
    const empty = inSchema("cmpp/messages/empty.yaml");
    await server.open(empty, `${text.slice(0, text.indexOf("    - name: A"))}    - \n`);
    const labels = await server.complete(empty, 9, 6);
    expect(labels).toEqual(expect.arrayContaining(["Octet String field", "counted list", "counted octets"]));
  });

  test("explains a key in both languages on hover", async () => {
    const legs = await server.hover(file, 4, 2);
    expect(legs).toContain("The sender and the receiver of the request");
    expect(legs).toContain("请求的发送方和接收方");
    const type = await server.hover(file, 10, 8);
    expect(type).toContain("A basic type");
    expect(type).toContain("基本类型");
  });
});

describe("a suggested whole field", () => {
  const { definitions } = JSON.parse(readFileSync(inSchema("language/common.schema.json"), "utf8"));
  const snippets: readonly { readonly label: string; readonly bodyText: string }[] = definitions.field.defaultSnippets;

  test.each(snippets.map(({ label, bodyText }) => [label, bodyText]))("%s is valid without changes", (_, body) => {
    const plain = body.replaceAll(/\$\{\d:([^}]*)\}/g, "$1").replaceAll("\n", "\n    ");
    const examples = readExamples();
    const base = [...examples].filter(([path]) => path.startsWith("base/"));
    const send = examples.get("right/missing-key.yaml") ?? "";
    const protocols = new Map([
      ...base.map(([path, content]) => [path.replace("base", "demo"), content] as const),
      ["demo/messages/send.yaml", send.replace(/^ {4}- .*$/m, `    - ${plain}`)],
    ]);
    expect(compile({ protocols, language: readLanguage() }).diagnostics).toEqual([]);
  });
});

test("the schema line of an own project names the installed package", async () => {
  const project = temporaryFolder();
  mkdirSync(join(project, "node_modules"));
  symlinkSync(root, join(project, "node_modules", "smswire-generator"));
  const folder = join(project, "schema", "acme", "messages");
  mkdirSync(folder, { recursive: true });
  const [line = ""] = /^# yaml-language-server: \S+$/m.exec(readFileSync(join(root, "schema/README.md"), "utf8")) ?? [];
  expect(line).toContain("node_modules/smswire-generator/schema/language/operation.schema.json");
  const complaints = await server.open(join(folder, "balance.yaml"), `${line}\noperaton: Balance\n`);
  expect(complaints.map(({ message }) => message).join("\n")).toContain("operaton");
});

test("every description of the language exists in English and in Chinese", () => {
  const descriptions = [...readLanguage().values()].flatMap((each) =>
    [...each.matchAll(/"description": ("(?:[^"\\]|\\.)*")/g)].map(([, quoted = ""]): string => JSON.parse(quoted)),
  );
  expect(descriptions.length).toBeGreaterThan(100);
  const wrong = descriptions.filter((each) => !/^[\u0001-\u00ff\u2026]+\n\n.*[\u4e00-\u9fff].*$/.test(each));
  expect(wrong).toEqual([]);
});

test("the task's problem matcher reads the output of check", async () => {
  const folder = temporaryFolder();
  cpSync(join(root, "schema"), join(folder, "schema"), { recursive: true });
  writeFileSync(join(folder, "schema/cmpp/types/broken.yaml"), "types:\n  Lonely: { type: Octets, octets: 0 }\n");
  const { err } = await runTool(["check", "--schema", join(folder, "schema")]);
  const { tasks } = JSON.parse(readFileSync(join(root, ".vscode/tasks.json"), "utf8"));
  for (const { problemMatcher } of tasks) {
    const { regexp, file, line, column, severity, code, message } = problemMatcher.pattern;
    const found = err.split("\n").flatMap((each) => new RegExp(regexp).exec(each) ?? []);
    expect(found[file]).toBe(join(folder, "schema/cmpp/types/broken.yaml"));
    expect([found[line], found[column], found[severity], found[code]]).toEqual(["2", "35", "error", "out-of-bounds"]);
    expect(found[message]).toBe("0 is out of range: it must be at least 1.");
  }
});
