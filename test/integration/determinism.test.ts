import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readFolder, readLanguage, readPackageFacts, readRuntime } from "../../generator/files/index.js";
import { build } from "../../generator/build.js";
import { compile } from "../../generator/pipeline.js";
import { DEFAULT_OPTIONS } from "../../generator/emit/index.js";
import { TOOL } from "../helpers/processes/tool-process.js";
import { randomIntegers } from "../helpers/random.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const sources = readFolder("schema", (path) => !path.startsWith("language/"));
const options = { ...DEFAULT_OPTIONS, conformance: true, package: readPackageFacts("smswire") };

function shuffled<Value>(map: ReadonlyMap<string, Value>, seed: number): ReadonlyMap<string, Value> {
  const random = randomIntegers(seed);
  const entries = [...map];
  for (let index = entries.length - 1; index > 0; index--)
    entries.splice(random(index + 1), 0, ...entries.splice(index, 1));
  return new Map(entries);
}

/** Returns the files of the output folder, not printed: a printed file depends only on its input. The next test prints them. */
async function generate(seed: number): Promise<ReadonlyMap<string, string>> {
  const { protocols } = compile({ protocols: shuffled(sources, seed), language: shuffled(readLanguage(), seed) });
  return build(protocols, shuffled(readRuntime(), seed), options, ({ input }) => Promise.resolve(input));
}

test("two runs generate the same octets for any order of the files", async () => {
  const [one, other] = [await generate(1), await generate(2)];
  expect(one.size).toBeGreaterThan(300);
  expect([...one.keys()]).toEqual([...other.keys()]);
  expect([...one].filter(([path, text]) => other.get(path) !== text)).toEqual([]);
});

test("no output depends on the time zone or the locale", () => {
  const out = temporaryFolder();
  const [node = "", ...tool] = TOOL;
  const env = {
    ...process.env,
    TZ: "Pacific/Kiritimati",
    LANG: "tr_TR.UTF-8",
    LC_ALL: "tr_TR.UTF-8",
    XDG_CACHE_HOME: join(out, ".cache"),
  };
  execFileSync(node, [...tool, "generate", "--out", out], { env, stdio: "pipe" });
  const generated = readFolder("generated", (path) => path.endsWith(".ts"));
  for (const [path, text] of generated) expect(readFileSync(join(out, path), "utf8"), path).toBe(text);
});

test("no output contains a date, a version of a tool or a path of a machine", () => {
  for (const [path, text] of readFolder("generated", (name) => name.endsWith(".ts"))) {
    expect(text, path).not.toMatch(/20[2-9]\d-\d\d-\d\d|ts-morph|prettier|\/home\/|\/tmp\//);
  }
});
