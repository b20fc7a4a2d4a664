import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runTool } from "../../helpers/run-tool.js";
import { temporaryFolder } from "../../helpers/temporary-folder.js";

/* Folders without a schema or a configuration, misspelled names of configurations, and paths that no shell expanded. */

const ACTIVE_TEST = "0000000c0000000800000019";
const CANCEL = '{"message":"CMPP_CANCEL","sequence_id":1,"fields":{"Msg_Id":"0x0000000000000001"}}';
const SHIPPED = "No schema or smswire.config.yaml here. Using the protocols that come with smswire.\n";
const before = process.cwd();

beforeEach(() => process.chdir(temporaryFolder()));
afterEach(() => process.chdir(before));

/** Returns the names of all files in the current folder. */
function everything(): unknown {
  return readdirSync(".", { recursive: true });
}

const WORKS_ON_A_SCHEMA = [
  ["generate"],
  ["generate", "--check"],
  ["generate", "--dry-run"],
  ["generate", "--watch"],
  ["generate", "--out", "out"],
  ["check"],
  ["check", "--format", "json"],
  ["new", "message", "Balance", "--protocol", "cmpp30"],
];

describe("in an empty folder", () => {
  test.each(WORKS_ON_A_SCHEMA)("%s %s reports what to write", async (...words) => {
    const { code, out, err } = await runTool(words);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^No schema found: no smswire\.config\.yaml here or in a parent folder, and no folder schema/);
    expect(everything()).toEqual([]);
  });

  test("reports a text that works when it is written", async () => {
    const { err } = await runTool(["check"]);
    const [config = "", protocol = ""] = [...err.matchAll(/(?:^ {2}.*\n)+/gm)].map(([text]) =>
      text.replaceAll(/^ {2}/gm, ""),
    );
    writeFileSync("smswire.config.yaml", config);
    mkdirSync("path/to/schema/acme", { recursive: true });
    writeFileSync("path/to/schema/acme/protocol.yaml", protocol);
    expect(await runTool(["check"])).toEqual({ code: 0, out: "", err: "No problems in 1 protocol.\n" });
    expect(await runTool(["layout", "CMPP_CANCEL"])).toMatchObject({ code: 0, err: "" });
  });

  test.each([
    [["decode", "--protocol", "cmpp30"], ACTIVE_TEST, "CMPP_ACTIVE_TEST"],
    [["decode", "--check", "--protocol", "cmpp30"], ACTIVE_TEST, "CMPP_ACTIVE_TEST"],
    [["encode", "--protocol", "cmpp30"], CANCEL, "00000014"],
    [["layout", "cancel"], "", "CMPP_CANCEL"],
    [["explain", "10", "--message", "CMPP_SUBMIT_RESP"], "", "10"],
  ])("%j uses the protocols of the tool, and reports so", async (words, input, expected) => {
    expect(await runTool(words, input)).toEqual({ code: 0, out: expect.stringContaining(expected), err: SHIPPED });
    expect(everything()).toEqual([]);
  });

  test("uses the project's schema in the same way", async () => {
    cpSync(join(before, "test/faulty-schemas/base"), "schema/demo", { recursive: true });
    const { code, err } = await runTool(["decode", "--protocol", "cmpp30"], ACTIVE_TEST);
    expect({ code, err }).toEqual({ code: 2, err: "Unknown protocol: cmpp30. Known: demo10, demo20.\n" });
  });
});

describe("reports a configuration", () => {
  test.each([
    "smswire.config.yml",
    "smswire.config.YAML",
    "Smswire.Config.yaml",
    "SMSWIRE.CONFIG.YML",
    "smswire.config.json",
  ])("called %s", async (name) => {
    cpSync(join(before, "test/faulty-schemas/base"), "schema/demo", { recursive: true });
    writeFileSync(name, "out: src/protocols\n");
    mkdirSync("deeper");
    const found = everything();
    for (const folder of [".", "deeper"]) {
      process.chdir(folder);
      for (const words of [...WORKS_ON_A_SCHEMA, ["layout"]]) {
        const { code, out, err } = await runTool(words);
        expect({ code, out }).toEqual({ code: 2, out: "" });
        expect(err).toMatch(
          /^Expected smswire\.config\.yaml, found \/.*, which is not read\. Rename it to smswire\.conf/,
        );
        expect(err).toContain(`/${name},`);
      }
    }
    process.chdir("..");
    expect(everything()).toEqual(found);
    writeFileSync("smswire.config.yaml", "out: src/protocols\n");
    const both = await runTool(["check"]);
    expect(both).toMatchObject({
      code: 2,
      err: expect.stringContaining(`Found both smswire.config.yaml and ${name} in`),
    });
  });

  test("that is a link to a missing file, or to another kind of file", async () => {
    cpSync(join(before, "test/faulty-schemas/base"), "schema/demo", { recursive: true });
    symlinkSync("gone.yaml", "smswire.config.yaml");
    const dangling = "Cannot read smswire.config.yaml: it is a symbolic link to gone.yaml, which does not exist.";
    expect(await runTool(["check"])).toMatchObject({ code: 2, err: expect.stringContaining(dangling) });
    writeFileSync("secret", "root:x:0:0\n");
    symlinkSync("secret", "gone.yaml");
    const { code, err } = await runTool(["check"]);
    expect(code).toBe(2);
    expect(err).toMatch(/^Cannot read smswire\.config\.yaml: it is a symbolic link to secret\. /);
    expect(err).not.toContain("root");
  });

  test("but uses one that is a link to another configuration", async () => {
    mkdirSync("shared");
    cpSync(join(before, "test/faulty-schemas/base"), "schema/demo", { recursive: true });
    writeFileSync("shared/own.yaml", "out: own\n");
    symlinkSync("shared/own.yaml", "smswire.config.yaml");
    expect((await runTool(["generate", "--dry-run"])).err).toMatch(/^own: /m);
  });

  test("with a schema that is a link to a missing file", async () => {
    symlinkSync("gone", "schema");
    const reported = "Cannot read schema: it is a symbolic link to gone, which does not exist.";
    for (const words of [["check"], ["layout"]])
      expect(await runTool(words)).toMatchObject({ code: 2, err: expect.stringContaining(reported) });
  });

  test("that does not name the folder of a schema", async () => {
    writeFileSync("smswire.config.yaml", "out: own\n");
    const reported = "Cannot read schema: no such file or folder.\n";
    for (const words of [["check"], ["layout"]])
      expect(await runTool(words)).toEqual({ code: 2, out: "", err: reported });
  });
});

const UNUSABLE = [
  ["~", "~"],
  ["~/gen", "~"],
  ["~user/gen", "~user"],
  ["$HOME/gen", "$HOME"],
  ["${HOME}/gen", "${HOME}"],
  ["a/${B}/gen", "${B}"],
  ["$(pwd)/gen", "$(pwd)"],
  ["%USERPROFILE%\\gen", "%USERPROFILE%"],
] as const;

describe("reports a path that only a shell would expand", () => {
  test.each(UNUSABLE)("in a configuration: %s", async (path, part) => {
    cpSync(join(before, "test/faulty-schemas/base"), "schema/demo", { recursive: true });
    const found = everything();
    for (const [config, place] of [
      [`out: ${JSON.stringify(path)}\n`, "1:6"],
      [`schema: ${JSON.stringify(path)}\n`, "1:9"],
      [`schema: [schema, ${JSON.stringify(path)}]\n`, "1:18"],
    ]) {
      const file = join(temporaryFolder(), "smswire.config.yaml");
      writeFileSync(file, config ?? "");
      for (const command of ["generate", "check"]) {
        const { code, err } = await runTool([command, "--config", file]);
        expect(code).toBe(1);
        expect(err).toContain(`:${place} error unusable-path: ${part} in the path ${path} is not expanded`);
      }
    }
    expect(everything()).toEqual(found);
  });

  test.each(UNUSABLE)("in a flag: %s", async (path, part) => {
    for (const flag of ["--out", "--schema", "--config"]) {
      const { code, err } = await runTool(["generate", flag, path]);
      expect(code).toBe(2);
      expect(err).toContain(`${flag} ${path}: ${part} was not expanded.`);
    }
    expect(everything()).toEqual([]);
  });

  test.each(["", " "])("an empty path: %j", async (path) => {
    for (const flag of ["--out", "--schema", "--config"])
      expect(await runTool(["generate", flag, path])).toEqual({
        code: 2,
        out: "",
        err: `${flag} expects a path, got an empty string.\n`,
      });
    writeFileSync("smswire.config.yaml", `out: ${JSON.stringify(path)}\n`);
    expect((await runTool(["generate"])).code).toBe(1);
    expect(everything()).toEqual(["smswire.config.yaml"]);
  });

  test.each(["./~/gen", "./$HOME/gen", "a~/gen", "a$b/gen", "$/gen", "100%/gen", "../x/gen"])(
    "but accepts the name of a folder: %s",
    async (path) => {
      cpSync(join(before, "test/faulty-schemas/base"), "schema/demo", { recursive: true });
      writeFileSync("smswire.config.yaml", `out: ${path}\nruntime: none\n`);
      const { code, err } = await runTool(["generate", "--dry-run"]);
      expect(code).toBe(0);
      expect(err).toContain("files would be written");
    },
  );

  test("accepts the current folder as a schema, and absolute paths", async () => {
    cpSync(join(before, "test/faulty-schemas/base"), "demo", { recursive: true });
    expect((await runTool(["check", "--schema", "."])).code).toBe(0);
    expect((await runTool(["check", "--schema", process.cwd()])).code).toBe(0);
    expect(readFileSync("demo/protocol.yaml", "utf8")).not.toBe("");
  });
});
