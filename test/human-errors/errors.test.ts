import { expect, test } from "vitest";
import { sharedCache } from "../helpers/shared-cache.js";
import { KINDS, makeErrors } from "./make-errors.js";
import { describe, ratesOf, readSchemas, tryErrors } from "./try-errors.js";

/* A sample of the errors that `npm run mistakes` makes. */

const schemas = readSchemas();

test("reports 60 errors, at least 97 of 100 of them first on a wrong line", () => {
  const tried = tryErrors(makeErrors(schemas, 60, 60), sharedCache());
  const { reported, onLine, count } = ratesOf(tried);
  const misses = tried.filter(({ isOnLine }) => !isOnLine).map(describe);
  expect([reported, count], misses.join("\n\n")).toEqual([60, 60]);
  expect(onLine, misses.join("\n\n")).toBeGreaterThanOrEqual(0.97 * count);
});

test("makes the same errors from the same seed, each in one file and on known lines", () => {
  const kinds = Object.values(KINDS).flat();
  const errors = makeErrors(schemas, 7, kinds.length);
  expect(makeErrors(schemas, 7, kinds.length)).toEqual(errors);
  expect(makeErrors(schemas, 8, 20)).not.toEqual(errors.slice(0, 20));
  expect(new Set(errors.map(({ what }) => what)).size).toBe(new Set(kinds.map(({ what }) => what)).size);
  for (const { sources, file, text, wrong } of errors) {
    expect(text).not.toBe(sources.get(file));
    expect(wrong.length).toBeGreaterThan(0);
    expect(Math.max(...wrong)).toBeLessThanOrEqual(text.split("\n").length);
  }
});

test("has over 250 kinds of errors with different names", () => {
  const names = Object.values(KINDS).flatMap((kinds) => kinds.map(({ what }) => what));
  expect(names.length).toBeGreaterThan(250);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
