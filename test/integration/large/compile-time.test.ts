import { expect, test } from "vitest";
import { DEFAULT_OPTIONS, type EmittedFile, emitProtocol } from "../../../generator/emit/index.js";
import { readLanguage } from "../../../generator/files/index.js";
import { type Compiled, compile } from "../../../generator/pipeline.js";
import { countSteps } from "./count-steps.js";
import { LARGE_SCHEMAS, type LargeSchema, manyFields, twoPerLevel } from "./large-schemas.js";

/*
 * The work to check and to emit a schema grows linearly with its size. The measure is the number of visited elements, not time:
 * from each size to its double, the number grows by the same factor.
 */

const OPTIONS = { ...DEFAULT_OPTIONS, descriptors: true };
const language = readLanguage();

/** Growth of linear work is 2, of quadratic work 4. */
const MAX_GROWTH = 2.05;

interface Work {
  readonly check: number;
  readonly emit: number;
  /** Returns the number of emitted characters. */
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

/** Returns how much more the work grows from the second to the third size than from the first to the second. */
function growthOf([first, second, third]: readonly Work[], key: keyof Work): number {
  const [small = NaN, middle = NaN, large = NaN] = [first?.[key], second?.[key], third?.[key]];
  return large === middle ? 0 : (large - middle) / (middle - small);
}

// Results that are computed once per process do not count.
workOn(manyFields(8));

test.each(LARGE_SCHEMAS)("work grows linearly: $title", ({ make, size }) => {
  const scale = Math.max(4, Math.round(Math.min(size, 800) / 4));
  const works = [scale, 2 * scale, 4 * scale].map((each) => workOn(make(each)));
  for (const key of ["check", "emit", "output"] as const) expect(growthOf(works, key), key).toBeLessThan(MAX_GROWTH);
  expect(works[2]?.check).toBeGreaterThan(1000);
});

test("emits two structures per level once, not once per place", () => {
  const [one, other] = [workOn(twoPerLevel(8)), workOn(twoPerLevel(16))];
  expect(other.output).toBeGreaterThan(one.output);
  expect(other.output).toBeLessThan(2 * one.output);
});
