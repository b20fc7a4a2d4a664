import { existsSync, readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { readFolder } from "../generator/files/index.js";

/* Tests are where the modules are that they test: those of generator/check/fields are in test/check/fields or test/check/fields.test.ts. */

const root = join(import.meta.dirname, "..");

/** Folders of tests that need more than one module, and of what tests use. */
const OTHER_FOLDERS: readonly string[] = [
  "integration",
  "properties",
  "fuzz",
  "mutate",
  "soak",
  "kills",
  "human-errors",
  "bench",
  "helpers",
  "fixtures",
  "faulty-schemas",
];

/** Tests of the whole tree. */
const OF_THE_TREE: readonly string[] = [
  "architecture.test.ts",
  "glossary.test.ts",
  "import-circles.test.ts",
  "mirror.test.ts",
];

/** A function, a class or a check; modules without one hold only types, tables or re-exports. */
const BEHAVIOUR = /^(?:export )?(?:async )?(?:function|class) |^export const \w+[^\n]*(?:=>|= define\w+\()/m;

/** The folders of modules with behaviour that have no test. */
function foldersWithoutTest(modules: ReadonlyMap<string, string>, tests: Iterable<string>): string[] {
  const covered = new Set([...tests].flatMap((path) => [dirname(path), path.replace(/\.test\.ts$/, "")]));
  const folders = [...modules].flatMap(([path, text]) => (BEHAVIOUR.test(text) ? [coveredBy(path)] : []));
  return [...new Set(folders)].filter((folder) => !covered.has(folder)).toSorted();
}

/** The folder of a module; modules at the top have a test each. */
function coveredBy(path: string): string {
  return dirname(path) === "." ? path.replace(/\.ts$/, "") : dirname(path);
}

/** The tests in a mirrored folder that is not a folder of generator/ or the name of one of its folders or files. */
function testsWithoutSource(tests: readonly string[], isSource: (path: string) => boolean): string[] {
  return tests.filter((path) => {
    const name = path.replace(/\.test\.ts$/, "");
    return !(dirname(path) === "." ? isSource(name) || isSource(`${name}.ts`) : isSource(dirname(path)));
  });
}

/** Modules at the top whose tests have another place, and why. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  build: "test/print/print.test.ts builds whole packages, and test/emit/golden.test.ts single constructs",
  cli: "test/commands runs the process",
  index: "test/integration/browser-core.test.ts runs the functions of the library",
};

const modules = readFolder(join(root, "generator"), (path) => /\.tsx?$/.test(path));
const tests = [...readFolder(join(root, "test"), (path) => path.endsWith(".test.ts")).keys()].filter(
  (path) => !OTHER_FOLDERS.includes(path.split("/")[0] ?? "") && !OF_THE_TREE.includes(path),
);

test("every folder of generator/ with behaviour has a test at its path", () => {
  const missing = foldersWithoutTest(modules, tests).filter((folder) => !(folder in ELSEWHERE));
  expect(missing).toEqual([]);
  expect(tests.length).toBeGreaterThan(80);
});

test("every test outside of the named folders has a folder or module of generator/", () => {
  expect(testsWithoutSource(tests, (path) => existsSync(join(root, "generator", path)))).toEqual([]);
});

test("every named folder exists, and every exception is a module", () => {
  const folders = readdirSync(join(root, "test"));
  expect(OTHER_FOLDERS.filter((folder) => !folders.includes(folder))).toEqual([]);
  expect(Object.keys(ELSEWHERE).filter((name) => !modules.has(`${name}.ts`))).toEqual([]);
});

/** Folders of data, one file for each code or construct. */
const LONG_FOLDERS: readonly string[] = ["faulty-schemas", "emit/golden"];

test("no folder of test/ has more than 20 entries", () => {
  const paths = readdirSync(join(root, "test"), { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const folder = relative(join(root, "test"), entry.parentPath);
    return /node_modules|dist/.test(join(folder, entry.name)) ? [] : [folder];
  });
  const long = [...new Set(paths)].filter(
    (folder) => folder !== "" && paths.filter((each) => each === folder).length > 20,
  );
  expect(long.filter((folder) => !LONG_FOLDERS.some((data) => folder.startsWith(data)))).toEqual([]);
  expect(long).toContain("faulty-schemas");
});

describe("a folder", () => {
  const text = "export function run(): void {}\n";

  test.each([
    [["bind/sizes/max.ts"], ["bind/sizes/max.test.ts"], []],
    [["bind/sizes/max.ts"], ["bind/sizes/other.test.ts"], []],
    [["bind/sizes/max.ts"], ["bind/sizes.test.ts"], []],
    [["bind/sizes/max.ts"], ["bind/symbols.test.ts"], ["bind/sizes"]],
    [["bind/sizes/max.ts"], ["bind/sizes/deeper/max.test.ts"], ["bind/sizes"]],
    [["pipeline.ts"], ["bind/pipeline.test.ts"], ["pipeline"]],
    [["pipeline.ts"], ["pipeline.test.ts"], []],
  ])("with %j and the tests %j lacks tests in %j", (paths, of, missing) => {
    expect(foldersWithoutTest(new Map(paths.map((path) => [path, text])), of)).toEqual(missing);
  });

  test.each([
    "export const isOwn = (each: Field): boolean => each.own;\n",
    "export const uniqueNames = defineCheck(codes, (context) => {});\n",
    "export class Reporter {}\n",
    "async function read() {}\n",
  ])("with a module like %j needs a test", (module) => {
    expect(foldersWithoutTest(new Map([["a/b.ts", module]]), [])).toEqual(["a"]);
  });

  test.each([
    'export { compile } from "./compile.js";\n',
    "export interface Field {\n  readonly name: string;\n}\n",
    'export const codes = {\n  "a-code": { text: () => "" },\n};\n',
  ])("with a module like %j needs none", (module) => {
    expect(foldersWithoutTest(new Map([["a/b.ts", module]]), [])).toEqual([]);
  });

  test("of tests whose source is gone is found", () => {
    const isSource = (path: string): boolean => ["bind", "bind/sizes", "pipeline.ts"].includes(path);
    const of = ["bind/any.test.ts", "bind/sizes/max.test.ts", "pipeline.test.ts", "gone/any.test.ts", "gone.test.ts"];
    expect(testsWithoutSource(of, isSource)).toEqual(["gone/any.test.ts", "gone.test.ts"]);
  });
});
