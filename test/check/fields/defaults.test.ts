import { expect, test } from "vitest";
import { message, reportedOf, types, wordsOf } from "../../helpers/diagnose.js";
import { EXPLAINED, type Case, type } from "../cases.js";

/* Defaults and constants at their limits, with the expected diagnostics and their places. */

const LINES = Array.from({ length: 7 }, () => "#");

const CASES: readonly Case[] = [
  [
    "a default that is too large for a JavaScript number",
    [message(["name: A, type: Unsigned Integer, octets: 8, default: 9007199254740993"])],
    ["messages/say.yaml:9:62 default-of-wrong-type"],
  ],
  [
    "the maximum default that a number can hold",
    [message(["name: A, type: Unsigned Integer, octets: 8, default: 9007199254740991"])],
    [],
  ],
  [
    "the minimum default that a number can hold",
    [message(["name: A, type: Integer, octets: 8, default: -9007199254740991"])],
    [],
  ],
  [
    "an integer default with quotes",
    [message(['name: A, type: Integer, octets: 1, default: "5"'])],
    ["messages/say.yaml:9:53 default-of-wrong-type"],
  ],
  [
    "a default that is a string",
    [message(['name: A, type: Integer, octets: 1, default: "x5"'])],
    ["messages/say.yaml:9:53 default-of-wrong-type"],
  ],
  [
    "a default of octets without quotes",
    [message(["name: A, type: Octets, octets: 1, default: 55"])],
    ["messages/say.yaml:9:52 default-of-wrong-type"],
  ],
  [
    "a default of counted octets",
    [message(["name: C, type: Unsigned Integer, octets: 1", 'name: A, type: Octets, octets: C, default: "00ff"'])],
    [],
  ],
  [
    "a default that is too large for its type, of a field in another file",
    type("type: Unsigned Integer, octets: 1, default: 256"),
    ["types/more.yaml:2:55 default-of-wrong-type < messages/say.yaml:9"],
  ],
  [
    "a default that is too long for its type, several lines away",
    [
      types("Type:", "  type: Octet String", "  octets: 2", "  default: abc", "  en: T.", "  zh: 型。"),
      message(["name: A, type: Type"]),
    ],
    ["types/more.yaml:5:14 default-too-long < types/more.yaml:4"],
  ],
  [
    "a default that is too long for its type, in another file",
    [
      types("Type:", "  type: Octet String", "  octets: 2", "  en: T.", "  zh: 型。"),
      message(["name: A, type: Type, default: abc"]),
    ],
    ["messages/say.yaml:9:39 default-too-long < types/more.yaml:4"],
  ],
  [
    "a default that is too long in one version",
    [message(['name: A, type: Octet String, octets: 2, default: { "1.0": ab, "2.0": abc }'])],
    ["messages/say.yaml:9:78 default-too-long"],
  ],
  [
    "a constant that is too long in one version",
    [message(['name: A, type: Octet String, octets: 2, constant: { "1.0": abc, "2.0": ab }'])],
    ["messages/say.yaml:9:68 default-too-long"],
  ],
  [
    "a default of a type one line after its field",
    [
      types(
        "S:",
        "  en: S.",
        "  zh: 结。",
        "  fields:",
        `    - { name: F, type: Small }`,
        `Small: { type: Unsigned Integer, octets: 1, default: 256${EXPLAINED} }`,
      ),
      message(["name: A, type: S"]),
    ],
    ["types/more.yaml:7:56 default-of-wrong-type"],
  ],
  [
    "a default of a type two lines after its field",
    [
      types(
        "S:",
        "  en: S.",
        "  fields:",
        `    - { name: F, type: Small }`,
        "  zh: 结。",
        `Small: { type: Unsigned Integer, octets: 1, default: 256${EXPLAINED} }`,
      ),
      message(["name: A, type: S"]),
    ],
    ["types/more.yaml:7:56 default-of-wrong-type < types/more.yaml:5"],
  ],
  [
    "a default of a type far above its field",
    [
      types(
        `Small: { type: Unsigned Integer, octets: 1, default: 256${EXPLAINED} }`,
        "S: ",
        "  fields:",
        "    - { name: F, type: Small }",
        "  en: S.",
        "  zh: 结。",
      ),
      message(["name: A, type: S"]),
    ],
    ["types/more.yaml:2:56 default-of-wrong-type < types/more.yaml:5"],
  ],
  [
    "a default too long for a type on the same line number of another file",
    [
      types(...LINES, `Type: { type: Octet String, octets: 2${EXPLAINED} }`),
      message(["name: A, type: Type, default: abc"]),
    ],
    ["messages/say.yaml:9:39 default-too-long < types/more.yaml:9"],
  ],
  [
    "a default too large for a type on the same line number of another file",
    [
      types(...LINES, `Type: { type: Unsigned Integer, octets: 1, default: 256${EXPLAINED} }`),
      message(["name: A, type: Type"]),
    ],
    ["types/more.yaml:9:55 default-of-wrong-type < messages/say.yaml:9"],
  ],
  [
    "a default of another version",
    [message(['name: A, type: Octet String, octets: 2, default: { "2.0": abc }'])],
    ["messages/say.yaml:9:67 default-too-long"],
  ],
  [
    "a default of a field of an unknown type",
    [message(["name: A, type: Zebra, default: 5"])],
    ["messages/say.yaml:9:24 unknown-type"],
  ],
];

test.each(CASES)("checks %s", (_, changes, reported) => {
  expect(reportedOf(...changes)).toEqual(reported);
});

test.each([
  ["default: 128", "an integer from -128 to 127."],
  ["default: x5", "an integer from -128 to 127."],
  ['default: "5"', "an integer from -128 to 127 without quotes."],
])("reports an integer with %s", (given, words) => {
  expect(wordsOf(message([`name: A, type: Integer, octets: 1, ${given}`]))).toEqual([
    `The default of A must be ${words}`,
  ]);
});
