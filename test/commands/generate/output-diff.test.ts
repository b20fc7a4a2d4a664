import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lineDiff } from "../../../generator/commands/generate/line-diff.js";
import { DEFAULT_OPTIONS, runtimeFiles } from "../../../generator/emit/index.js";
import { readFolder } from "../../../generator/files/index.js";
import { runTool } from "../../helpers/run-tool.js";
import { temporaryFolder } from "../../helpers/temporary-folder.js";

/* `generate --check` and `generate --dry-run`: they report the differences of an output folder, and write nothing. */

test.each([
  ["--watch", "--dry-run"],
  ["--watch", "--check"],
  ["--check", "--dry-run"],
])("rejects %s with %s, and writes nothing", async (one, other) => {
  const out = join(temporaryFolder(), "out");
  for (const flags of [
    [one, other],
    [other, one],
  ]) {
    const { code, err } = await runTool(["generate", "--out", out, ...flags]);
    expect(code).toBe(2);
    expect(err).toContain("cannot be used with");
  }
  expect(existsSync(out)).toBe(false);
});

/** Creates a project of a small schema, which is removed after all tests. `generate` runs once, before them. */
function generatedOnce(generate: (project: string) => Promise<unknown>): string {
  const project = mkdtempSync(join(tmpdir(), "project-"));
  beforeAll(async () => {
    cpSync("test/faulty-schemas/base", join(project, "schema", "demo"), { recursive: true });
    await generate(project);
  });
  afterAll(() => rmSync(project, { recursive: true, force: true }));
  return project;
}

/** Returns a copy of a project, which is removed after the test. */
function copyOf(project: string): string {
  const folder = temporaryFolder();
  cpSync(project, folder, { recursive: true });
  return folder;
}

describe("an output folder with a missing, a stale and an extra file", () => {
  const wordsFor = (folder: string): string[] => [
    "generate",
    "--schema",
    join(folder, "schema"),
    "--out",
    join(folder, "out"),
    "--runtime",
    "none",
  ];
  const project = generatedOnce((folder) => runTool([...wordsFor(folder), "--conformance"]));

  function differing() {
    const folder = copyOf(project);
    const out = join(folder, "out");
    const words = wordsFor(folder);
    const stale = join(out, "demo10", "index.ts");
    writeFileSync(stale, `${readFileSync(stale, "utf8")}// mine\n`);
    rmSync(join(out, "demo20", "index.ts"));
    const line = readFileSync(stale, "utf8").split("\n").length - 1;
    return { out, line, words, run: (...more: readonly string[]) => runTool([...words, "--no-conformance", ...more]) };
  }

  test("is listed as JSON on stdout", async () => {
    const { out, line, run } = differing();
    const json = await run("--check", "--format", "json");
    expect(json.code).toBe(1);
    const { diagnostics, files } = JSON.parse(json.out);
    expect(diagnostics).toEqual([]);
    expect(files).toContainEqual({ path: `${out}/demo20/index.ts`, line: null, state: "missing" });
    expect(files).toContainEqual({ path: `${out}/demo10/index.ts`, line, state: "stale" });
    expect(files).toContainEqual({ path: `${out}/demo10/conformance/login.test.ts`, line: null, state: "left-over" });
    expect(json.err).not.toContain("index.ts");
    const github = await run("--check", "--format", "github");
    expect(github.out).toContain(`::error file=${out}/demo20/index.ts,line=1,title=missing::`);
    expect(github.out).toContain(`::error file=${out}/demo10/index.ts,line=${line},title=stale::`);
    expect(github.out).toContain(`::error file=${out}/demo10/conformance/login.test.ts,line=1,title=left-over::`);
    expect(github.err).not.toContain("index.ts");
    await run();
    const none = await run("--check", "--format", "json");
    expect([none.code, JSON.parse(none.out), none.err]).toEqual([0, { diagnostics: [], files: [] }, ""]);
  });

  test("is described by a dry run, which exits with 0", async () => {
    const { out, line, run } = differing();
    const dry = await run("--dry-run");
    expect([dry.code, dry.out]).toEqual([0, ""]);
    expect(dry.err).toContain(`${out}/demo20/index.ts would be written\n`);
    expect(dry.err).toContain(`${out}/demo10/index.ts:${line} would be replaced: expected "", found "// mine"\n`);
    expect(dry.err).toContain(`${out}/demo10/conformance/login.test.ts would be removed\n`);
    expect(dry.err).toMatch(/out: 3 files would be written, [1-9]\d* removed\n$/);
    expect(dry.err).not.toMatch(/stale|missing|left over/);
    const github = await run("--dry-run", "--format", "github");
    expect([github.code, github.out.includes("::error")]).toEqual([0, false]);
    expect(github.out).toContain("::notice ");
  });
});

describe("a checkout with CRLF line ends", () => {
  /** Copies a folder, with CRLF in every file. */
  function copyWithCrlf(from: string, to: string): void {
    const sources = readFolder(from, () => true);
    for (const [path, text] of sources) {
      mkdirSync(dirname(join(to, path)), { recursive: true });
      writeFileSync(join(to, path), text.replaceAll("\n", "\r\n"));
    }
  }

  const CONFIG = "schema: schema\nout: out\nruntime: all\nconformance: true\npackage: demo\n";
  const generate = (folder: string, ...more: readonly string[]) =>
    runTool(["generate", "--config", join(folder, "smswire.config.yaml"), ...more]);

  const lf = generatedOnce((folder) => {
    writeFileSync(join(folder, "smswire.config.yaml"), CONFIG);
    writeFileSync(join(folder, "package.json"), '{ "version": "1.0.0", "license": "MIT" }\n');
    writeFileSync(join(folder, "LICENSE"), "Terms.\nMore terms.\n");
    return generate(folder);
  });

  /** Creates a copy of the generated project with CRLF. */
  function checkout(): string {
    const crlf = temporaryFolder();
    copyWithCrlf(lf, crlf);
    return crlf;
  }

  test("is not stale, and is not rewritten", async () => {
    const crlf = checkout();
    expect(readFileSync(join(crlf, "out", "runtime", "index.ts"), "utf8")).toContain("\r\n");
    expect(await generate(crlf, "--check")).toEqual({
      code: 0,
      out: "",
      err: expect.stringContaining(": up to date\n"),
    });
    const { code, out, err } = await generate(crlf);
    expect([code, out]).toEqual([0, ""]);
    expect(err).toMatch(/out: nothing changed\n$/);
    expect(readFileSync(join(crlf, "out", "demo10", "index.ts"), "utf8")).toContain("\r\n");
  });

  test("is stale if a line differs", async () => {
    const crlf = checkout();
    const path = join(crlf, "out", "demo10", "index.ts");
    const text = readFileSync(path, "utf8");
    writeFileSync(path, `${text}// mine\r\n`);
    const { code, err } = await generate(crlf, "--check");
    expect(code).toBe(1);
    // The path is relative where that is shorter: in a checkout near the folder of temporary files.
    const [line = ""] = err.split("\n");
    const wrong = `:${text.split("\n").length} is stale: expected "", found "// mine"`;
    const shown = [path, relative(process.cwd(), path)].map((each) => each + wrong);
    expect(
      shown.some((each) => line.startsWith(each)),
      line,
    ).toBe(true);
  });

  test("generates the same files, with LF", async () => {
    const crlf = checkout();
    rmSync(join(crlf, "out"), { recursive: true });
    expect((await generate(crlf)).code).toBe(0);
    const all = (folder: string) => readFolder(join(folder, "out"), () => true);
    expect(all(crlf)).toEqual(all(lf));
    expect(all(lf).size).toBeGreaterThan(50);
    expect([...all(crlf).values()].join("")).not.toContain("\r");
  });
});

test("writes copies of CRLF files with LF", () => {
  const runtime = new Map([["index.ts", "export {};\r\n"]]);
  const copied = runtimeFiles(runtime, [], { ...DEFAULT_OPTIONS, runtime: "all" });
  expect(copied.get("runtime/index.ts")).toBe("// @generated by smswire; do not edit.\n\nexport {};\n");
});

describe("a comparison reports the path of what cannot be written", () => {
  const project = generatedOnce(() => Promise.resolve());
  const words = ["generate", "--schema", join(project, "schema"), "--runtime", "none", "--out"];
  const ways = [[], ["--check"], ["--dry-run"]];

  test("if a file is in the place of the folder, or of a folder above it", async () => {
    const file = join(temporaryFolder(), "file");
    writeFileSync(file, "");
    for (const way of ways) {
      const err = `Cannot write ${file}: a file with this name exists.\n`;
      expect(await runTool([...words, file, ...way])).toEqual({ code: 2, out: "", err });
      const below = await runTool([...words, join(file, "out"), ...way]);
      expect(below).toMatchObject({ code: 2, err: expect.stringContaining("a part of the path is a file") });
    }
  });

  test.each([
    ["a folder where a file should be", "demo10/index.ts/", "demo10/index.ts: it is a folder"],
    ["a file where a folder should be", "demo10", /demo10\/[^:]*: a part of the path is a file, not a folder/],
  ])("%s", async (_, made, reported) => {
    const out = join(temporaryFolder(), "out");
    mkdirSync(join(out, made.endsWith("/") ? made : "."), { recursive: true });
    if (!made.endsWith("/")) writeFileSync(join(out, made), "");
    for (const way of ways) {
      const { code, err } = await runTool([...words, out, ...way]);
      expect(code).toBe(2);
      expect(err.startsWith(`Cannot write ${out}/`)).toBe(true);
      expect(err).toMatch(reported);
    }
  });
});

const FAR = "x".repeat(100);

test.each([
  ["a\r\nc\r\n", "a\nb\n", 2, 'expected "b", found "c"'],
  [`${FAR}a`, `${FAR}b`, 1, `expected …"${"x".repeat(20)}b", found …"${"x".repeat(20)}a"`],
  ["a\u200bb", "ab", 1, 'expected "ab", found "a\\u200bb"'],
  ["a\rb", "ab", 1, 'expected "ab", found "a\\rb"'],
  ["\ufeffa", "a", 1, 'expected "a", found "\\ufeffa"'],
  ["a", "a\n", 2, 'expected "", found no line'],
  ["a\n\n", "a\n", 3, 'expected no line, found ""'],
])("%j differs from %j in line %i: %s", (found, wanted, line, difference) => {
  const { difference: shown, ...rest } = lineDiff(found, wanted);
  expect({ ...rest, difference: shown.en }).toEqual({ line, difference });
});
