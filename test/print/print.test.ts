import { join } from "node:path";
import { check, resolveConfig } from "prettier";
import { beforeAll, expect, test } from "vitest";
import { withWorkerPool } from "../../generator/commands/generate/worker-pool.js";
import { readFolder, readLanguage, readPackageFacts, readRuntime } from "../../generator/files/index.js";
import { build, buildEach } from "../../generator/build.js";
import { compile } from "../../generator/pipeline.js";
import { DEFAULT_OPTIONS } from "../../generator/emit/index.js";
import { type PrintJob, printFile, type PrintFile, memoizePrinter } from "../../generator/print/index.js";

/* Printing whole files, in pieces and in another thread gives the same output. */

const texts = readFolder(join(import.meta.dirname, "..", "fixtures", "synthetic"), () => true);
const { protocols } = compile({
  protocols: new Map([...texts].map(([path, text]) => [`buoy/${path}`, text])),
  language: readLanguage(),
});

const options = { ...DEFAULT_OPTIONS, conformance: true, descriptors: true, package: readPackageFacts("smswire") };
const printed = (print: PrintFile) => build(protocols, readRuntime(), options, print);
let whole: Awaited<ReturnType<typeof printed>>;

beforeAll(async () => {
  whole = await printed(printFile);
});

test("whole, in pieces and in threads", async () => {
  expect(whole.size).toBeGreaterThan(50);
  expect(await printed(memoizePrinter())).toEqual(whole);
  expect(await withWorkerPool(printed, 0)).toEqual(whole);
});

// So the format of the repository's own output is checked by `generate --check`, and not again by prettier.
test("with the format that prettier and the settings of the repository give", async () => {
  const isFormatted = async (path: string, text: string) => {
    const filepath = join("generated", path);
    return check(text, { ...(await resolveConfig(filepath)), filepath });
  };
  const files = [...whole].filter(([path]) => path !== "LICENSE" && !path.startsWith("runtime/"));
  const results = await Promise.all(files.map(async ([path, text]) => ((await isFormatted(path, text)) ? [] : [path])));
  expect(results.flat()).toEqual([]);
  expect(files.map(([path]) => path)).toEqual(
    expect.arrayContaining(["README.md", "package.json", "tsconfig.json", "buoy1/conformance/report.test.ts"]),
  );
});

test("a file is delivered before the next files are created", async () => {
  let asked = 0;
  const askedBefore: number[] = [];
  const print: PrintFile = async (file) => {
    asked++;
    return file.path;
  };
  const take = (path: string, text: string): void => {
    if (path === text) askedBefore.push(asked);
  };
  await buildEach(protocols, readRuntime(), DEFAULT_OPTIONS, { print, take });
  expect(askedBefore).toHaveLength(asked);
  expect(askedBefore[0]).toBeLessThan(asked);
});

test("files that a thread cannot print are printed in the main thread", async () => {
  const broken = (text: string): PrintJob => ({ path: "broken.ts", input: "{", print: async () => text });
  const wanted = ["one", "two", "three", "four", "five"];
  const together = await withWorkerPool((print) => Promise.all(wanted.map((text) => print(broken(text)))), 1);
  expect(together).toEqual(wanted);
  const oneByOne = withWorkerPool(async (print) => {
    const all: string[] = [];
    for (const text of wanted) all.push(await print(broken(text)));
    return all;
  }, 0);
  expect(await oneByOne).toEqual(wanted);
});

test("an error in printing propagates", async () => {
  const failing: PrintJob = { path: "failing.ts", input: "{", print: () => Promise.reject(new Error("no")) };
  await expect(withWorkerPool((print) => print(failing), 0)).rejects.toThrow("no");
});
