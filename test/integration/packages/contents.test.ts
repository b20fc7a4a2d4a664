import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, normalize } from "node:path";
import { transform } from "esbuild";
import { publint } from "publint";
import { readFolder } from "../../../generator/files/index.js";
import { brokenLinksOf, relativeLinksOf } from "../../helpers/documents/markdown.js";
import { moduleIds } from "../../helpers/protocols.js";
import { installInto, run } from "./install.js";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";

/* Both packages like a user has them: packed, installed into empty folders, used. */

const folder = mkdtempSync(join(tmpdir(), "packages-"));
const project = join(folder, "project");
const require = createRequire(import.meta.url);
const library = inject("library");
const tool = inject("tool");

function filesOf(tarball: string): string[] {
  return run("tar", ["tzf", tarball], folder)
    .trim()
    .split("\n")
    .map((path) => path.replace(/^package\//, ""));
}

/** Whether a link of a document leads out of the folder in which the path of the document begins. */
function isOutside(document: string, link: string): boolean {
  return normalize(join(dirname(document), link)).startsWith("..");
}

/** Returns the paths of the files that the compiler makes from a source. */
function builtFrom(path: string, folder = "dist"): string[] {
  const stem = `${folder}/${path.replace(/\.tsx?$/, "")}`;
  return [".js", ".js.map", ".d.ts", ".d.ts.map"].map((ending) => `${stem}${ending}`);
}

beforeAll(() => installInto(project, library, tool), 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("smswire", () => {
  test("contains every module in both formats, types, maps, sources, a README and a LICENSE, and nothing else", () => {
    const isShipped = (path: string): boolean => path.endsWith(".ts") && !/conformance|\.d\.ts$/.test(path);
    const sources = [...readFolder("generated", isShipped).keys()];
    expect(sources.length).toBeGreaterThan(150);
    const built = ["dist/esm", "dist/cjs"].flatMap((folder) => sources.flatMap((path) => builtFrom(path, folder)));
    const flows = moduleIds.flatMap((id) => [`${id}/FLOW.md`, `${id}/FLOW.zh.md`]);
    const documents = ["README.md", "README.zh.md", "runtime/README.md", ...flows];
    const strings = ["LICENSE", ...documents, "package.json", "dist/cjs/package.json"];
    expect(filesOf(library).sort()).toEqual([...strings, ...sources, ...built].sort());
  });

  test("has documents whose links stay inside the package", () => {
    const packed = join(project, "node_modules", "smswire");
    const documents = filesOf(library).filter((path) => path.endsWith(".md"));
    expect(documents).toHaveLength(19);
    expect(documents.flatMap((path) => brokenLinksOf(join(packed, path)))).toEqual([]);
    expect(
      documents.flatMap((path) => relativeLinksOf(join(packed, path)).filter((link) => isOutside(path, link))),
    ).toEqual([]);
  });

  test("has maps to sources that are in the package", () => {
    const files = new Set(filesOf(library));
    const maps = [...files].filter((path) => path.endsWith(".map"));
    for (const path of maps) {
      const text = readFileSync(join(project, "node_modules", "smswire", path), "utf8");
      const { sources }: { readonly sources: readonly string[] } = JSON.parse(text);
      expect(sources).toHaveLength(1);
      for (const source of sources) expect(files).toContain(join(dirname(path), source));
    }
    expect(maps.length).toBeGreaterThan(600);
  });

  test("has no dependencies and no side effects", () => {
    const facts = JSON.parse(readFileSync(join(project, "node_modules/smswire/package.json"), "utf8"));
    expect(facts).toMatchObject({ type: "module", sideEffects: false, license: "MIT" });
    expect(Object.keys(facts)).not.toContain("dependencies");
  });

  test("passes publint and attw", async () => {
    const { messages } = await publint({ pkgDir: join(project, "node_modules/smswire"), strict: true, pack: false });
    expect(messages).toEqual([]);
    const attw = require.resolve("@arethetypeswrong/cli/package.json").replace("package.json", "dist/index.js");
    // attw exits with a code other than 0 if it finds a problem. Its strictest profile includes node10.
    const report = run(process.execPath, [attw, library, "--format", "ascii", "--no-color"], folder);
    const lines = report.split("\n").filter((line) => /^ ?(node10|bundler|node16 \(from (CJS|ESM)\)):/.test(line));
    expect(lines.length).toBe(92);
    expect(lines.filter((line) => !line.includes("🟢"))).toEqual([]);
    expect(lines.filter((line) => line.includes("(CJS)"))).toHaveLength(22);
  });

  test("runs as an ECMAScript module and as CommonJS", () => {
    writeFileSync(
      join(project, "use.mjs"),
      'import { decode } from "smswire/cmpp30";\nimport { FrameSplitter } from "smswire/runtime";\nconsole.log(decode(Uint8Array.from([0, 0, 0, 12, 0, 0, 0, 8, 0, 0, 0, 9])).name, typeof FrameSplitter);',
    );
    writeFileSync(
      join(project, "use.cjs"),
      'console.log(require("smswire/cmpp20").MsgFmt.ucs2, require("smswire/node").md5(Uint8Array.of()).length, require.resolve("smswire/text").includes("/dist/cjs/"));',
    );
    expect(run(process.execPath, ["use.mjs"], project)).toBe("CMPP_ACTIVE_TEST function\n");
    expect(run(process.execPath, ["use.cjs"], project)).toBe("8 16 true\n");
  });

  test("recognizes the errors of its other copy", () => {
    writeFileSync(
      join(project, "copies.mjs"),
      `import { createRequire } from "node:module";
import * as esm from "smswire/cmpp30";
import * as texts from "smswire/text";
const require = createRequire(import.meta.url);
const cjs = require("smswire/cmpp30");
const thrownBy = (run) => { try { run(); } catch (error) { return error; } };
for (const [one, other] of [[esm, cjs], [cjs, esm]]) {
  const decoding = thrownBy(() => one.decode(Uint8Array.of(1)));
  const encoding = thrownBy(() => one.encode({ name: "none" }));
  console.log(decoding instanceof other.DecodeError, other.isDecodeError(decoding), other.isEncodeError(encoding));
}
const text = thrownBy(() => require("smswire/text").encodeText("é", "ascii"));
console.log(text instanceof texts.TextError, texts.isTextError(text));
`,
    );
    const lines = run(process.execPath, ["copies.mjs"], project).trim().split("\n");
    expect(lines).toEqual(["false true true", "false true true", "false true"]);
  });

  test("uses no syntax after ECMAScript 2022", async () => {
    const isNewer = async (code: string): Promise<boolean> => {
      const [old, latest] = await Promise.all(["es2022", "esnext"].map((target) => transform(code, { target })));
      return old?.code !== latest?.code;
    };
    const root = join(project, "node_modules/smswire/dist");
    const built = [...readFolder(root, (path) => path.endsWith(".js"))];
    const newer = await Promise.all(built.map(async ([path, code]) => ((await isNewer(code)) ? [path] : [])));
    expect(newer.flat()).toEqual([]);
    expect(built.length).toBeGreaterThan(400);
    expect(await isNewer("{ using a = null; }")).toBe(true);
  });
});

describe("smswire-generator", () => {
  test("contains the tool, the runtime it copies, the schemas and the pages of errors, and nothing else", () => {
    const inside = (folder: string, isWanted: (path: string) => boolean): string[] =>
      [...readFolder(folder, isWanted).keys()].map((path) => `${folder}/${path}`);
    const sources = inside("generator", (path) => /(?<!^site\/client\/.*)\.tsx?$/.test(path));
    const assets = ["icon.svg", "inspector.css", "inspector.js", "reload.js", "site.css", "site.js", "theme.js"].map(
      (name) => `dist/site-assets/${name}`,
    );
    const built = sources.flatMap((path) => builtFrom(path.replace(/^generator\//, "")));
    const engine = inside("generator/dissector/engine", (path) => path.endsWith(".lua"));
    const data = [...engine, ...inside("schema", () => true), ...inside("test/faulty-schemas", () => true)];
    const strings = ["LICENSE", "README.md", "README.zh.md", "package.json", "dist/texts.js", "dist/texts.d.ts"];
    // npm includes a README from any folder.
    const files = filesOf(tool).filter((path) => !/^(generator|schema)\/.*README\.md$/.test(path));
    expect(files.sort()).toEqual(
      [...strings, ...assets, ...sources, ...built, ...data.filter((path) => !path.endsWith("README.md"))].sort(),
    );
  });

  test("declares its files as a type that its index exports", () => {
    const installed = (file: string): string =>
      readFileSync(join(project, "node_modules", "smswire-generator", "dist", file), "utf8");
    const [, type = ""] = /toolTexts: (\w+);/.exec(installed("texts.d.ts")) ?? [];
    expect(installed("texts.d.ts")).toContain(`import type { ${type} } from "./index.js"`);
    expect(installed("index.d.ts")).toMatch(new RegExp(`export (?:interface|type) ${type}\\b`));
  });

  test("compiles a schema in an own project", () => {
    run("cp", ["-r", "node_modules/smswire-generator/schema", "schema"], project);
    const smswire = (...words: string[]): string => run("npx", ["--no-install", "smswire", ...words], project);
    expect(smswire("check")).toBe("");
    expect(smswire("explain", "duplicate-id")).toContain("Right:");
    smswire("generate", "--out", "own");
    expect(smswire("generate", "--out", "own", "--check")).toBe("");
    expect(readFileSync(join(project, "own", "cmpp30", "messages", "submit.ts"), "utf8")).toBe(
      readFileSync("generated/cmpp30/messages/submit.ts", "utf8"),
    );
    expect(smswire("dissector", "--protocol", "cmpp30")).toContain("-- Values of bytes.");
    writeFileSync(join(project, "frames.hex"), "0000000c0000000800000009\n");
    expect(smswire("decode", "--protocol", "cmpp20", "--json", "frames.hex")).toContain('"message":"CMPP_ACTIVE_TEST"');
  });

  test("has an API", () => {
    writeFileSync(
      join(project, "tool.mjs"),
      'import { compile } from "smswire-generator";\nconsole.log(compile({ protocols: new Map([["x/protocol.yaml", "a: ["]]), language: new Map() }).diagnostics.length);',
    );
    expect(() => run(process.execPath, ["tool.mjs"], project)).toThrow(
      "The schema language lacks protocol.schema.json.",
    );
  });
});
