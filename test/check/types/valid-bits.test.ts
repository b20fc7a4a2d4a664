import { expect, test } from "vitest";
import { type Change, message, reportedOf, types, wordsOf } from "../../helpers/diagnose.js";
import { EXPLAINED, type } from "../cases.js";

/* Types with named bits: their octets, positions, values, names and legs. */

/** Returns a type of one octet with named bits, from line 8 on, and a field that has it. */
function bits(...entries: readonly string[]): readonly Change[] {
  return [typeOf("octets: 1", entries), message(["name: A, type: Type"])];
}

function typeOf(octets: string, entries: readonly string[]): Change {
  const lines = entries.map((entry) => `    - { ${entry}${EXPLAINED} }`);
  return types("Type:", "  type: Unsigned Integer", `  ${octets}`, "  en: T.", "  zh: 型。", "  bits:", ...lines);
}

const FLAG = "name: Flag, bit: 7";
const KIND = "name: Kind, bits: 5..2";

/** Bits with values, each an entry of a list. */
function valued(...values: readonly string[]): string {
  return `${KIND}, values: [${values.map((each) => `{ ${each}${EXPLAINED} }`).join(", ")}]`;
}

test.each<readonly [string, readonly string[]]>([
  ["one bit and several", [FLAG, KIND]],
  ["several bits from the lowest", ["name: Kind, bits: 2..5"]],
  ["all bits", ["name: Kind, bits: 7..0"]],
  ["one bit as a range", ["name: Flag, bits: 7..7"]],
  ["values and ranges", [valued("value: 15, name: all", "range: 0..14")]],
  [
    "a value of another leg",
    [valued("value: 1, name: a, legs: [Client -> Server]", "value: 1, name: b, legs: [Server -> Client]")],
  ],
  ["the same bits in another version", [`${FLAG}, until: "1.0"`, 'name: Other, bit: 7, since: "2.0"']],
  ["the same value in another version", [valued('value: 1, name: a, until: "1.0"', 'value: 1, name: a, since: "2.0"')]],
])("accepts %s", (_, entries) => {
  expect(reportedOf(...bits(...entries))).toEqual([]);
});

test.each<readonly [string, readonly string[], readonly string[]]>([
  [
    "bits beyond the octets",
    [FLAG, "name: Kind, bits: 9..8"],
    ["types/more.yaml:9:29 bit-out-of-range < types/more.yaml:4"],
  ],
  ["bits that overlap", [FLAG, "name: Kind, bits: 7..6"], ["types/more.yaml:9:29 bits-overlap < types/more.yaml:8"]],
  ["a value beyond the bits", [valued("value: 16, name: all")], ["types/more.yaml:8:53 values-out-of-range"]],
  [
    "two values beyond the bits",
    [valued("value: 16, name: all", "range: 17..18")],
    ["types/more.yaml:8:53 values-out-of-range < types/more.yaml:8"],
  ],
  ["a range beyond the bits", [valued("range: 14..16")], ["types/more.yaml:8:53 values-out-of-range"]],
  ["a falling range", [valued("range: 4..3")], ["types/more.yaml:8:53 value-of-wrong-type"]],
  [
    "equal values",
    [valued("value: 1, name: a", "value: 1, name: b")],
    ["types/more.yaml:8:92 overlapping-values < types/more.yaml:8"],
  ],
  [
    "equal values, of which one has a leg",
    [valued("value: 1, name: a", "range: 1..2, legs: [Client -> Server]")],
    ["types/more.yaml:8:92 overlapping-values < types/more.yaml:8"],
  ],
  [
    "equal names of values",
    [valued("value: 1, name: a", "value: 2, name: a")],
    ["types/more.yaml:8:101 duplicate-value-name < types/more.yaml:8"],
  ],
  ["equal names", [FLAG, "name: Flag, bit: 6"], ["types/more.yaml:9:17 property-collision < types/more.yaml:8"]],
  [
    "equal properties",
    ["name: A_b, bit: 1", "name: aB, bit: 6"],
    ["types/more.yaml:9:17 property-collision < types/more.yaml:8"],
  ],
  ["a property of every object", ["name: Constructor, bit: 1"], ["types/more.yaml:8:17 reserved-property"]],
  [
    "values with the name of the interface of all bits",
    ["name: Bits, bit: 1, values: [{ value: 1, name: a, en: T., zh: 型。 }]"],
    ["types/more.yaml:8:17 reserved-property"],
  ],
  ["an unknown party", [`${FLAG}, legs: [Client -> Sever]`], ["types/more.yaml:8:48 unknown-party"]],
  [
    "an unknown party of a value",
    [valued("value: 1, name: a, legs: [Clent -> Server]")],
    ["types/more.yaml:8:72 unknown-party"],
  ],
  [
    "a leg twice",
    [`${FLAG}, legs: [Client -> Server, Client -> Server]`],
    ["types/more.yaml:8:56 duplicate-leg < types/more.yaml:8"],
  ],
  ["bits without a position", ["name: Flag"], ["types/more.yaml:8:9 missing-key"]],
  ["bits with two positions", [`${FLAG}, bits: 5..2`], ["types/more.yaml:8:31 misplaced-key"]],
  ["a number of bits", ["name: Kind, bits: 4"], ["types/more.yaml:8:29 bad-name"]],
  ["a bit above the 31st", ["name: Flag, bit: 32"], ["types/more.yaml:8:28 out-of-bounds"]],
  ["a value without a name", [valued("value: 1")], ["types/more.yaml:8:44 missing-key"]],
  ["a value and a range", [valued("value: 1, name: a, range: 2..3")], ["types/more.yaml:8:65 misplaced-key"]],
  ["a version that is not declared", [`${FLAG}, since: "3.0"`], ["types/more.yaml:8:38 unknown-version"]],
])("reports %s", (_, entries, reported) => {
  expect(reportedOf(...bits(...entries))).toEqual(reported);
});

test.each<readonly [string, readonly Change[], readonly string[]]>([
  ["no octets", [typeOf("default: 0", [FLAG]), message(["name: A, type: Type"])], ["types/more.yaml:7:5 missing-key"]],
  [
    "no octets, but a field with octets",
    [typeOf("default: 0", [FLAG]), message(["name: A, type: Type, octets: 1"])],
    ["types/more.yaml:7:5 missing-key"],
  ],
  [
    "8 octets",
    [typeOf("octets: 8", [FLAG]), message(["name: A, type: Type"])],
    ["types/more.yaml:4:13 octets-of-wrong-kind"],
  ],
  [
    "3 octets",
    [typeOf("octets: 3", [FLAG]), message(["name: A, type: Type"])],
    ["types/more.yaml:4:13 octets-of-wrong-kind"],
  ],
  [
    "a field with other octets",
    [typeOf("octets: 1", [FLAG]), message(["name: A, type: Type, octets: 2"])],
    ["messages/say.yaml:9:38 octets-of-wrong-kind"],
  ],
  [
    "a bit that one version lacks",
    [typeOf('octets: { "1.0": 1, "2.0": 2 }', ["name: Kind, bits: 9..8"]), message(["name: A, type: Type"])],
    ["types/more.yaml:8:29 bit-out-of-range < types/more.yaml:4"],
  ],
  [
    "another basic type",
    type("type: Integer, octets: 1, bits: [{ name: Flag, bit: 7, en: T., zh: 型。 }]"),
    ["types/more.yaml:2:37 misplaced-key"],
  ],
  [
    "bits and values",
    type(
      "type: Unsigned Integer, octets: 1, bits: [{ name: F, bit: 7, en: T., zh: 型。 }], values: [{ value: 1, name: a, en: T., zh: 型。 }]",
    ),
    ["types/more.yaml:2:46 misplaced-key"],
  ],
  [
    "bits and parts",
    type(
      "type: Unsigned Integer, octets: 1, bits: [{ name: F, bit: 7, en: T., zh: 型。 }], packed: [{ name: P, bits: 8, en: T., zh: 型。 }]",
    ),
    ["types/more.yaml:2:46 misplaced-key"],
  ],
])("reports a type with %s", (_, changes, reported) => {
  expect(reportedOf(...changes)).toEqual(reported);
});

test.each<readonly [readonly Change[], string]>([
  [
    bits(FLAG, "name: Kind, bits: 7..6"),
    "Kind and Flag both have bit 7 in version 1.0. Correct one of them, or limit them to different versions with since and until.",
  ],
  [
    bits(valued("value: 16, name: all")),
    "16 does not fit in the 4 bits of Kind, which hold 0 to 15. Write the number in these bits alone.",
  ],
  [bits(`${FLAG}, bits: 5..2`), "bits does not apply to an entry with bit:, only to an entry without it. Remove it."],
  [bits("name: Flag"), "One of the keys bit or bits is missing. Add it."],
  [
    [typeOf("octets: 1", [FLAG]), message(["name: A, type: Type, octets: 2"])],
    "The octets of A must be 1, because Type names the bits of 1 octet.",
  ],
])("explains what is wrong: %#", (changes, words) => {
  expect(wordsOf(...changes)).toEqual([words]);
});
