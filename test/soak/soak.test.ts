import { expect, test } from "vitest";
import { growthOf, soak } from "./soak-run.js";

/* A short soak of always the same traffic; `npm run soak` is the long one. */

test("random traffic in random chunks: every frame is accounted for, and nothing is kept", () => {
  const { sent, messages, refused, lost, memory } = soak(7, (batches) => batches === 60, 5);
  expect({ lost, accounted: messages + refused }).toEqual({ lost: 0, accounted: sent });
  expect(messages).toBeGreaterThan(sent / 2);
  expect(refused).toBeGreaterThan(sent / 200);
  // All octets of the traffic are many times as much: a splitter or cache that kept them would show.
  expect(growthOf(memory)).toBeLessThan(2_000_000);
});

test("growth is what is added between the beginning and the end, and not the warming up", () => {
  expect(growthOf([1, 5, 9, 9, 9, 9, 9, 9])).toBe(0);
  expect(growthOf([0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toBeGreaterThan(4);
});
