import { expect, test } from "vitest";
import { type Change, reportedOf, types, wordsOf } from "../../helpers/diagnose.js";

/* Parts with wrong bits are reported at the part, if it can be found, and parts that are defined twice as such. */

const STAMP = "types/stamp.yaml";
const DAY = "{ name: Day, bits: 5, digits: 2, en: Day of the month., zh: 日。 }";

test.each<readonly [string, Change, string]>([
  [
    "fewer bits than its digits need",
    [STAMP, "name: Minute, bits: 6", "name: Minute, bits: 1"],
    "types/stamp.yaml:10:31 parts-do-not-add-up < types/stamp.yaml:4",
  ],
  [
    "a part that is defined twice",
    [STAMP, `- ${DAY}`, `- ${DAY}\n      - ${DAY}`],
    "types/stamp.yaml:9:17 property-collision < types/stamp.yaml:8",
  ],
])("reports %s at the part", (_, change, expected) => {
  expect(reportedOf(change)).toEqual([expected]);
});

test.each([
  [1, 15],
  [3, 8],
])("reports %i bits as wrong if they cannot hold the maximum %i", (lowBits, max) => {
  const part = (name: string, bits: number): string =>
    `    - { name: ${name}, bits: ${bits}, max: ${bits === 4 ? 15 : max}, en: A part., zh: 部分。 }`;
  const nibbles = types(
    "Nibbles:",
    "  type: Unsigned Integer",
    "  octets: 1",
    "  en: Two parts.",
    "  zh: 两部分。",
    "  packed:",
    part("High", 4),
    part("Low", lowBits),
  );
  expect(reportedOf(nibbles)[0]).toBe("types/more.yaml:9:28 parts-do-not-add-up < types/more.yaml:4");
});

test("names a part that is defined twice once", () => {
  expect(wordsOf([STAMP, `- ${DAY}`, `- ${DAY}\n      - ${DAY}`])).toEqual([
    "Day is defined twice here. Rename or remove one.",
  ]);
});
