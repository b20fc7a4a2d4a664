import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readEquivalent, withoutEquivalent } from "./equivalent.js";
import { mutate, type Mutant } from "./mutants.js";

const FILE = "generated/runtime/wire/example.ts";
const mutantsFrom = (firstId: number): readonly Mutant[] => mutate(FILE, "if (a < b) fail();", firstId).mutants;
const mutants = mutantsFrom(1);
const twice = [...mutants, ...mutantsFrom(10)];
const entry = { file: FILE, before: "a < b", after: "a <= b", reason: "They are never equal." };

test("leaves out equivalent mutants of the file", () => {
  const left = withoutEquivalent(mutants, [entry, { ...entry, file: "generated/runtime/wire/other.ts" }]);
  expect(left.map(({ after }) => after)).toEqual(["false", ""]);
  expect(mutants).toHaveLength(3);
});

test("leaves out the mutant of one line only if the entry has it", () => {
  const lines = mutate(FILE, "if (a < b) fail();\nif (a < b || c) fail();", 1).mutants;
  const left = withoutEquivalent(lines, [{ ...entry, code: "if (a < b) fail();" }]);
  expect(left.filter(({ after }) => after === "a <= b").map(({ line }) => line)).toEqual([2]);
});

test("throws if a mutant is not there, or more often than known", () => {
  expect(() => withoutEquivalent(mutants, [{ ...entry, after: "a > b" }])).toThrow("has a < b → a > b 0 times, not 1.");
  expect(() => withoutEquivalent(mutants.slice(1), [entry])).toThrow("has a < b → a <= b 0 times, not 1.");
  expect(() => withoutEquivalent(twice, [entry])).toThrow("has a < b → a <= b 2 times, not 1.");
  expect(withoutEquivalent(twice, [{ ...entry, times: 2 }])).toHaveLength(4);
});

test("every known equivalent mutant exists and has a reason", () => {
  const known = readEquivalent();
  const all: Mutant[] = [];
  for (const file of new Set(known.map(({ file: name }) => name))) {
    all.push(...mutate(file, readFileSync(file, "utf8"), 1).mutants);
  }
  expect(known.length).toBeGreaterThan(0);
  expect(all.length - withoutEquivalent(all, known).length).toBeGreaterThanOrEqual(known.length);
  for (const { reason } of known) expect(reason).toMatch(/^[A-Z].*\.$/);
});
