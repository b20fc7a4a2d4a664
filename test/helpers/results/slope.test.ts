import { expect, test } from "vitest";
import { slopeOf } from "./slope.js";

test("slopeOf fits a line", () => {
  expect(slopeOf([5, 7, 9, 11])).toBeCloseTo(2);
  expect(slopeOf([4, 4, 4])).toBe(0);
  expect(slopeOf([0, 3, 0, 3])).toBeCloseTo(0.6);
});
