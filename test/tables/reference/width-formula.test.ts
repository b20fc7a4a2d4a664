import { expect, test } from "vitest";
import { widthFormula } from "../../../generator/tables/index.js";

test.each([
  [{ kind: "fixed", octets: 4 }, "4"],
  [{ kind: "counted", each: 32, counter: "Count" }, "32 × Count"],
  [{ kind: "counted", each: 1, counter: "Length" }, "Length"],
  [{ kind: "variable", min: 1, max: 21, counter: null }, "1–21"],
  [{ kind: "variable", min: 2, max: null, counter: "Count" }, "Count × (≥ 2)"],
  [{ kind: "rest", max: null }, ""],
  [{ kind: "rest", max: 9 }, "0–9"],
] as const)("the width %j is written as %j", (width, text) => {
  expect(widthFormula({ width, sizes: null })).toBe(text);
});

test("listed sizes are written instead of a range", () => {
  expect(widthFormula({ width: { kind: "variable", min: 1, max: 17, counter: null }, sizes: [1, 17] })).toBe("1|17");
  expect(widthFormula({ width: { kind: "fixed", octets: 8 }, sizes: [4, 8] })).toBe("8");
});
