import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { publint } from "publint";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/* Both packages as people get them: packed, installed into empty folders, used. */

const folder = mkdtempSync(join(tmpdir(), "packages-"));
const project = join(folder, "project");
const require = createRequire(import.meta.url);
let library = "";
let tool = "";

function run(command: string, words: readonly string[], cwd: string): string {
  return execFileSync(command, words, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

function pack(from: string): string {
  const [{ filename }] = JSON.parse(
    run("npm", ["pack", "--json", "--loglevel=error", "--pack-destination", folder], from),
  );
  return join(folder, filename);
}

function filesOf(tarball: string): string[] {
  return run("tar", ["tzf", tarball], folder)
    .trim()
    .split("\n")
    .map((path) => path.replace(/^package\//, ""));
}

beforeAll(() => {
  library = pack("generated");
  tool = pack(".");
  mkdirSync(project);
  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "project", type: "module", private: true }));
  run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error", library, tool], project);
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("smswire", () => {
  test("holds code, types, maps and sources, a README and a LICENSE, and nothing else", () => {
    const files = filesOf(library);
    expect(files).toEqual(
      expect.arrayContaining([
        "README.md",
        "LICENSE",
        "package.json",
        "dist/cmpp30/index.js",
        "dist/cmpp30/index.d.ts",
        "dist/cmpp30/index.d.ts.map",
        "dist/cmpp30/index.js.map",
        "cmpp30/index.ts",
        "dist/runtime/index.js",
        "dist/runtime/text/index.js",
        "dist/runtime/node/index.d.ts",
      ]),
    );
    const others = files.filter(
      (path) => !/^(README\.md|LICENSE|package\.json|(dist\/)?(cmpp20|cmpp30|runtime)\/.*\.(ts|js|map))$/.test(path),
    );
    expect(others).toEqual([]);
    expect(files.filter((path) => /conformance|\.test\./.test(path))).toEqual([]);
  });

  test("has no dependencies and no side effects", () => {
    const facts = JSON.parse(readFileSync(join(project, "node_modules/smswire/package.json"), "utf8"));
    expect(facts).toMatchObject({ type: "module", sideEffects: false, license: "MIT" });
    expect(Object.keys(facts)).not.toContain("dependencies");
  });

  test("is what publint and attw want", async () => {
    const { messages } = await publint({ pkgDir: join(project, "node_modules/smswire"), strict: true, pack: false });
    expect(messages).toEqual([]);
    const attw = require.resolve("@arethetypeswrong/cli/package.json").replace("package.json", "dist/index.js");
    // It exits with another code than 0 where it finds a problem.
    const said = run(
      process.execPath,
      [attw, library, "--profile", "esm-only", "--format", "ascii", "--no-color"],
      folder,
    );
    const lines = said.split("\n").filter((line) => /^ ?(bundler|node16 \(from ESM\)):/.test(line));
    expect(lines.length).toBe(12);
    expect(lines.filter((line) => !line.includes("🟢"))).toEqual([]);
  });

  test("runs as ECMAScript module and from CommonJS", () => {
    writeFileSync(
      join(project, "use.mjs"),
      'import { decode } from "smswire/cmpp30";\nimport { FrameSplitter } from "smswire/runtime";\nconsole.log(decode(Uint8Array.from([0, 0, 0, 12, 0, 0, 0, 8, 0, 0, 0, 9])).name, typeof FrameSplitter);',
    );
    writeFileSync(join(project, "use.cjs"), 'console.log(require("smswire/cmpp20").MsgFmt.ucs2);');
    expect(run(process.execPath, ["use.mjs"], project)).toBe("CMPP_ACTIVE_TEST function\n");
    expect(run(process.execPath, ["use.cjs"], project)).toBe("8\n");
  });

  const compilers = ["typescript-5.9", "typescript", "typescript-7"];
  describe.each(compilers)("compiles under %s", (compiler) => {
    test.each(["nodenext", "bundler"])("with %s resolution", (moduleResolution) => {
      const module = moduleResolution === "nodenext" ? "nodenext" : "esnext";
      const strict = {
        strict: true,
        noUncheckedIndexedAccess: true,
        exactOptionalPropertyTypes: true,
        skipLibCheck: false,
      };
      const compilerOptions = {
        ...strict,
        module,
        moduleResolution,
        target: "es2022",
        lib: ["es2023"],
        noEmit: true,
        types: [],
      };
      writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["use.ts"] }));
      writeFileSync(
        join(project, "use.ts"),
        'import { createActiveTest, encode, type Submit } from "smswire/cmpp30";\nexport const frame: Uint8Array = encode(createActiveTest({ sequenceId: 1 }));\nexport const idOf = (submit: Submit): bigint => submit.msgId;\n',
      );
      const bin = require.resolve(`${compiler}/package.json`).replace("package.json", "bin/tsc");
      expect(run(process.execPath, [bin, "-p", "tsconfig.json"], project)).toBe("");
    });
  });
});

describe("smswire-generator", () => {
  test("holds the tool, the runtime it copies and the schemas, and no tests", () => {
    const files = filesOf(tool);
    expect(files).toEqual(
      expect.arrayContaining([
        "README.md",
        "LICENSE",
        "dist/cli.js",
        "dist/index.d.ts",
        "generator/runtime/octets/integers.ts",
        "schema/language/operation.schema.json",
        "schema/cmpp/protocol.yaml",
        "test/faulty-schemas/right/duplicate-id.yaml",
      ]),
    );
    expect(
      files.filter(
        (path) =>
          !/^(README(\.zh)?\.md|LICENSE|package\.json|(dist|generator|schema|test\/faulty-schemas)\/.*)$/.test(path),
      ),
    ).toEqual([]);
  });

  test("compiles a schema in a project of its own", () => {
    run("cp", ["-r", "node_modules/smswire-generator/schema", "schema"], project);
    const smswire = (...words: string[]): string => run("npx", ["--no-install", "smswire", ...words], project);
    expect(smswire("check")).toBe("");
    expect(smswire("explain", "duplicate-id")).toContain("Right:");
    smswire("generate", "--out", "own");
    expect(smswire("generate", "--out", "own", "--check")).toBe("");
    expect(readFileSync(join(project, "own", "cmpp30", "messages", "submit.ts"), "utf8")).toBe(
      readFileSync("generated/cmpp30/messages/submit.ts", "utf8"),
    );
    writeFileSync(join(project, "frames.hex"), "0000000c0000000800000009\n");
    expect(smswire("decode", "--protocol", "cmpp20", "--json", "frames.hex")).toContain('"message":"CMPP_ACTIVE_TEST"');
  });

  test("is a library as well", () => {
    writeFileSync(
      join(project, "tool.mjs"),
      'import { compile } from "smswire-generator";\nconsole.log(compile({ protocols: new Map([["x/protocol.yaml", "a: ["]]), language: new Map() }).diagnostics.length);',
    );
    expect(() => run(process.execPath, ["tool.mjs"], project)).toThrow(
      "The schema language lacks protocol.schema.json.",
    );
  });
});

describe("a bundle", () => {
  const sizeOf = async (code: string): Promise<number> => {
    const options = { bundle: true, minify: true, format: "esm", write: false, target: "es2022" } as const;
    const { outputFiles } = await build({ ...options, stdin: { contents: code, resolveDir: project } });
    return gzipSync(outputFiles[0]?.contents ?? new Uint8Array(0), { level: 9 }).length;
  };

  test("takes in what is used, and nothing else", async () => {
    const one = await sizeOf('export { decodeActiveTest } from "smswire/cmpp30"');
    const decoder = await sizeOf('export { decodeSubmit } from "smswire/cmpp30"');
    const all = await sizeOf('export { decode, encode } from "smswire/cmpp30"');
    console.log(
      `minified and gzipped: decodeActiveTest ${one}, decodeSubmit ${decoder}, encode and decode of all messages ${all} octets`,
    );
    expect(one).toBeLessThan(3000);
    expect(decoder).toBeLessThan(5000);
    expect(all).toBeLessThan(20_000);
  });

  test("for the browser needs nothing of Node", async () => {
    const contents = 'import * as smswire from "smswire/cmpp30"; export default smswire;';
    const { outputFiles } = await build({
      bundle: true,
      platform: "browser",
      format: "esm",
      write: false,
      stdin: { contents, resolveDir: project },
    });
    expect(outputFiles[0]?.text).not.toMatch(/\brequire\(|\bprocess\.|\bBuffer\b|node:/);
  });
});
