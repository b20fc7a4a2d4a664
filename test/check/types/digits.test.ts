import { expect, test } from "vitest";
import { EXPLAINED, PROTOCOL, type, type Case } from "../cases.js";
import { message, reportedOf, types, wordsOf } from "../../helpers/diagnose.js";

/* The keys, sizes, defaults and parts of Digits. */

const PARTS = (digits: number): string =>
  `parts: [{ name: High, digits: 3${EXPLAINED} }, { name: Low, digits: ${digits}${EXPLAINED} }]`;

const CASES: readonly Case[] = [
  ["digits", [message(["name: A, type: Digits, octets: 4"])], []],
  ["digits without octets", [message(["name: A, type: Digits"])], ["messages/say.yaml:9:15 octets-missing"]],
  [
    "digits of counted octets",
    [message(["name: N, type: Unsigned Integer, octets: 1", "name: A, type: Digits, octets: N"])],
    ["messages/say.yaml:10:40 octets-of-wrong-kind"],
  ],
  [
    "digits up to the end",
    [message(["name: A, type: Digits, octets: rest"])],
    ["messages/say.yaml:9:40 octets-of-wrong-kind"],
  ],
  [
    "a list of digits",
    [message(["name: N, type: Unsigned Integer, octets: 1", "name: A, type: List, of: Digits, octets: 4, count: N"])],
    [],
  ],
  ["a default", [message(['name: A, type: Digits, octets: 2, default: "0129"'])], []],
  [
    "a default of letters",
    [message(['name: A, type: Digits, octets: 2, default: "01ab"'])],
    ["messages/say.yaml:9:52 default-of-wrong-type"],
  ],
  [
    "a short default",
    [message(['name: A, type: Digits, octets: 2, default: "129"'])],
    ["messages/say.yaml:9:52 default-of-wrong-type"],
  ],
  [
    "a default without quotes",
    [message(["name: A, type: Digits, octets: 2, default: 1234"])],
    ["messages/say.yaml:9:52 unquoted-text"],
  ],
  [
    "a constant",
    [message(['name: A, type: Digits, octets: 2, constant: "0129"'])],
    ["messages/say.yaml:9:43 misplaced-key"],
  ],
  ["padding", [message(['name: A, type: Digits, octets: 2, pad-left: "0"'])], ["messages/say.yaml:9:43 misplaced-key"]],
  ["a cache", [message(["name: A, type: Digits, octets: 2, repeats: true"])], ["messages/say.yaml:9:43 misplaced-key"]],
  [
    "values",
    type(`type: Digits, octets: 1, values: [{ value: "01", name: one${EXPLAINED} }]`),
    ["types/more.yaml:2:36 misplaced-key"],
  ],
  ["parts that fill the octets", type(`type: Digits, octets: 4, ${PARTS(5)}`), []],
  [
    "parts with a digit too many",
    type(`type: Digits, octets: 4, ${PARTS(6)}`),
    ["types/more.yaml:2:36 parts-do-not-add-up < types/more.yaml:2"],
  ],
  ["parts of another type", type(`type: Octet String, octets: 8, ${PARTS(5)}`), ["types/more.yaml:2:42 misplaced-key"]],
  [
    "parts with the same property",
    type(
      `type: Digits, octets: 1, parts: [{ name: A_b, digits: 1${EXPLAINED} }, { name: AB, property: aB, digits: 1${EXPLAINED} }]`,
    ),
    ["types/more.yaml:2:94 property-collision < types/more.yaml:2"],
  ],
  [
    "octets of a field that do not fit the parts",
    [types(`Type: { type: Digits, octets: 4, ${PARTS(5)}${EXPLAINED} }`), message(["name: A, type: Type, octets: 5"])],
    ["messages/say.yaml:9:38 octets-of-wrong-kind"],
  ],
  [
    "a part that is defined twice",
    type(`type: Digits, octets: 1, parts: [{ name: A, digits: 2${EXPLAINED} }, { name: A, digits: 2${EXPLAINED} }]`),
    ["types/more.yaml:2:92 property-collision < types/more.yaml:2"],
  ],
  [
    "the number of characters of digits in a rule",
    [message(["name: A, type: Digits, octets: 2"], ["octets(A) == 4"])],
    ["messages/say.yaml:11:38 wrong-operand"],
  ],
  [
    "digits as a string in a rule",
    [message(["name: A, type: Digits, octets: 2"], ["A != '0000' and number(part(A, 1, 2)) < 13"])],
    [],
  ],
  [
    "digits as an integer in a rule",
    [message(["name: A, type: Digits, octets: 2"], ["A > 7"])],
    ["messages/say.yaml:11:31 wrong-operand"],
  ],
];

test.each(CASES)("checks %s", (_, changes, reported) => {
  expect(reportedOf(...changes)).toEqual(reported);
});

test("a header cannot contain digits", () => {
  const sequence = types(
    "Sequence_Type:",
    "  en: A sequence.",
    "  zh: 流水号。",
    "  fields: [{ name: Inner, type: Inner_Type, en: I., zh: 内。 }]",
    "Inner_Type:",
    "  en: A part.",
    "  zh: 部分。",
    "  fields: [{ name: Serial, type: Digits, octets: 4, en: S., zh: 序号。 }]",
  );
  const header = "name: Sequence, type: Unsigned Integer, octets: 4";
  expect(reportedOf(sequence, [PROTOCOL, header, "name: Sequence, type: Sequence_Type"])).toEqual([
    "protocol.yaml:16:29 header-field-of-wrong-type",
  ]);
});

test("the diagnostics state what is right", () => {
  expect(wordsOf(message(['name: A, type: Digits, octets: 2, default: "129"']))).toEqual([
    "The default of A must be a quoted string of 4 digits.",
  ]);
  expect(wordsOf(...type(`type: Digits, octets: 4, ${PARTS(6)}`))).toEqual([
    "The parts of Type have 9 digits in total, but its octets have 8. Correct the digits.",
  ]);
});
