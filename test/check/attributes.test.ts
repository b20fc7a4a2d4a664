import { expect, test } from "vitest";
import { type Change, compileChanged, message, types } from "../helpers/diagnose.js";

/* Invalid values, parts and kinds of types. Each line has one error and its only code. */

interface Wrong {
  readonly text: string;
  readonly code: string;
  readonly words: string;
}

function wrong(text: string, code: string, words: string): Wrong {
  return { text, code, words };
}

const FIELDS: readonly Wrong[] = [
  wrong("type: Unsigned Integer, octets: 1, default: 256", "default-of-wrong-type", "from 0 to 255"),
  wrong("type: Unsigned Integer, octets: 4, default: -1", "default-of-wrong-type", "from 0 to 4294967295"),
  wrong("type: Integer, octets: 1, default: -129", "default-of-wrong-type", "from -128 to 127"),
  wrong('type: Integer, octets: 2, default: "5"', "default-of-wrong-type", "without quotes"),
  wrong('type: Integer, octets: 2, constant: "x"', "default-of-wrong-type", "from -32768 to 32767"),
  wrong("type: Octet String, octets: 2, default: 5", "unquoted-text", '"5"'),
  wrong('type: Octet String, octets: 2, default: "\\u4e2d"', "default-of-wrong-type", "U+0001 to U+00FF"),
  wrong('type: Octet String, octets: 2, constant: "abc"', "default-too-long", "3"),
  wrong('type: C-Octet String, max-octets: 3, default: "abc"', "default-too-long", "3"),
  wrong("type: Octets, octets: 2, default: 5", "default-of-wrong-type", "hexadecimal"),
  wrong('type: Octets, octets: 2, default: "0g00"', "default-of-wrong-type", "hexadecimal"),
  wrong('type: Octets, octets: 2, default: "010203"', "default-too-long", "3"),
  wrong("type: Unsigned Integer, octets: 1, default: 1, constant: 2", "default-and-constant", "constant"),
];

const TYPES: readonly Wrong[] = [
  wrong("type: Octet String, octets: 0", "out-of-bounds", "at least 1"),
  wrong("type: Unsigned Integer, octets: 1, values: []", "out-of-bounds", "at least 1 entry"),
  wrong("by-octets: [Point]", "out-of-bounds", "at least 2 entries"),
  wrong(
    "type: Unsigned Integer, octets: 1, packed: [{ name: A, bits: 99, en: P., zh: 乙。 }]",
    "out-of-bounds",
    "at most",
  ),
  wrong("octets: 2", "type-of-two-kinds", "none"),
  wrong("type: Unsigned Integer, octets: 1, by-octets: [Point, Area]", "type-of-two-kinds", "type and by-octets"),
  wrong(
    "type: Unsigned Integer, octets: 1, rules: [{ id: a, en: A., zh: 甲。, require: A == 1 }]",
    "misplaced-key",
    "rules",
  ),
  wrong("by-octets: [Point, Area], octets: 2", "misplaced-key", "a choice of structures"),
  wrong("fields: [{ name: A, type: Point }], default: 2", "misplaced-key", "a structure"),
  wrong(
    "type: Unsigned Integer, octets: 1, values: [{ value: 1, name: a, en: A., zh: 甲。 }], packed: [{ name: B, bits: 8, en: P., zh: 乙。 }]",
    "misplaced-key",
    "an enumeration",
  ),
  wrong(
    "type: Octet String, octets: 1, packed: [{ name: A, bits: 8, en: P., zh: 乙。 }]",
    "misplaced-key",
    "Octet String",
  ),
  wrong(
    "type: C-Octet String, max-octets: 4, values: [{ value: 1, name: a, en: A., zh: 甲。 }]",
    "misplaced-key",
    "C-Octet String",
  ),
  wrong("type: Unsigned Integer, octets: 1, values: [{ name: a, en: A., zh: 甲。 }]", "value-of-two-kinds", "none"),
  wrong(
    "type: Unsigned Integer, octets: 1, values: [{ value: 1, range: 2..3, name: a, en: A., zh: 甲。 }]",
    "value-of-two-kinds",
    "value and range",
  ),
  wrong("type: Unsigned Integer, octets: 1, values: [{ value: 1, en: A., zh: 甲。 }]", "value-without-name", "1"),
  wrong("type: Octet String, octets: 1, values: [{ value: 1, name: a, en: A., zh: 甲。 }]", "unquoted-text", '"1"'),
  wrong(
    "type: Octet String, octets: 9, values: [{ range: 1..2, en: A., zh: 甲。 }]",
    "value-of-wrong-type",
    "quoted string",
  ),
  wrong("type: Unsigned Integer, octets: 1, values: [{ prefix: a, en: A., zh: 甲。 }]", "value-of-wrong-type", "range"),
  wrong(
    'type: Unsigned Integer, octets: 1, values: [{ value: "1", name: a, en: A., zh: 甲。 }]',
    "value-of-wrong-type",
    "integer",
  ),
  wrong(
    "type: Unsigned Integer, octets: 1, values: [{ value: 256, name: a, en: A., zh: 甲。 }]",
    "value-too-large",
    "256",
  ),
  wrong("type: Integer, octets: 1, values: [{ value: 128, name: a, en: A., zh: 甲。 }]", "value-too-large", "128"),
  wrong("type: Octet String, octets: 1, values: [{ prefix: ab, en: A., zh: 甲。 }]", "value-too-large", "ab"),
  wrong(
    "type: Unsigned Integer, octets: 1, values: [{ range: 5..3, en: A., zh: 甲。 }]",
    "value-of-wrong-type",
    "5..3",
  ),
  wrong(
    "type: Unsigned Integer, octets: 1, packed: [{ name: A, bits: 7, en: P., zh: 乙。 }]",
    "parts-do-not-add-up",
    "7",
  ),
  wrong(
    "type: Unsigned Integer, octets: 1, packed: [{ name: A, bits: 9, en: P., zh: 乙。 }, { name: B, bits: 1, en: P., zh: 乙。 }]",
    "parts-do-not-add-up",
    "10",
  ),
  wrong(
    "type: Unsigned Integer, octets: 1, packed: [{ name: A, bits: 8, digits: 2, en: P., zh: 乙。 }]",
    "digits-do-not-suffice",
    "3",
  ),
  wrong(
    "type: Unsigned Integer, octets: 1, packed: [{ name: A, bits: 4, digits: 2, en: P., zh: 乙。 }, { name: B, bits: 4, en: P., zh: 乙。 }]",
    "digits-missing",
    "B",
  ),
  wrong(
    "type: Unsigned Integer, octets: 1, packed: [{ name: A, bits: 8, max: 256, en: P., zh: 乙。 }]",
    "part-range-wrong",
    "256",
  ),
  wrong(
    "type: Unsigned Integer, octets: 1, packed: [{ name: A, bits: 8, min: 9, max: 8, en: P., zh: 乙。 }]",
    "part-range-wrong",
    "9",
  ),
  wrong(
    "type: Unsigned Integer, octets: 1, packed: [{ name: A, bits: 8, min: 256, en: P., zh: 乙。 }]",
    "part-range-wrong",
    "256",
  ),
  wrong(
    "type: Unsigned Integer, octets: 1, packed: [{ name: A, bits: 4, en: P., zh: 乙。 }, { name: B, property: a, bits: 4, en: P., zh: 乙。 }]",
    "property-collision",
    "A",
  ),
];

test.each(FIELDS)("rejects a field: $text", ({ text, code, words }) => {
  expect(reported(message([`name: F, ${text}`]))).toEqual([[code, expect.stringContaining(words)]]);
});

test.each(TYPES)("rejects a type: $text", ({ text, code, words }) => {
  const field = text.startsWith("by-octets")
    ? "name: F, type: Octets, octets: 2, contains: [{ type: Type, when: { N: 1 } }]"
    : "name: F, type: Type";
  const fields = ["name: N, type: Unsigned Integer, octets: 1", field];
  const changes = [types(`Type: { ${text}, en: A type., zh: 类型。 }`), message(fields)];
  expect(reported(...changes)).toEqual([[code, expect.stringContaining(words)]]);
});

function reported(...changes: readonly Change[]): (readonly [code: string, words: string])[] {
  return compileChanged(...changes).diagnostics.map((each) => [each.code, each.message]);
}
