import { execFileSync } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { compileProject } from "../helpers/compile/typescript.js";
import { blocksIn, sectionOf } from "../helpers/documents/markdown.js";

/* The project of generator/README.md in an empty folder, with the packed tool. */

const folder = mkdtempSync(join(tmpdir(), "own-project-"));
const project = join(folder, "project");

const blocks = blocksIn(sectionOf("generator/README.md", "## A project of your own")).map(({ language, text }) => {
  const [, path = "", content = text] = /^# (\S+)\n([\s\S]*)$/.exec(text) ?? [];
  return { language, path, text: content };
});
const schemaBlocks = blocks.filter(({ language }) => language === "yaml");
const program = blocks.find(({ language }) => language === "typescript");
const [functions] = blocksIn(sectionOf("generator/README.md", "## Functions"));

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function run(command: string, words: readonly string[], cwd: string, input = ""): Run {
  try {
    return { code: 0, out: execFileSync(command, words, { cwd, encoding: "utf8", input, stdio: "pipe" }), err: "" };
  } catch (error) {
    const of = (key: string): unknown => (typeof error === "object" && error !== null ? Reflect.get(error, key) : null);
    return { code: Number(of("status")), out: String(of("stdout")), err: String(of("stderr")) };
  }
}

/** Runs the installed command as npx does, which itself takes as long as a short command. */
function smswire(words: readonly string[], input = ""): Run {
  return run(join(project, "node_modules", ".bin", "smswire"), words, project, input);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
}

beforeAll(() => {
  write("package.json", JSON.stringify({ name: "own", type: "module", private: true }));
  const install = [
    "install",
    "--save-dev",
    "--prefer-offline",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
    inject("tool"),
  ];
  const installed = run("npm", install, project);
  if (installed.code !== 0) throw new Error(installed.err);
  for (const { path, text } of schemaBlocks) write(path, text);
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("an own project", () => {
  test("takes less than 25 lines", () => {
    expect(schemaBlocks.map(({ path }) => path)).toEqual([
      "smswire.config.yaml",
      "schema/acme/protocol.yaml",
      "schema/acme/messages/balance.yaml",
    ]);
    const lines = schemaBlocks.flatMap(({ text }) => text.trim().split("\n"));
    expect(lines.length).toBeLessThan(25);
  });

  test("generates its code, and prints nothing if it is up to date", () => {
    expect(run("npx", ["--no-install", "smswire", "check"], project)).toEqual({ code: 0, out: "", err: "" });
    expect(smswire(["generate"]).code).toBe(0);
    expect(smswire(["generate", "--check"])).toEqual({ code: 0, out: "", err: "" });
    for (const path of ["package.json", "tsconfig.json", "cmpp30-acme/conformance", "runtime/conformance"])
      expect(existsSync(join(project, "src/protocols", path)), path).toBe(false);
  });

  test("compiles under strict settings without other packages, and does what the README states", () => {
    write("src/main.ts", program?.text ?? "");
    const stricter = {
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      noImplicitOverride: true,
      noImplicitReturns: true,
      noUnusedLocals: true,
      verbatimModuleSyntax: true,
      erasableSyntaxOnly: true,
      isolatedModules: true,
    };
    const compilerOptions = {
      strict: true,
      module: "nodenext",
      target: "es2022",
      lib: ["es2022", "dom"],
      types: [],
      rootDir: "src",
      outDir: "dist",
    };
    write("tsconfig.json", JSON.stringify({ compilerOptions, include: ["src"] }));
    expect(compileProject(project)).toBe("");
    write("tsconfig.json", JSON.stringify({ compilerOptions: { ...compilerOptions, ...stricter }, include: ["src"] }));
    expect(compileProject(project)).toBe("");
    const reported = [...(program?.text ?? "").matchAll(/\/\/ → (.*)/g)].map(([, line]) => line);
    expect(run(process.execPath, ["dist/main.js"], project).out.trim().split("\n")).toEqual(reported);
  });

  test("has a layout, and marks its changes", () => {
    const json = '{"message":"CMPP_BALANCE","sequence_id":1,"fields":{"Service_Id":"HELP"}}';
    const encoded = smswire(["encode"], json);
    expect(encoded).toMatchObject({ code: 0, out: "00000016000001010000000148454c50000000000000\n" });
    expect(JSON.parse(smswire(["decode", "--json"], encoded.out).out)).toMatchObject({
      protocol: "cmpp30-acme",
      fields: { Service_Id: "HELP" },
    });
    expect(smswire(["layout", "CMPP_SUBMIT"]).out).toMatch(
      /24 +21 +Octet String +Service_Id +\* in CMPP 3\.0: octets 10\n/,
    );
    expect(smswire(["layout", "CMPP_BALANCE"]).out).toContain("added to CMPP 3.0");
    expect(readFileSync(join(project, "src/protocols/cmpp30-acme/messages/submit.ts"), "utf8")).toContain(
      "Changed here; in CMPP 3.0: octets 10.",
    );
  });

  test("fails if the output is stale, and reports the line", () => {
    appendFileSync(join(project, "src/protocols/cmpp30-acme/index.ts"), "// mine\n");
    const stale = smswire(["generate", "--check"]);
    expect(stale).toMatchObject({ code: 1, out: "" });
    expect(stale.err).toMatch(/^src\/protocols\/cmpp30-acme\/index\.ts:\d+ is stale: expected "", found "\/\/ mine"\n/);
    expect(smswire(["generate"]).code).toBe(0);
    expect(smswire(["generate", "--check"]).code).toBe(0);
  });

  test("reports an error in imported terms, with both places", () => {
    const place = "schema/acme/messages/active.yaml";
    write(place, "operation: ActiveTest\nen: Asks.\nzh: 请求。\nlegs: [SP -> ISMG]\nrequest: { name: A, id: 0x102 }\n");
    const { code, err } = smswire(["check"]);
    expect(code).toBe(1);
    expect(err).toContain(
      `${place}:1:12 error already-imported: The operation ActiveTest is already imported from CMPP 3.0.`,
    );
    expect(err).toContain(
      "node_modules/smswire-generator/schema/cmpp/messages/active-test.yaml:2:12 first defined here",
    );
    rmSync(join(project, place));
  });
});

test("prints the output that the example of functions shows", () => {
  write("example.mjs", functions?.text ?? "");
  const shown = [...(functions?.text ?? "").matchAll(/\/\/ → (.*)/g)].map(([, line]) => line);
  expect(shown.length).toBeGreaterThan(0);
  expect(run(process.execPath, ["example.mjs"], project).out.trim().split("\n")).toEqual(shown);
});

test("compiles the same with functions and the data of the tool", () => {
  write(
    "functions.mjs",
    `import { check, generate } from "smswire-generator";
import { toolTexts } from "smswire-generator/texts";
const schema = new Map([["acme/protocol.yaml", ${JSON.stringify(schemaBlocks[1]?.text ?? "")}]]);
console.log(check(new Map([["acme/protocol.yaml", "protocol: ["]]), toolTexts)[0].code);
const { files, diagnostics } = await generate(schema, toolTexts, { importEnding: ".ts" });
console.log(diagnostics.length, files.get("cmpp30-acme/index.ts").includes('export * from "./messages/submit.ts";'), files.get("runtime/wire/index.ts").includes('.ts"'));
`,
  );
  expect(run(process.execPath, ["functions.mjs"], project)).toEqual({
    code: 0,
    out: "yaml-syntax\n0 true true\n",
    err: "",
  });
});
