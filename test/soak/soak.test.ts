import { expect, test } from "vitest";
import { growthOf, soak } from "./soak-run.js";

/* A short soak of always the same traffic. `npm run soak` is the long one. */

test("returns every frame of random traffic in random chunks, and keeps no memory", () => {
  const { sent, messages, rejected, lost, memory } = soak(7, (batches) => batches === 60, 5);
  expect({ lost, accounted: messages + rejected }).toEqual({ lost: 0, accounted: sent });
  expect(messages).toBeGreaterThan(sent / 2);
  expect(rejected).toBeGreaterThan(sent / 200);
  // The traffic is many times larger: a splitter or cache that kept it would exceed this limit.
  expect(growthOf(memory)).toBeLessThan(2_000_000);
});

test("measures growth between start and end, without warming up", () => {
  expect(growthOf([1, 5, 9, 9, 9, 9, 9, 9])).toBe(0);
  expect(growthOf([0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toBeGreaterThan(4);
});
