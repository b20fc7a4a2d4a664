import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { publint } from "publint";
import { readFolder } from "../../generator/files/index.js";
import { lacksBrowser, runInBrowser } from "../helpers/chromium.js";
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

/** What the compiler makes of a source. */
function builtFrom(path: string): string[] {
  const stem = `dist/${path.replace(/\.ts$/, "")}`;
  return [".js", ".js.map", ".d.ts", ".d.ts.map"].map((ending) => `${stem}${ending}`);
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
  test("holds every module as code, types, maps and source, a README and a LICENSE, and nothing else", () => {
    const isShipped = (path: string): boolean => path.endsWith(".ts") && !/conformance|\.d\.ts$/.test(path);
    const sources = [...readFolder("generated", isShipped).keys()];
    expect(sources.length).toBeGreaterThan(150);
    const built = sources.flatMap((path) => builtFrom(path));
    expect(filesOf(library).sort()).toEqual(["LICENSE", "README.md", "package.json", ...sources, ...built].sort());
  });

  test("has maps that lead to sources which are shipped", () => {
    const files = new Set(filesOf(library));
    const maps = [...files].filter((path) => path.endsWith(".map"));
    for (const path of maps) {
      const text = readFileSync(join(project, "node_modules", "smswire", path), "utf8");
      const { sources }: { readonly sources: readonly string[] } = JSON.parse(text);
      expect(sources).toHaveLength(1);
      for (const source of sources) expect(files).toContain(join(dirname(path), source));
    }
    expect(maps.length).toBeGreaterThan(300);
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
        lib: ["es2022"],
        noEmit: true,
        types: [],
      };
      writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["use.ts"] }));
      writeFileSync(
        join(project, "use.ts"),
        'import { isDecodeError } from "smswire/runtime";\nimport { decodeCancel } from "smswire/cmpp20";\nimport { createActiveTest, encode, type Submit } from "smswire/cmpp30";\nexport const uses = [isDecodeError, decodeCancel];\nexport const frame: Uint8Array = encode(createActiveTest({ sequenceId: 1 }));\nexport const idOf = (submit: Submit): bigint => submit.msgId;\n',
      );
      const bin = require.resolve(`${compiler}/package.json`).replace("package.json", "bin/tsc");
      expect(run(process.execPath, [bin, "-p", "tsconfig.json"], project)).toBe("");
    });
  });
});

describe("smswire-generator", () => {
  test("holds the tool, the runtime it copies, the schemas and the pages of mistakes, and nothing else", () => {
    const inside = (folder: string, isWanted: (path: string) => boolean): string[] =>
      [...readFolder(folder, isWanted).keys()].map((path) => `${folder}/${path}`);
    const sources = inside("generator", (path) => path.endsWith(".ts"));
    const built = sources.flatMap((path) => builtFrom(path.replace(/^generator\//, "")));
    const data = [...inside("schema", () => true), ...inside("test/faulty-schemas", () => true)];
    const texts = ["LICENSE", "README.md", "README.zh.md", "package.json", "dist/texts.js", "dist/texts.d.ts"];
    // npm takes a README along wherever it stands.
    const files = filesOf(tool).filter((path) => !/^(generator|schema)\/.*README\.md$/.test(path));
    expect(files.sort()).toEqual(
      [...texts, ...sources, ...built, ...data.filter((path) => !path.endsWith("README.md"))].sort(),
    );
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

  /** What README says is no less than what was measured, and not much more. */
  function expectStated(octets: number, stated: number): void {
    expect(octets).toBeLessThanOrEqual(stated);
    expect(octets).toBeGreaterThan(0.85 * stated);
  }

  test("takes in what is used, and nothing else, and README says how much that is", async () => {
    const one = await sizeOf('export { decodeActiveTest } from "smswire/cmpp30"');
    const decoder = await sizeOf('export { decodeSubmit } from "smswire/cmpp30"');
    const all = await sizeOf('export { decode, encode } from "smswire/cmpp30"');
    console.log(
      `minified and gzipped: decodeActiveTest ${one}, decodeSubmit ${decoder}, encode and decode of all messages ${all} octets`,
    );
    for (const readme of ["README.md", "README.zh.md", "generated/README.md"]) {
      const text = readFileSync(readme, "utf8");
      const stated = (name: string): number => 1000 * Number(new RegExp(`${name}\\D*?([0-9.]+) kB`).exec(text)?.[1]);
      expectStated(one, stated("`decodeActiveTest`"));
      expectStated(decoder, stated("`decodeSubmit`"));
      expectStated(all, stated("`encode`[^0-9]*`decode`"));
    }
    expect(one).toBeLessThan(1500);
    expect(decoder).toBeLessThanOrEqual(3300);
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

  test.skipIf(lacksBrowser)("runs in Chromium (left out where /usr/bin/chromium is not installed)", async () => {
    const { outputFiles } = await build({
      bundle: true,
      platform: "browser",
      format: "esm",
      target: "es2022",
      write: false,
      stdin: { contents: IN_THE_PAGE, resolveDir: project },
    });
    const bundle = outputFiles[0]?.text ?? "";
    expect(await runInBrowser(bundle.replace(/export\s*\{\s*run\s*\};?/, ""))).toEqual({
      receivers: ["13800138000"],
      octets: 200,
      names: ["CMPP_SUBMIT", "CMPP_ACTIVE_TEST"],
      error: "CMPP 3.0 CMPP_CANCEL Msg_Id at octet 12: needs 20 octets, 14 here.",
      msgId: "1021080502001342100001",
    });
  });
});

/** Encodes, decodes and splits in a page, and reports what came of it. */
const IN_THE_PAGE = `
  import { createActiveTest, createSplitter, createSubmit, decode, encode, formatMsgId, packMsgId, tryDecode } from "smswire/cmpp30";

  export function run() {
    const submit = createSubmit({
      sequenceId: 1, serviceId: "HELP", feeUserType: 2, msgSrc: "900001", feeType: "01", feeCode: "10",
      srcId: "1065900001", destTerminalId: ["13800138000"], msgContent: new TextEncoder().encode("hello"),
    });
    const frame = encode(submit);
    const stream = Uint8Array.of(...frame, ...encode(createActiveTest({ sequenceId: 2 })));
    const splitter = createSplitter();
    const frames = [stream.subarray(0, 7), stream.subarray(7)].flatMap((chunk) => splitter.push(chunk));
    const cut = tryDecode(Uint8Array.of(0, 0, 0, 20, 0, 0, 0, 7, 0, 0, 0, 1, 0, 0));
    return {
      receivers: decode(frame).destTerminalId,
      octets: frame.length,
      names: frames.map((each) => decode(each).name),
      error: cut.ok ? "" : cut.error.message,
      msgId: formatMsgId(packMsgId({ month: 10, day: 21, hour: 8, minute: 5, second: 2, gateway: 13421, sequence: 1 })),
    };
  }
`;
