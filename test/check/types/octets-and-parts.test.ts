import { expect, test } from "vitest";
import { type Change, message, reportedOf, types, wordsOf } from "../../helpers/diagnose.js";
import { EXPLAINED, type Case, type } from "../cases.js";

/* Octets of types and elements, and bits of packed parts, with the expected diagnostics and their places. */

/** Returns a packed integer of one octet with these parts. */
function packed(...parts: readonly string[]): readonly Change[] {
  const named = parts.map((part, index) => `{ name: P${index}, ${part}${EXPLAINED} }`);
  return type(`type: Unsigned Integer, octets: 1, packed: [${named.join(", ")}]`);
}

const CASES: readonly Case[] = [
  [
    "octets of a type for one version",
    [types(`Type: { type: Octet String, octets: { "2.0": 5 }${EXPLAINED} }`), message(["name: A, type: Type"])],
    ["types/more.yaml:2:39 version-value-missing < messages/say.yaml:9"],
  ],
  [
    "octets of a list for one version",
    [
      types(`Type: { type: Octet String, octets: { "2.0": 5 }${EXPLAINED} }`),
      message(["name: C, type: Unsigned Integer, octets: 1", "name: A, type: List, of: Type, count: C"]),
    ],
    ["types/more.yaml:2:39 version-value-missing < messages/say.yaml:10"],
  ],
  [
    "octets of a misspelt version",
    [message(['name: A, type: Octet String, octets: { "1.0": 5, "2.1": 6 }'])],
    ["messages/say.yaml:9:58 unknown-version"],
  ],
  [
    "elements without octets",
    [message(["name: C, type: Unsigned Integer, octets: 1", "name: A, type: List, of: Integer, count: C"])],
    ["messages/say.yaml:10:15 octets-missing"],
  ],
  [
    "elements with a wrong number of octets",
    [message(["name: C, type: Unsigned Integer, octets: 1", "name: A, type: List, of: Integer, octets: 3, count: C"])],
    ["messages/say.yaml:10:51 octets-of-wrong-kind"],
  ],
  [
    "elements of octets",
    [message(["name: C, type: Unsigned Integer, octets: 1", "name: A, type: List, of: Octets, octets: 3, count: C"])],
    [],
  ],
  [
    "elements of counted octets",
    [message(["name: C, type: Unsigned Integer, octets: 1", "name: A, type: List, of: Octets, octets: C, count: C"])],
    ["messages/say.yaml:10:50 octets-of-wrong-kind"],
  ],
  [
    "elements of a type with a wrong number of octets",
    [
      types(`Type: { type: Integer, octets: 3${EXPLAINED} }`),
      message(["name: C, type: Unsigned Integer, octets: 1", "name: A, type: List, of: Type, count: C"]),
    ],
    ["types/more.yaml:2:34 octets-of-wrong-kind < messages/say.yaml:10"],
  ],
  [
    "parts with too many bits",
    packed("bits: 8", "bits: 8"),
    ["types/more.yaml:2:46 parts-do-not-add-up < types/more.yaml:2"],
  ],
  [
    "a part that is too large",
    packed("bits: 9", "bits: 1"),
    ["types/more.yaml:2:73 parts-do-not-add-up < types/more.yaml:2"],
  ],
  [
    "another part that is too large",
    packed("bits: 1", "bits: 9"),
    ["types/more.yaml:2:112 parts-do-not-add-up < types/more.yaml:2"],
  ],
  [
    "a part with more bits than its digits can hold",
    packed("bits: 4, digits: 2", "bits: 5, digits: 1"),
    ["types/more.yaml:2:123 parts-do-not-add-up < types/more.yaml:2"],
  ],
  [
    "parts of which only some have digits",
    packed("bits: 4, digits: 2", "bits: 4"),
    ["types/more.yaml:2:113 digits-missing < types/more.yaml:2"],
  ],
  [
    "octets of elements of an unknown type",
    [message(["name: C, type: Unsigned Integer, octets: 1", "name: A, type: List, of: Zebra, octets: 2, count: C"])],
    ["messages/say.yaml:10:34 unknown-type"],
  ],
  [
    "max-octets of elements of an unknown type",
    [
      message([
        "name: C, type: Unsigned Integer, octets: 1",
        "name: A, type: List, of: Zebra, max-octets: 2, count: C",
      ]),
    ],
    ["messages/say.yaml:10:34 unknown-type"],
  ],
];

test.each(CASES)("checks %s", (_, changes, reported) => {
  expect(reportedOf(...changes)).toEqual(reported);
});

test.each([
  [3, "The octets of A must be 1, 2, 4 or 8, because it is an integer."],
  [16, "The octets of A must be 1, 2, 4 or 8, because it is an integer. If 16 is a number of bits, write 2."],
])("reports an integer of %i octets", (octets, words) => {
  expect(wordsOf(message([`name: A, type: Integer, octets: ${octets}`]))).toEqual([words]);
});
