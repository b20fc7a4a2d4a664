import { expect, test } from "vitest";
import { collectTests, test as collect } from "./collect-tests.js";

/* Test files define their tests in all the ways of vitest. */

test("finds the body of a test before or after its options, and runs it for every row", async () => {
  const ran: unknown[] = [];
  const note = (...values: unknown[]): void => void ran.push(values);
  const tests = await collectTests("a file", async () => {
    collect("plain", note);
    collect("with options", { timeout: 1 }, note);
    collect("with a timeout", note, 1);
    collect.each([[1, 2], [3]])("of %s", { timeout: 1 }, note);
    collect.skipIf(true)("skipped", { timeout: 1 }, note);
  });
  for (const each of tests) await each.run();
  expect(tests.map(({ title }) => title)).toEqual(
    ["plain", "with options", "with a timeout", "of %s 0", "of %s 1"].map((title) => `a file > ${title}`),
  );
  expect(ran).toEqual([[], [], [], [1, 2], [3]]);
});

test("does not accept a test without a body", async () => {
  await expect(collectTests("a file", async () => collect("empty", { timeout: 1 }))).rejects.toThrow(
    "A test has no body.",
  );
});
