import { afterAll, beforeAll, expect, test } from "vitest";
import { readLanguage } from "../../generator/files/index.js";
import { compile } from "../../generator/pipeline.js";
import { checkPackage } from "../helpers/compile/check-package.js";
import { type Batch, compileBatch } from "../helpers/compile/compile-batch.js";
import { randomCombination } from "./random-combinations.js";

/*
 * Any key on any type: check reports it, or its code compiles and passes its conformance tests.
 * SMSWIRE_COMBINATIONS=<first>,<seeds>,<schemas> tries other seeds, and generates more of the accepted schemas.
 */

const [FIRST = 1, SEEDS = 500, SCHEMAS = 5] = (process.env["SMSWIRE_COMBINATIONS"] ?? "1,500,5").split(",").map(Number);

const language = readLanguage();
const accepted = new Map<string, ReadonlyMap<string, string>>();
const crashes: string[] = [];
const reported = new Set<string>();

/** Returns the codes of the errors. An exception of the generator counts as a crash. */
function errorsOf(id: string, sources: ReadonlyMap<string, string>): readonly string[] {
  try {
    const { diagnostics } = compile({ protocols: sources, language });
    return diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code);
  } catch (error) {
    crashes.push(`${id}: ${String(error)}`);
    return ["crash"];
  }
}

let batch: Batch;

beforeAll(async () => {
  for (let seed = FIRST; seed < FIRST + SEEDS; seed++) {
    const id = `combined${seed}`;
    const sources = randomCombination(seed, id);
    const codes = errorsOf(id, sources);
    for (const code of codes) reported.add(code);
    if (codes.length === 0 && accepted.size < SCHEMAS) accepted.set(id, sources);
  }
  batch = await compileBatch(accepted);
}, 600_000);

afterAll(() => batch?.remove());

test("check never throws, and reports many kinds of errors", () => {
  expect(crashes).toEqual([]);
  expect(reported.size).toBeGreaterThan(15);
});

test("accepted schemas generate code that compiles", () => {
  expect(batch.outcomes).toHaveLength(SCHEMAS);
  expect(batch.outcomes.flatMap(({ problems }) => problems)).toEqual([]);
});

test("accepted schemas generate code that passes its conformance tests", async () => {
  for (const { id, protocols } of batch.outcomes) {
    const module = await batch.load(id);
    expect(protocols.flatMap((protocol) => checkPackage(module, protocol))).toEqual([]);
  }
}, 120_000);
