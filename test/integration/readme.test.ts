import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { runTool } from "../helpers/run-tool.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

/* The examples of README.md do what they say. README.zh.md has the same ones. */

interface Block {
  readonly language: string;
  readonly text: string;
}

function blocksOf(file: string): Block[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(([, language = "", block = ""]) => ({
    language,
    text: block,
  }));
}

const blocks = blocksOf("README.md");
const ofLanguage = (language: string): readonly string[] =>
  blocks.filter((block) => block.language === language).map(({ text }) => text);

/** Scripts lie here, because from here the package is found as its users find it. */
const scripts = join("node_modules", ".readme-examples");

afterAll(() => rmSync(scripts, { recursive: true, force: true }));

describe("the examples in TypeScript print what they say", () => {
  test.each(ofLanguage("ts").map((text, index) => [index, text] as const))("example %d", (index, text) => {
    mkdirSync(scripts, { recursive: true });
    const file = join(scripts, `example-${index}.mts`);
    writeFileSync(file, text);
    const printed = execFileSync(process.execPath, ["--import", "tsx", "--conditions=source", file], {
      encoding: "utf8",
    });
    const expected = [...text.matchAll(/\/\/ → (.*)/g)].map(([, line]) => line);
    expect(expected.length).toBeGreaterThan(0);
    expect(printed.trim().split("\n")).toEqual(expected);
  });
});

describe("the examples of the command line print what they say", () => {
  const examples = ofLanguage("sh").filter((text) => text.includes("smswire --"));
  test.each(examples)("%s", (text) => {
    const commands = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
    const expected = text.split("\n").filter((line) => line.startsWith("# "));
    const printed = commands.map((command) => execFileSync("sh", ["-c", command], { encoding: "utf8" }));
    expect(printed.join("").trim().split("\n")).toEqual(expected.map((line) => line.slice(2)));
  });
});

test("the two commands are there, word for word", () => {
  const scriptsOfPackage: unknown = JSON.parse(readFileSync("package.json", "utf8")).scripts;
  expect(ofLanguage("sh")[0]).toBe("npm ci && npm run generate\nnpm test\n");
  expect(scriptsOfPackage).toMatchObject({ generate: expect.any(String), test: "npm run check" });
  expect(readFileSync(".ci/run", "utf8")).toContain("npm test");
});

describe("the message that is added", () => {
  const [yaml = ""] = ofLanguage("yaml");
  const place = /^# schema\/(\S+)\n/.exec(yaml)?.[1] ?? "";

  function schemaWith(text: string): string {
    const folder = temporaryFolder();
    cpSync("schema", join(folder, "schema"), { recursive: true });
    writeFileSync(join(folder, "schema", place), text);
    return folder;
  }

  test("takes some twenty lines, and has types, codec, tests and command line", async () => {
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

  test("with a mistake in it is reported as the text says", async () => {
    const folder = schemaWith(yaml.replace("type: Service_Id", "type: Servce_Id"));
    const { code, err } = await runTool(["check", "--schema", join(folder, "schema")]);
    const [said = ""] = ofLanguage("text");
    expect(code).toBe(1);
    expect(err.split("\n")[0]).toBe(`${folder}/${said.trim()}`);
  });
});

test("README.zh.md has the same examples", () => {
  const examples = (file: string): string[] =>
    blocksOf(file).map(({ text }) => text.replaceAll(/ \/\/ (?!→).*$/gm, ""));
  expect(examples("README.zh.md")).toEqual(examples("README.md"));
});
