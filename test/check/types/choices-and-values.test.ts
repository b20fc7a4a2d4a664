import { expect, test } from "vitest";
import { COMMON, EXPLAINED, PLACE, STAMP, type Case, type } from "../cases.js";
import { reportedOf, types, wordsOf } from "../../helpers/diagnose.js";

/* Sizes of the structures of a choice, and values and keys of types, after small changes of the sound schema. */

const RADIUS = "name: Radius, type: Unsigned Integer, octets: 2";
const RADIUS_LINE = `- { ${RADIUS}, en: Its radius., zh: 半径。 }`;

/** Puts a counted list in the place of the radius. */
function listOf(element: string): string {
  const texts = "en: Its radius., zh: 半径。";
  return `- { name: N, type: Unsigned Integer, octets: 1, ${texts} }\n      - { name: R, type: List, of: ${element}, count: N, ${texts} }`;
}

const CASES: readonly Case[] = [
  [
    "a choice with a C-Octet String",
    [[PLACE, RADIUS, "name: Radius, type: C-Octet String, max-octets: 4"]],
    ["types/place.yaml:5:24 choice-of-unequal < types/place.yaml:11"],
  ],
  [
    "a choice with a list",
    [[PLACE, RADIUS_LINE, listOf("Point")]],
    ["types/place.yaml:5:24 choice-of-unequal < types/place.yaml:12"],
  ],
  [
    "a choice with a list of an unknown type",
    [[PLACE, RADIUS_LINE, listOf("Nope")]],
    ["types/place.yaml:12:36 unknown-type"],
  ],
  [
    "a choice with a field of an unknown type",
    [[PLACE, RADIUS, "name: Radius, type: Nope"]],
    ["types/place.yaml:11:31 unknown-type"],
  ],
  [
    "a choice with a field without octets",
    [[PLACE, RADIUS, "name: Radius, type: Integer"]],
    ["types/place.yaml:11:17 octets-missing"],
  ],
  [
    "a choice with a structure that contains itself",
    [[PLACE, RADIUS, "name: Radius, type: Area"]],
    ["types/place.yaml:11:31 recursive-structure"],
  ],
  [
    "a choice with an error inside a structure",
    [[COMMON, "name: X, type: Integer, octets: 2", "name: X, type: Nope"]],
    ["types/common.yaml:7:26 unknown-type"],
  ],
  [
    "a type that two files define",
    [types(`Number: { type: Integer, octets: 1${EXPLAINED} }`)],
    ["types/more.yaml:2:3 duplicate-type < types/common.yaml:2"],
  ],
  ["a type without a kind", type("octets: 2"), ["types/more.yaml:2:3 type-of-two-kinds"]],
  [
    "a part without digits",
    [[STAMP, "bits: 5, digits: 2, en: Day", "bits: 5, en: Day"]],
    ["types/stamp.yaml:8:17 digits-missing < types/stamp.yaml:9"],
  ],
  [
    "a part with too few digits",
    [[STAMP, "bits: 5, digits: 2, en: Day", "bits: 5, digits: 1, en: Day"]],
    ["types/stamp.yaml:8:39 digits-do-not-suffice"],
  ],
  [
    "only invalid bits of a part",
    [[STAMP, "bits: 5, digits: 2, en: Day", "bits: x, digits: 1, en: Day"]],
    ["types/stamp.yaml:8:28 wrong-shape"],
  ],
];

test.each(CASES)("checks %s", (_, changes, reported) => {
  expect(reportedOf(...changes)).toEqual(reported);
});

/** A value of an enumeration with the description of values. */
function values(...keys: readonly string[]): string {
  return `values: [${keys.map((each) => `{ ${each}, en: A., zh: 甲。 }`).join(", ")}]`;
}

const LIMITED = "content-octets: 9";

test.each([
  [
    "a value and a range",
    values("value: 1, range: 1..2, name: a"),
    ["types/more.yaml:2:67 value-of-two-kinds < types/more.yaml:2"],
  ],
  ["neither a value nor a range", values("name: a"), ["types/more.yaml:2:70 value-of-two-kinds"]],
  [
    "a coding alone",
    `${LIMITED}, ${values("name: a, coding: ascii", "value: 2, name: b, coding: ascii")}`,
    ["types/more.yaml:2:104 value-of-two-kinds"],
  ],
  ["no name", values("value: 1"), ["types/more.yaml:2:64 value-without-name"]],
  ["the maximum", values("value: 255, name: a"), []],
  ["a falling range", values("range: 5..3"), ["types/more.yaml:2:64 value-of-wrong-type"]],
  ["an octal integer", values("value: 0o17, name: a"), ["types/more.yaml:2:64 value-of-wrong-type"]],
  [
    "a range of one integer that is also a value",
    values("range: 5..5", "value: 5, name: a"),
    ["types/more.yaml:2:97 overlapping-values < types/more.yaml:2"],
  ],
  [
    "overlaps with two others",
    values("range: 5..9", "range: 1..6", "value: 5, name: a"),
    [
      "types/more.yaml:2:97 overlapping-values < types/more.yaml:2",
      "types/more.yaml:2:130 overlapping-values < types/more.yaml:2",
    ],
  ],
])("checks values with %s", (_, keys, reported: readonly string[]) => {
  expect(reportedOf(...type(`type: Unsigned Integer, octets: 1, ${keys}`))).toEqual(reported);
});

test.each([
  ["type: C-Octet String, octets: 2", "Write max-octets: instead."],
  ["type: Unsigned Integer, octets: 2, max-octets: 3", "Remove it."],
  ['type: C-Octet String, max-octets: 2, pad-left: "0"', "Remove it."],
])("says what to do with a key of %s", (keys, fix) => {
  expect(wordsOf(...type(keys))).toContainEqual(expect.stringContaining(fix));
});
