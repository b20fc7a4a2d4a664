import { expect, test } from "vitest";
import { indicatorOption } from "../../../generator/emit/text/text-indicator.js";

/* The option of splitting that gives the other bits of an indicator. */

const headerBit = {
  name: "Udhi",
  property: "udhi",
  low: 6,
  count: 1,
  isFlag: true,
  values: [],
  legs: [],
  en: "A header.",
  zh: "消息头。",
};

test.each(["by", "format", "formats", "reference", "referenceSize", "reserve", "maxOctets", "maxOctetsWithHeader"])(
  "has another name than the option %s",
  (headerIndicator) => {
    expect(indicatorOption({ headerIndicator, headerBit })).toBe("headerIndicator");
  },
);

test("has the name of the field, and none if the whole field is the indicator", () => {
  expect(indicatorOption({ headerIndicator: "esmClass", headerBit })).toBe("esmClass");
  expect(indicatorOption({ headerIndicator: "constructor", headerBit })).toBe("constructor");
  expect(indicatorOption({ headerIndicator: "by", headerBit: null })).toBeNull();
});
