import { runInNewContext } from "node:vm";
import { build as bundle } from "esbuild";
import { beforeAll, describe, expect, test } from "vitest";
import { readLanguage, readLibrary, readRuntime } from "../../generator/files/index.js";
import { check, generate, type Generated } from "../../generator/index.js";

/* The tool as functions, bundled for a browser: it needs no module of Node, and generates the same files. */

const tool = { language: readLanguage(), library: readLibrary(), runtime: readRuntime() };
const schema = new Map([
  [
    "acme/protocol.yaml",
    'protocol: ACME\nversions: [{ version: "1.0", id: acme }]\nimport: { from: smswire-generator/cmpp, version: "3.0", operations: [ActiveTest, Query] }\n',
  ],
]);
const broken = new Map([["acme/protocol.yaml", "protocol: ["]]);
let text = "";
let left: readonly string[] = [];

beforeAll(async () => {
  const { outputFiles, metafile } = await bundle({
    bundle: true,
    platform: "browser",
    format: "iife",
    globalName: "smswire",
    write: false,
    metafile: true,
    // The bundler must report what it cannot resolve.
    packages: "bundle",
    logLevel: "error",
    entryPoints: ["generator/index.ts"],
    conditions: ["source"],
  });
  text = outputFiles[0]?.text ?? "";
  // TypeScript tries `require` for optional modules. No other requires may remain.
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
  left = imports.filter(({ kind }) => kind !== "require-call").map(({ path }) => path);
}, 120_000);

describe("a bundle for a browser", () => {
  test("requires no module of Node", () => {
    expect(left).toEqual([]);
    expect(text.length).toBeGreaterThan(100_000);
  });

  test("checks and generates like under Node, in a context without Node", async () => {
    const world = {
      console,
      setTimeout,
      structuredClone,
      URL,
      TextEncoder,
      TextDecoder,
      performance,
      input: { schema, broken, tool },
    };
    const generated: Generated = await runInNewContext(`${text};\nsmswire.generate(input.schema, input.tool)`, world);
    const here = await generate(schema, tool);
    expect([...generated.files]).toEqual([...here.files]);
    expect(here.files.get("acme/index.ts")).toContain('export * from "./messages/query.js";');
    expect(here.diagnostics).toEqual([]);
    const found = await runInNewContext("smswire.check(input.broken, input.tool)", world);
    expect(JSON.stringify(found)).toBe(JSON.stringify(check(broken, tool)));
    expect(found[0].code).toBe("yaml-syntax");
  });
});
