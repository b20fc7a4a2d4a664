import { expect, test } from "vitest";
import { describe, describeOnLegs } from "../../../generated/runtime/rules/index.js";
import type { ValueDescriptor } from "../../../generated/runtime/interpreter/index.js";

/* Descriptions of values that depend on the direction. */

const [OUT, BACK] = ["SP -> SMG", "SMG -> SP"];

const VALUES: readonly ValueDescriptor[] = [
  { value: 0, name: "ok", en: "Fine", zh: "成功" },
  { value: 1, name: "sent", en: "Sent", zh: "已发", legs: [OUT] },
  { value: 1, name: "received", en: "Received", zh: "已收", legs: [BACK] },
  { first: 1, last: 9, en: "Errors", zh: "错误", legs: [BACK] },
  { first: 5, last: 9, en: "Faults", zh: "故障", legs: [OUT] },
  { value: 7, name: "seven", en: "Seven", zh: "七", legs: [OUT] },
  { value: 8, name: "eight", en: "Errors", zh: "错误", legs: [OUT] },
  { value: 8, name: "eighth", en: "Errors", zh: "八", legs: [BACK] },
];

test.each([
  [0, [], "Fine"],
  [0, [OUT], "Fine"],
  [1, [OUT], "Sent"],
  [1, [BACK], "Received"],
  [1, [], "Sent / Received"],
  [1, [OUT, BACK], "Sent / Received"],
  [1, ["SMG -> SMG"], null],
  [5, [OUT], "Faults"],
  [5, [BACK], "Errors"],
  [5, [], "Errors / Faults"],
  [7, [OUT], "Seven"],
  [7, [BACK], "Errors"],
  [7, [], "Seven"],
  [8, [], "Errors"],
  [10, [], null],
] as const)("%i on %j", (value, legs, expected) => {
  expect(describeOnLegs(VALUES, value, "en", legs)).toBe(expected);
});

test("in Chinese, and in no other language", () => {
  expect(describeOnLegs(VALUES, 8, "zh")).toBe("错误 / 八");
  expect(Reflect.apply(describeOnLegs, null, [VALUES, 8, "de"])).toBe(null);
});

test("is that of describe for values with the same meaning in each direction", () => {
  const values = VALUES.map((each) => {
    const { legs: _, ...plain } = each;
    return plain;
  });
  for (let value = -1; value < 12; value++) {
    for (const language of ["en", "zh"] as const) {
      expect(describeOnLegs(values, value, language, [OUT])).toBe(describe(values, value, language));
    }
  }
  const families: readonly ValueDescriptor[] = [
    { prefix: "MA:", en: "A", zh: "甲" },
    { prefix: "MA:1", en: "B", zh: "乙", legs: [OUT] },
  ];
  expect(describeOnLegs(families, "MA:12", "en")).toBe("A");
  expect(describeOnLegs(families, "XX", "en")).toBe(null);
});
