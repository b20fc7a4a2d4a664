import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readFolder, readLanguage, readLibrary } from "../../generator/files/index.js";
import { compile, PHASES } from "../../generator/pipeline.js";
import { type Block, blocksOf, DOCUMENTS, sectionOf } from "../helpers/documents/markdown.js";
import { moduleIds, modules } from "../helpers/protocols.js";
import { runTool } from "../helpers/run-tool.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

/* The documents: their examples print what they show, and their statements are true. */

const ofLanguage = (file: string, language: string): readonly string[] =>
  blocksOf(file)
    .filter((block) => block.language === language)
    .map(({ text }) => text);

/** Chinese documents have the examples of the English ones: a test below compares them. */
const RUN = DOCUMENTS.filter((file) => !file.includes(".zh."));

const examplesIn = (language: string, isWanted: (text: string) => boolean = () => true) =>
  RUN.flatMap((file) =>
    ofLanguage(file, language)
      .filter(isWanted)
      .map((text, index) => ({ file, index, text })),
  );

/** This folder resolves the package like a user's project. */
const scripts = join("node_modules", ".readme-examples");

afterAll(() => rmSync(scripts, { recursive: true, force: true }));

/** Imports each example, and prints the names of all with the lines that each printed. One process loads the package once. */
const RUNNER = `import { format } from "node:util";
const printed = [];
for (const name of process.argv.slice(2)) {
  let text = "";
  console.log = (...values) => void (text += format(...values) + "\\n");
  await import(name).catch((error) => console.log(error));
  printed.push([name, text.trim().split("\\n")]);
}
process.stdout.write(JSON.stringify(printed));
`;

const nameOf = ({ file, index }: { readonly file: string; readonly index: number }): string =>
  `${file.replaceAll(/\W/g, "-")}-${index}.mts`;

describe("the examples in TypeScript print what they show", () => {
  const examples = examplesIn("ts");

  test("are in README.md and in the guide", () => {
    const count = (name: string): number => examples.filter(({ file }) => file === name).length;
    expect([count("README.md"), count("generated/README.md")]).toEqual([1, 28]);
  });

  let printed: ReadonlyMap<string, readonly string[]>;

  beforeAll(() => {
    mkdirSync(scripts, { recursive: true });
    const runner = join(scripts, "run.mts");
    writeFileSync(runner, RUNNER);
    const names = examples.map((example) => {
      writeFileSync(join(scripts, nameOf(example)), example.text);
      return `./${nameOf(example)}`;
    });
    const words = ["--import", "tsx", "--conditions=source", runner, ...names];
    printed = new Map(JSON.parse(execFileSync(process.execPath, words, { encoding: "utf8" })));
  });

  test.each(examples)("$file: example $index", (example) => {
    const expected = [...example.text.matchAll(/\/\/ → (.*)/g)].map(([, line]) => line);
    expect(expected.length).toBeGreaterThan(0);
    expect(printed.get(`./${nameOf(example)}`)).toEqual(expected);
  });
});

describe("the examples of the command line print what they show", () => {
  const examples = examplesIn("sh", (text) => text.includes("smswire --") && text.includes("\n# "));

  test("are in generator/README.md", () => {
    expect(examples.map(({ file }) => file)).toEqual(["generator/README.md"]);
  });

  test.each(examples)("$file: $text", ({ text }) => {
    const commands = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
    const expected = text.split("\n").filter((line) => line.startsWith("# "));
    const printed = commands.map((command) => execFileSync("sh", ["-c", command], { encoding: "utf8" }));
    expect(printed.join("").trim().split("\n")).toEqual(expected.map((line) => line.slice(2)));
  });
});

test("README.md has the two commands of a checkout", () => {
  const scriptsOfPackage: unknown = JSON.parse(readFileSync("package.json", "utf8")).scripts;
  expect(ofLanguage("README.md", "sh")).toContain("npm ci && npm run generate\nnpm test\n");
  expect(scriptsOfPackage).toMatchObject({ generate: expect.any(String), test: "npm run -s check" });
  expect(readFileSync(".ci/run", "utf8")).toContain("npm test");
});

describe("README.md shows a schema and its code", () => {
  const [yaml = ""] = ofLanguage("README.md", "yaml");
  const [code = ""] = ofLanguage("README.md", "typescript");

  test("whose schema is a file of the repository", () => {
    const path = /^# (\S+)\n/.exec(yaml)?.[1] ?? "";
    const [, ...lines] = readFileSync(path, "utf8").split("\n");
    expect(yaml.split("\n").slice(1)).toEqual(lines);
  });

  test("whose code is the generated code without comments and omissions", () => {
    const [path = "", ...lines] = code.replaceAll(/^\/\/ (?=generated\/)/gm, "").split("\n");
    const isCode = (line: string): boolean => line.trim() !== "" && !/^\s*(\/\/|\/?\*)/.test(line);
    const generated = readFileSync(path, "utf8").split("\n").filter(isCode);
    for (const line of lines.filter(isCode)) expect(generated).toContain(line.replace(/^(export .*);$/, "$1 {"));
    expect(lines.filter(isCode).length).toBeGreaterThan(10);
  });
});

test.each(["README.md", "README.zh.md"])("%s has the number of messages of each protocol", (file) => {
  const text = readFileSync(file, "utf8");
  for (const id of moduleIds) {
    const row = text.split("\n").find((line) => line.includes(`\`smswire/${id}\``));
    expect(row, id).toMatch(new RegExp(`\\| ${modules[id].layouts.messages.length} +\\|`));
  }
});

test("the pipeline's picture has its phases in order", () => {
  const picture = readFileSync(".github/pipeline.svg", "utf8");
  const names = [...picture.matchAll(/font-weight="600">([^<]*)</g)].map(([, name]) => name);
  expect(names).toEqual(["schema/", ...PHASES.map(({ name }) => name), "emit", "print", "files", "generated/"]);
});

describe("the message that schema/README.md adds", () => {
  const yaml = ofLanguage("schema/README.md", "yaml").find((text) => text.startsWith("# schema/cmpp/")) ?? "";
  const place = /^# schema\/(\S+)\n/.exec(yaml)?.[1] ?? "";

  function schemaWith(text: string): string {
    const folder = temporaryFolder();
    cpSync("schema", join(folder, "schema"), { recursive: true });
    writeFileSync(join(folder, "schema", place), text);
    return folder;
  }

  test("takes about twenty lines, and has types, codec, tests and command line", async () => {
    expect(yaml.split("\n").length).toBeLessThan(25);
    const folder = schemaWith(yaml);
    const schema = ["--schema", join(folder, "schema")];
    expect(await runTool(["generate", ...schema, "--out", join(folder, "generated")])).toMatchObject({
      code: 0,
      out: "",
    });
    const codec = readFileSync(join(folder, "generated", "cmpp30", "messages", "balance-resp.ts"), "utf8");
    expect(codec).toContain("export function decodeBalanceResp(frame: Uint8Array): BalanceResp");
    const tests = readFileSync(join(folder, "generated", "cmpp30", "conformance", "balance.test.ts"), "utf8");
    expect(tests).toContain('describe("CMPP_BALANCE of CMPP 3.0"');
    const json = '{"message":"CMPP_BALANCE_RESP","sequence_id":3,"fields":{"Left":9,"Note":{"hex":"6f6b"}}}';
    const encoded = await runTool(["encode", "--protocol", "cmpp30", ...schema], json);
    expect(encoded.out).toBe("00000013800001010000000300000009026f6b\n");
    expect((await runTool(["layout", "CMPP_BALANCE", ...schema])).out).toContain("Service_Id");
    expect((await runTool(["layout", "CMPP_BALANCE", "--protocol", "cmpp20", ...schema])).code).toBe(2);
  });

  test("is reported as the document shows if it has an error", async () => {
    const folder = schemaWith(yaml.replace("type: Service_Id", "type: Servce_Id"));
    const { code, err } = await runTool(["check", "--schema", join(folder, "schema")]);
    const [reported = ""] = ofLanguage("schema/README.md", "text");
    expect(code).toBe(1);
    expect(err.split("\n")[0]).toBe(`${folder}/${reported.trim()}`);
  });
});

describe("the parts of schemas in schema/README.md", () => {
  const parts = ofLanguage("schema/README.md", "yaml").filter((text) => !text.startsWith("#"));
  const trimmed = (text: string): string =>
    text
      .split("\n")
      .map((line) => line.replace(/ +# .*$/, "").trim())
      .join("\n");
  const folders = ["schema/cmpp", "test/fixtures/flags", "test/fixtures/mailing"];
  const files = folders.flatMap((folder) =>
    [...readFolder(folder, (path) => path.endsWith(".yaml")).values()].map(trimmed),
  );
  const [importing = [], quotes = []] = [true, false].map((isProtocol) =>
    parts.filter((text) => text.startsWith("protocol:") === isProtocol),
  );

  test.each(quotes)("%s", (text) => {
    const [first = "", ...rest] = trimmed(text.trim()).split("\n");
    const quote = first === "rules:" ? rest.join("\n") : [first, ...rest].join("\n");
    expect(files.filter((file) => file.includes(quote))).not.toEqual([]);
  });

  test("the protocol that imports another one compiles", () => {
    expect([quotes.length, importing.length]).toEqual([6, 1]);
    const schema = new Map([["acme/protocol.yaml", importing[0] ?? ""]]);
    const compiled = compile({ protocols: schema, language: readLanguage(), library: readLibrary() });
    expect(compiled.diagnostics.map(({ code }) => code)).toEqual(["limits-outgrown"]);
    expect(compiled.protocols.map(({ title }) => title)).toEqual(["CMPP ACME 3.0"]);
  });
});

test("generator/README.md lists every setting with its flags", async () => {
  const settings = sectionOf("generator/README.md", "## Configuration");
  const rows = [...settings.matchAll(/^\| `([^`]+)` +\| [^|]+ \| (.*)$/gm)];
  const schema: { readonly properties: object } = JSON.parse(readLanguage().get("config.schema.json") ?? "{}");
  expect(rows.map(([, name]) => name)).toEqual(Object.keys(schema.properties));
  const helps = await Promise.all(["generate", "decode"].map((command) => runTool([command, "--help"])));
  const out = helps.map((help) => help.out).join("");
  const flags = rows.flatMap(([, , cell = ""]) => [...cell.matchAll(/--[a-z-]+/g)].map(([flag]) => flag));
  expect(flags.length).toBeGreaterThanOrEqual(rows.length);
  expect(flags.filter((flag) => !out.includes(`  ${flag} `))).toEqual([]);
});

test.each([
  ["README.zh.md", "README.md"],
  ["schema/guide.zh.md", "schema/guide.md"],
])("%s has the same examples as %s", (chinese, english) => {
  const shown = ({ text }: Block): string =>
    text
      .replaceAll(/ \/\/ (?!→).*$/gm, "")
      .replaceAll(/ +# .*$/gm, "")
      .replaceAll(/\/\/ (?!→).*$/gm, "//");
  expect(blocksOf(chinese).map(shown)).toEqual(blocksOf(english).map(shown));
});
