import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { lieInEachOther, readConfig } from "../generator/config/index.js";
import { findUpwards, readLanguage } from "../generator/files/index.js";
import { runTool } from "./run-tool.js";
import { temporaryFolder } from "./temporary-folder.js";

/* smswire.config.yaml: what it says, what is wrong with it, and what becomes of that. */

const language = readLanguage();

function said(text: string): string[] {
  return readConfig("smswire.config.yaml", text, language).diagnostics.map(
    ({ range, code, message }) => `${range.start.line}:${range.start.column} ${code}: ${message}`,
  );
}

describe("a configuration", () => {
  test("that is empty says that everything is as usual", () => {
    const usual = {
      schema: ["schema"],
      out: "generated",
      conformance: false,
      descriptors: true,
      runtime: "used",
      importEnding: ".js",
      packageName: null,
    };
    expect(readConfig("smswire.config.yaml", "", language)).toEqual({ config: usual, diagnostics: [] });
    const all =
      "schema: [a, b]\nout: src/own\nconformance: true\ndescriptors: false\nruntime: all\nimport-ending: none\npackage: '@acme/codecs'\n";
    expect(readConfig("smswire.config.yaml", all, language).config).toEqual({
      schema: ["a", "b"],
      out: "src/own",
      conformance: true,
      descriptors: false,
      runtime: "all",
      importEnding: "",
      packageName: "@acme/codecs",
    });
  });

  test.each([
    ["schema: [", /^1:\d+ yaml-syntax: /],
    ["- a\n", /^1:1 wrong-shape: This must be an object/],
    ["schem: a\n", /^1:1 unknown-key: There is no key schem here\. Did you mean schema\?/],
    ["conformance: yes please\n", /^1:14 wrong-shape: This must be true or false/],
    ["runtime: al\n", /^1:10 unknown-value: al cannot stand here\. Did you mean all\?/],
    ["package: Own Name\n", /^1:10 bad-name: Own Name does not fit here\./],
    [
      "schema: [a, a]\n",
      /^1:9 out-of-bounds: .* is out of bounds: it must be a list without an entry that stands there twice\.$/,
    ],
    ["out: ../..\n", /^1:6 output-folder-not-its-own: /],
    [
      "schema: a\nout: a/b\n",
      /^2:6 output-folder-not-its-own: The output folder a\/b and the schema's folder a lie in each other\./,
    ],
  ])("%j has one mistake, at its place", (text, expected) => {
    expect(said(text)).toEqual([expect.stringMatching(expected)]);
  });

  test("has its mistakes told in the order of their places", () => {
    const text = "out: generated\nschem: a\nruntime: al\nconformance: yes please\npackage: Own Name\n";
    const places = said(text).map((each) => /^[^:]*:[^:]* [a-z-]*/.exec(each)?.[0]);
    expect(places).toEqual(["2:1 unknown-key", "3:10 unknown-value", "4:14 wrong-shape", "5:10 bad-name"]);
  });

  test("is found upwards", () => {
    const folder = temporaryFolder();
    const deep = join(folder, "a", "b");
    mkdirSync(deep, { recursive: true });
    expect(findUpwards("smswire.config.yaml", deep)).toBe(null);
    writeFileSync(join(folder, "smswire.config.yaml"), "");
    expect(findUpwards("smswire.config.yaml", deep)).toBe(join(folder, "smswire.config.yaml"));
  });
});

test.each([
  ["generated", ".", false],
  ["../lib", ".", false],
  ["generated", "schema", false],
  ["./generated/", "generated-more", false],
  [".", ".", true],
  ["a/..", ".", true],
  ["..", "../schemas", true],
  ["schema", "schema/", true],
  ["a", "./a/b", true],
])("%s and %s lie in each other: %s", (out, folder, expected) => {
  expect(lieInEachOther(out, folder)).toBe(expected);
});

describe("a project", () => {
  function project(config: string): { readonly folder: string; readonly words: readonly string[] } {
    const folder = temporaryFolder();
    cpSync("test/faulty-schemas/base", join(folder, "schema", "demo"), { recursive: true });
    writeFileSync(join(folder, "smswire.config.yaml"), config);
    return { folder, words: ["--config", join(folder, "smswire.config.yaml")] };
  }

  test("gets what its configuration asks for, at its place, unless a flag says otherwise", async () => {
    const { folder, words } = project("out: own\nimport-ending: .ts\ndescriptors: false\n");
    expect((await runTool(["generate", ...words])).code).toBe(0);
    const index = readFileSync(join(folder, "own", "demo10", "index.ts"), "utf8");
    // A project of its own need not have a script of any name.
    expect(index).toContain("// Generated from schema/demo/protocol.yaml. Do not edit: run `smswire generate`.");
    expect(index).toContain('export * from "./messages/login.ts";');
    expect(index).not.toContain("descriptors");
    expect(readFileSync(join(folder, "own", "runtime", "octets", "index.ts"), "utf8")).not.toMatch(
      /from "\.[^"]*\.js"/,
    );
    expect(readdirSync(join(folder, "own")).sort()).toEqual([".generated.json", "demo10", "demo20", "runtime"]);
    expect(readdirSync(join(folder, "own", "runtime"))).not.toContain("node");
    const flags = ["--conformance", "--descriptors", "--package", "own-codecs", "--import-ending", ".js"];
    expect((await runTool(["generate", ...words, ...flags])).code).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, "own", "package.json"), "utf8"))).toMatchObject({
      name: "own-codecs",
      version: "0.0.0",
      license: "UNLICENSED",
    });
    for (const path of ["conformance/login.test.ts", "descriptors.ts"])
      expect(existsSync(join(folder, "own", "demo10", path)), path).toBe(true);
    expect((await runTool(["generate", ...words])).talk).toMatch(/files written, \d+ removed\n$/);
    expect(existsSync(join(folder, "own", "package.json"))).toBe(false);
  });

  test("may have several folders of schemas, but no protocol twice", async () => {
    const { folder, words } = project("schema: [schema, more]\n");
    cpSync("test/invented", join(folder, "more", "invented"), { recursive: true });
    expect(await runTool(["check", ...words])).toEqual({ code: 0, out: "", talk: "" });
    cpSync("test/faulty-schemas/base", join(folder, "more", "demo"), { recursive: true });
    const twice = await runTool(["check", ...words]);
    expect(twice.code).toBe(2);
    expect(twice.talk).toMatch(/schema and .*more both hold demo\/.*\. Rename one of the two\.\n$/);
  });

  test("with a mistake in its configuration is told where, and nothing is written", async () => {
    const { folder, words } = project("out: generated\nruntim: all\n");
    const before = readdirSync(folder);
    for (const command of [["check"], ["generate"], ["layout"], ["generate", "--check"]]) {
      const { code, out, talk } = await runTool([...command, ...words]);
      expect({ code, out }).toEqual({ code: 1, out: "" });
      expect(talk).toMatch(/smswire\.config\.yaml:2:1 error unknown-key: .*Did you mean runtime\?/);
    }
    const json = await runTool(["check", ...words, "--format", "json"]);
    expect(JSON.parse(json.out).diagnostics).toMatchObject([{ line: 2, column: 1, code: "unknown-key" }]);
    expect(readdirSync(folder)).toEqual(before);
  });

  test("is told in a sentence what is a folder and what is a file", async () => {
    const { folder, words } = project("schema: schema/demo/protocol.yaml\n");
    const file = await runTool(["check", ...words]);
    expect(file).toMatchObject({ code: 2, out: "" });
    expect(file.talk).toMatch(/^Cannot read .*protocol\.yaml: a part of the path is a file, not a folder\.\n$/);
    const directory = await runTool(["check", "--config", folder]);
    expect(directory.talk).toMatch(/^Cannot read .*: it is a folder\.\n$/);
    const none = await runTool(["check", "--config", join(folder, "none.yaml")]);
    expect(none.talk).toMatch(/^Cannot read .*none\.yaml: there is no such file or folder\.\n$/);
    const out = await runTool([
      "generate",
      "--schema",
      join(folder, "schema"),
      "--out",
      join(folder, "smswire.config.yaml"),
    ]);
    expect(out.code).toBe(2);
    expect(out.talk).toMatch(/^Cannot write .*smswire\.config\.yaml: it stands there already, as a file\.\n$/);
    expect((await runTool(["generate", "--out", "."])).talk).toContain("is no folder of its own");
  });

  test("may name its output folder by a path from the root", async () => {
    const { folder, words } = project("");
    const out = join(folder, "deep", "out");
    writeFileSync(join(folder, "smswire.config.yaml"), `out: ${JSON.stringify(out)}\n`);
    expect((await runTool(["generate", ...words])).code).toBe(0);
    expect(readdirSync(out).sort()).toEqual([".generated.json", "demo10", "demo20", "runtime"]);
  });

  test.each(["", "schema", "schema/demo", "..", "../.."])(
    "never writes over itself, its schema, or what is above them: %j",
    async (path) => {
      const { folder, words } = project("");
      const before = readdirSync(folder, { recursive: true });
      const refused = { code: 2, out: "", talk: expect.stringContaining("is no folder of its own") };
      expect(await runTool(["generate", ...words, "--out", join(folder, path)])).toEqual(refused);
      writeFileSync(join(folder, "smswire.config.yaml"), `out: ${JSON.stringify(join(folder, path))}\n`);
      expect(await runTool(["generate", ...words])).toEqual(refused);
      expect(readdirSync(folder, { recursive: true })).toEqual(before);
    },
  );

  test.each([
    ["o", 0],
    ["../o", 0],
    [".", 2],
    ["..", 2],
    ["../schema", 2],
    ["../schema/demo/o", 2],
  ])("may be generated from a folder inside of it, into %j: %i", async (out, code) => {
    const { folder } = project("runtime: none\n");
    const sub = join(folder, "sub");
    mkdirSync(sub);
    const before = process.cwd();
    process.chdir(sub);
    try {
      const dry = await runTool(["generate", "--dry-run", "--out", out]);
      expect(dry).toMatchObject({
        code,
        talk: expect.stringContaining(code === 0 ? "would be written" : "is no folder of its own"),
      });
    } finally {
      process.chdir(before);
    }
  });
});
