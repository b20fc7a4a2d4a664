import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { lacksBrowser, runInBrowser } from "../../helpers/processes/chromium.js";
import { installInto, run } from "./install.js";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";

/* The installed library under several compilers, and in bundles. */

const folder = mkdtempSync(join(tmpdir(), "packages-"));
const project = join(folder, "project");
const require = createRequire(import.meta.url);
const library = inject("library");

beforeAll(() => installInto(project, library), 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("smswire", () => {
  const compilers = ["typescript-5.9", "typescript", "typescript-7"];
  const USE = `import { isDecodeError } from "smswire/runtime";
import { decodeCancel } from "smswire/cmpp20";
import { createActiveTest, encode, type Submit } from "smswire/cmpp30";
import { md5 } from "smswire/node";
import { Reassembler } from "smswire/text";
export const uses = [isDecodeError, decodeCancel, md5, Reassembler];
export const frame: Uint8Array = encode(createActiveTest({ sequenceId: 1 }));
export const idOf = (submit: Submit): bigint => submit.msgId;
`;

  const PRINT = `declare const console: { log(...values: unknown[]): void };
console.log(frame.length, isDecodeError(null));
`;

  /** Compiles a file of the project under strict settings for ECMAScript 2022, and returns the compiler's output. */
  function compile(compiler: string, file: string, settings: object): string {
    const compilerOptions = {
      strict: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      target: "es2022",
      lib: ["es2022"],
      types: [],
      ...settings,
    };
    writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files: [file] }));
    const bin = require.resolve(`${compiler}/package.json`).replace("package.json", "bin/tsc");
    return run(process.execPath, [bin, "-p", "tsconfig.json"], project);
  }

  describe.each(compilers)("compiles under %s", (compiler) => {
    test.each([
      ["nodenext", "nodenext"],
      ["bundler", "esnext"],
    ])("with %s resolution", (moduleResolution, module) => {
      writeFileSync(join(project, "use.ts"), USE);
      expect(compile(compiler, "use.ts", { module, moduleResolution, noEmit: true })).toBe("");
    });

    test("as CommonJS with node16 resolution, and runs", () => {
      writeFileSync(join(project, "common.cts"), `${USE}${PRINT}`);
      expect(compile(compiler, "common.cts", { module: "node16", moduleResolution: "node16", outDir: "out" })).toBe("");
      expect(readFileSync(join(project, "out", "common.cjs"), "utf8")).toContain('require("smswire/cmpp30")');
      expect(run(process.execPath, ["out/common.cjs"], project)).toBe("12 false\n");
    });
  });

  // TypeScript 7 has no node10 resolution.
  describe.each([
    ["typescript-5.9", {}],
    ["typescript", { ignoreDeprecations: "6.0" }],
  ])("under %s with node10 resolution", (compiler, more) => {
    const node10 = { module: "commonjs", moduleResolution: "node10", noEmit: true, listFiles: true, ...more };

    test("compiles, and finds no sources", () => {
      writeFileSync(join(project, "use.ts"), USE);
      const files = compile(compiler, "use.ts", node10).split("\n");
      const found = files.filter((path) => path.includes("/node_modules/smswire/"));
      expect(found.length).toBeGreaterThan(100);
      expect(found.filter((path) => !/\/dist\/cjs\/.*\.d\.ts$/.test(path))).toEqual([]);
    });

    test("names only modules that exist at run time", () => {
      const modules = ["smswire/cmpp30/codec", "smswire/cmpp30/index", "smswire/runtime/wire/index"];
      const lines = modules.map((module, index) => `import * as module${index} from "${module}";\n`);
      writeFileSync(join(project, "deep.ts"), lines.join(""));
      let output = "";
      try {
        compile(compiler, "deep.ts", { ...node10, listFiles: false });
      } catch (error) {
        output = String(Reflect.get(Object(error), "stdout"));
      }
      expect(output.match(/deep\.ts\(\d,\d+\): error TS2307/g)).toHaveLength(3);
    });
  });
});

describe("a bundle", () => {
  const sizeOf = async (code: string): Promise<number> => {
    const options = { bundle: true, minify: true, format: "esm", write: false, target: "es2022" } as const;
    const { outputFiles } = await build({ ...options, stdin: { contents: code, resolveDir: project } });
    return gzipSync(outputFiles[0]?.contents ?? new Uint8Array(0), { level: 9 }).length;
  };

  /** README's size is at least the measured size, and not much larger. */
  function expectStated(octets: number, stated: number): void {
    expect(octets).toBeLessThanOrEqual(stated);
    expect(octets).toBeGreaterThan(0.85 * stated);
  }

  test("contains only what is used, and README has its size", async () => {
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

  // A decoder of a message with TLVs has the functions that read them.
  test.each([
    ["sgip12", "decodeSubmit", 3300, 20_000],
    ["sgip13", "decodeSubmit", 3300, 20_000],
    ["smgp13", "decodeSubmit", 3900, 20_000],
    ["smgp303", "decodeSubmit", 3900, 20_000],
    ["smpp34", "decodeSubmitSm", 3850, 25_000],
    ["smpp50", "decodeSubmitSm", 4450, 31_000],
  ])("of %s keeps to the budgets of a protocol", async (id, name, ofOne, ofAll) => {
    const decoder = await sizeOf(`export { ${name} } from "smswire/${id}"`);
    const all = await sizeOf(`export { decode, encode } from "smswire/${id}"`);
    expect(decoder).toBeLessThanOrEqual(ofOne);
    expect(all).toBeLessThan(ofAll);
  });

  test("for the browser requires no module of Node", async () => {
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

  test.skipIf(lacksBrowser)("runs in Chromium (skipped if /usr/bin/chromium is not installed)", async () => {
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
      error: "CMPP 3.0 CMPP_CANCEL Msg_Id at offset 12: expected 20 bytes, got 14.",
      msgId: "1021080502001342100001",
    });
  });
});

/** Encodes, decodes and splits in a page, and returns the results. */
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
