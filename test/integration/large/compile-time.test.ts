import { expect, test } from "vitest";
import { DEFAULT_OPTIONS, type EmittedFile, emitProtocol } from "../../../generator/emit/index.js";
import { readLanguage } from "../../../generator/files/index.js";
import { type Compiled, compile } from "../../../generator/pipeline.js";
import { countSteps } from "./count-steps.js";
import { LARGE_SCHEMAS, type LargeSchema, manyFields, twoPerLevel } from "./large-schemas.js";

/*
 * The work to check and to emit a schema grows as its size does. It is counted in elements that are visited, not in time: of a
 * schema twice as large, so much more must be visited as of one twice as large again.
 */

const OPTIONS = { ...DEFAULT_OPTIONS, descriptors: true };
const language = readLanguage();

/** Growth of linear work is 2, of quadratic work 4. */
const MAX_GROWTH = 2.05;

interface Work {
  readonly check: number;
  readonly emit: number;
  /** Characters of what was emitted. */
  readonly output: number;
}

function workOn(protocols: LargeSchema): Work {
  let compiled: Compiled = { protocols: [], diagnostics: [] };
  const check = countSteps(() => {
    compiled = compile({ protocols, language });
  });
  const files: EmittedFile[] = [];
  const emit = countSteps(() => {
    for (const protocol of compiled.protocols) for (const file of emitProtocol(protocol, OPTIONS)) files.push(file);
  });
  return { check, emit, output: files.reduce((sum, file) => sum + JSON.stringify(file).length, 0) };
}

/** How much more the work grows from the second to the third than from the first to the second. */
function growthOf([first, second, third]: readonly Work[], key: keyof Work): number {
  const [small = NaN, middle = NaN, large = NaN] = [first?.[key], second?.[key], third?.[key]];
  return large === middle ? 0 : (large - middle) / (middle - small);
}

// What is computed once per process is no part of the work.
workOn(manyFields(8));

test.each(LARGE_SCHEMAS)("work grows linearly: $title", ({ make, size }) => {
  const scale = Math.max(4, Math.round(Math.min(size, 800) / 4));
  const works = [scale, 2 * scale, 4 * scale].map((each) => workOn(make(each)));
  for (const key of ["check", "emit", "output"] as const) expect(growthOf(works, key), key).toBeLessThan(MAX_GROWTH);
  expect(works[2]?.check).toBeGreaterThan(1000);
});

test("two structures per level are emitted once, not at each of the places that have them", () => {
  const [one, other] = [workOn(twoPerLevel(8)), workOn(twoPerLevel(16))];
  expect(other.output).toBeGreaterThan(one.output);
  expect(other.output).toBeLessThan(2 * one.output);
});
