import { expect, test } from "vitest";
import { message, reportedOf, types, wordsOf } from "../../helpers/diagnose.js";
import { STATUS, CODING, EXPLAINED, type Case, type } from "../cases.js";

/* Values of types and their codings, with the expected diagnostics and their places. */

const CASES: readonly Case[] = [
  [
    "a duplicate string",
    type(
      "type: Octet String, octets: 4, values: [{ value: AB, name: a, en: A., zh: 甲。 }, { value: AB, name: b, en: A., zh: 甲。 }]",
    ),
    ["types/more.yaml:2:100 overlapping-values < types/more.yaml:2"],
  ],
  [
    "a duplicate prefix",
    type("type: Octet String, octets: 4, values: [{ prefix: AB, en: A., zh: 甲。 }, { prefix: AB, en: A., zh: 甲。 }]"),
    ["types/more.yaml:2:93 overlapping-values < types/more.yaml:2"],
  ],
  [
    "a string that equals a prefix",
    type(
      "type: Octet String, octets: 4, values: [{ prefix: AB, en: A., zh: 甲。 }, { value: AB, name: a, en: A., zh: 甲。 }]",
    ),
    [],
  ],
  [
    "an integer, and then the same with quotes",
    type(
      'type: Unsigned Integer, octets: 1, values: [{ value: 5, name: a, en: A., zh: 甲。 }, { value: "5", name: b, en: A., zh: 甲。 }]',
    ),
    ["types/more.yaml:2:103 value-of-wrong-type"],
  ],
  [
    "an integer with quotes, and then the same without",
    type(
      'type: Unsigned Integer, octets: 1, values: [{ value: "5", name: b, en: A., zh: 甲。 }, { value: 5, name: a, en: A., zh: 甲。 }]',
    ),
    ["types/more.yaml:2:64 value-of-wrong-type"],
  ],
  [
    "a range below another",
    type(
      "type: Unsigned Integer, octets: 1, values: [{ range: 5..9, en: A., zh: 甲。 }, { range: 1..4, en: A., zh: 甲。 }]",
    ),
    [],
  ],
  [
    "a range that ends in another",
    type(
      "type: Unsigned Integer, octets: 1, values: [{ range: 5..9, en: A., zh: 甲。 }, { range: 1..5, en: A., zh: 甲。 }]",
    ),
    ["types/more.yaml:2:97 overlapping-values < types/more.yaml:2"],
  ],
  [
    "values of a misspelt version",
    type(
      'type: Unsigned Integer, octets: 1, values: [{ value: 1, name: a, since: "9.0", en: A., zh: 甲。 }, { value: 1, name: b, since: "2.0", en: A., zh: 甲。 }]',
    ),
    ["types/more.yaml:2:83 unknown-version"],
  ],
  [
    "values until a misspelt version",
    type(
      'type: Unsigned Integer, octets: 1, values: [{ value: 1, name: a, until: "9.0", en: A., zh: 甲。 }, { value: 1, name: a, until: "1.0", en: A., zh: 甲。 }]',
    ),
    ["types/more.yaml:2:83 unknown-version"],
  ],
  [
    "values in overlapping versions",
    type(
      'type: Unsigned Integer, octets: 1, values: [{ value: 1, name: a, en: A., zh: 甲。 }, { value: 1, name: b, since: "2.0", en: A., zh: 甲。 }]',
    ),
    ["types/more.yaml:2:103 overlapping-values < types/more.yaml:2"],
  ],
  [
    "values in different versions",
    type(
      'type: Unsigned Integer, octets: 1, values: [{ value: 1, name: a, until: "1.0", en: A., zh: 甲。 }, { value: 1, name: a, since: "2.0", en: A., zh: 甲。 }]',
    ),
    [],
  ],
  ["integer with values", type("type: Integer, octets: 1, values: [{ value: -1, name: a, en: A., zh: 甲。 }]"), []],
  ["a coded value in quotes", [[CODING, "value: 8,", "value: '8',"]], ["types/coding.yaml:10:18 value-of-wrong-type"]],
  ["content-octets of one value", [[CODING, "coding: ucs2,", "coding: ucs2, content-octets: 70,"]], []],
  [
    "content-octets of a value without a coding",
    [[CODING, "name: ucs2, coding: ucs2,", "name: ucs2, content-octets: 70,"]],
    ["types/coding.yaml:10:33 misplaced-key"],
  ],
  [
    "content-octets-with-header of one value",
    [[CODING, "coding: ucs2,", "coding: ucs2, content-octets: 70, content-octets-with-header: 60,"]],
    [],
  ],
  [
    "content-octets-with-header of a value without a coding",
    [[CODING, "name: ucs2, coding: ucs2,", "name: ucs2, content-octets-with-header: 70,"]],
    ["types/coding.yaml:10:33 misplaced-key"],
  ],
  [
    "content-octets-with-header of zero octets",
    [[CODING, "coding: ucs2,", "coding: ucs2, content-octets-with-header: 0,"]],
    ["types/coding.yaml:10:75 out-of-bounds"],
  ],
  [
    "content-octets of a type without codings",
    [[STATUS, "octets: 1", "octets: 1\n    content-octets: 10"]],
    ["types/status.yaml:5:5 misplaced-key"],
  ],
  [
    "a coding of a signed integer",
    [
      types(
        `Type: { type: Integer, octets: 1, content-octets: 9${EXPLAINED}, values: [{ value: 1, name: a, coding: ascii, en: A., zh: 甲。 }] }`,
      ),
      message(["name: C, type: Type", "name: A, type: Octets, octets: 4, text: { coding: C }"]),
    ],
    ["messages/say.yaml:10:59 wrong-text-field"],
  ],
  [
    "a coding of a string value",
    type(
      "type: Octet String, octets: 4, content-octets: 9, values: [{ value: AB, name: a, coding: ascii, en: A., zh: 甲。 }]",
    ),
    ["types/more.yaml:2:92 misplaced-key"],
  ],
];

test.each(CASES)("checks %s", (_, changes, reported) => {
  expect(reportedOf(...changes)).toEqual(reported);
});

test.each([
  [5, "Write the range as 6..9, or"],
  [7, "Write the range as 5..6 and 8..9, or"],
  [9, "Write the range as 5..8, or"],
])("suggests how to split a range around a value: %i in 5..9", (value, words) => {
  const values = `values: [{ range: 5..9, en: A., zh: 甲。 }, { value: ${value}, name: a, en: A., zh: 甲。 }]`;
  const reported = wordsOf(...type(`type: Unsigned Integer, octets: 1, ${values}`));
  expect(reported).toEqual([expect.stringContaining(words)]);
});
