import { cpSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readFolder } from "../../generator/files/index.js";
import { runTool } from "../helpers/run-tool.js";
import { writeSmallSchema } from "../helpers/small-schema.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

/* Folders without a schema file, and links that git has written as text: generated code of a missing schema is kept. */

/** Creates a generated project with a small schema in schema/demo. */
async function project() {
  const folder = temporaryFolder();
  writeSmallSchema(join(folder, "schema"));
  mkdirSync(join(folder, "schema", "demo", "types"));
  const words = ["--schema", join(folder, "schema"), "--out", join(folder, "out"), "--runtime", "none"];
  expect((await runTool(["generate", ...words])).code).toBe(0);
  return { folder, words };
}

/** Returns what every command reports for the project. The commands write nothing. */
async function reportedOf({ folder, words }: Awaited<ReturnType<typeof project>>): Promise<string> {
  const before = readFolder(join(folder, "out"), () => true);
  const reported = await runTool(["check", ...words.slice(0, 2)]);
  expect(reported.code).toBe(2);
  expect(await runTool(["generate", ...words])).toEqual(reported);
  expect(await runTool(["generate", "--check", ...words])).toEqual(reported);
  expect(readFolder(join(folder, "out"), () => true)).toEqual(before);
  return reported.err.replaceAll(`${folder}/`, "");
}

describe("reports a folder without a schema file", () => {
  test.each([
    ["schema/other", "schema/other/protocol.yaml"],
    ["schema/vendor/other", "schema/vendor/protocol.yaml"],
    ["schema/demo/messages/more", "messages in schema/demo/messages/more/*.yaml"],
  ])("that is empty: %s", async (path, expected) => {
    const made = await project();
    mkdirSync(join(made.folder, path), { recursive: true });
    const shown = path.replace("/vendor/other", "/vendor");
    expect(await reportedOf(made)).toBe(
      `No schema file in ${shown}: expected ${expected}. Run git submodule update --init if it is a submodule, restore its files, or remove the folder.\n`,
    );
  });

  test("with messages that were not fetched", async () => {
    const made = await project();
    renameSync(join(made.folder, "schema/demo/messages"), join(made.folder, "messages"));
    mkdirSync(join(made.folder, "schema/demo/messages"));
    expect(await reportedOf(made)).toMatch(/^No schema file in schema\/demo\/messages: /);
  });

  test("next to another of the same parent", async () => {
    const made = await project();
    cpSync(join(made.folder, "schema/demo"), join(made.folder, "all/cmpp/demo"), { recursive: true });
    mkdirSync(join(made.folder, "all/cmpp/other"));
    const { code, err } = await runTool(["check", "--schema", join(made.folder, "all")]);
    expect([code, err]).toEqual([2, expect.stringContaining("all/cmpp/other: expected")]);
  });

  test.each(["README.md", "protocol.yaml.orig", ".gitkeep"])("that has only %s", async (name) => {
    const made = await project();
    mkdirSync(join(made.folder, "schema/other"));
    writeFileSync(join(made.folder, "schema/other", name), "");
    expect(await reportedOf(made)).toMatch(/^No schema file in schema\/other: /);
  });

  test("through a link", async () => {
    const made = await project();
    mkdirSync(join(made.folder, "elsewhere"));
    symlinkSync("../elsewhere", join(made.folder, "schema/other"));
    expect(await reportedOf(made)).toMatch(/^No schema file in schema\/other: /);
  });
});

test("accepts hidden folders, installed packages, and empty folders of types and vectors", async () => {
  const { folder, words } = await project();
  for (const path of [".git/objects", "node_modules/x", "demo/vectors", "demo/types/more"])
    mkdirSync(join(folder, "schema", path), { recursive: true });
  expect((await runTool(["check", ...words.slice(0, 2)])).err).toBe("No problems in 1 protocol.\n");
});

describe("reports a link that git has written as text", () => {
  test.each([
    ["schema/other", "../shared/other"],
    ["schema/v3.0", "../shared/other\n"],
    ["schema/demo/messages", "../../shared/messages"],
    ["schema/demo/types/more", "./common.yaml"],
    ["schema/demo/messages/more", "ask.yaml"],
    ["schema", "shared/schema"],
  ])("%s to %j", async (path, target) => {
    const made = await project();
    mkdirSync(join(made.folder, "shared/schema"), { recursive: true });
    if (path === "schema" || path.endsWith("/messages")) renameSync(join(made.folder, path), join(made.folder, "old"));
    writeFileSync(join(made.folder, path), target);
    expect(await reportedOf(made)).toBe(
      `Cannot read ${path}: it contains only the path ${target.trim()}: git wrote a file instead of a symbolic link. Run git config core.symlinks true and check the file out again, or copy the folder.\n`,
    );
  });

  test.each([
    ["LICENSE", "MIT"],
    ["VERSION", "1.0.2"],
    ["Makefile", "all:\n\tsmswire check\n"],
    ["notes.txt", "../shared"],
    [".gitattributes", "../x"],
  ])("but accepts another file: %s", async (name, text) => {
    const { folder, words } = await project();
    writeFileSync(join(folder, "schema", name), text);
    expect((await runTool(["check", ...words.slice(0, 2)])).err).toBe("No problems in 1 protocol.\n");
  });
});

test("reports an output folder that is linked into the schema folder", async () => {
  const folder = temporaryFolder();
  cpSync("test/faulty-schemas/base", join(folder, "shared", "demo"), { recursive: true });
  mkdirSync(join(folder, "schema"));
  symlinkSync("../shared/demo", join(folder, "schema", "demo"));
  for (const out of ["shared", "shared/demo", "shared/demo/generated"]) {
    const words = ["generate", "--schema", join(folder, "schema"), "--out", join(folder, out)];
    const { code, err } = await runTool(words);
    expect([out, code, err]).toEqual([out, 2, expect.stringContaining("through a symbolic link")]);
  }
});

test("accepts the same output folder by another path", async () => {
  const { folder } = await project();
  const alias = join(temporaryFolder(), "alias");
  symlinkSync(folder, alias);
  const other = ["generate", "--check", "--schema", join(folder, "schema"), "--out", join(alias, "out")];
  expect(await runTool([...other, "--runtime", "none"])).toEqual({
    code: 0,
    out: "",
    err: `${join(alias, "out")}: up to date\n`,
  });
});
