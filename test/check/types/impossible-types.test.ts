import { describe, expect, test } from "vitest";
import { another, type Change, message, reportedOf, types, wordsOf } from "../../helpers/diagnose.js";

/* Types and keys that have a meaning elsewhere, but not here. */

const COUNT = "name: Count, type: Unsigned Integer, octets: 1";
const STAMP = "name: When, type: Stamp";
const FLAG = "name: Flag, type: Unsigned Integer, octets: 1";
const SIZE = "name: Size, type: Unsigned Integer, octets: 1";

function text(keys: string): string {
  return `name: Text, type: Octets, octets: Size, text: { coding: Coding, ${keys} }`;
}

const bound = (keys: string, ...fields: readonly string[]): Change =>
  message(["name: Coding, type: Coding", SIZE, ...fields, text(keys)]);

describe("a choice", () => {
  test("is rejected in a list", () => {
    const change = message([COUNT, "name: Places, type: List, of: Place, count: Count"]);
    expect(reportedOf(change)).toEqual(["messages/say.yaml:10:39 misplaced-key < types/place.yaml:2"]);
    expect(wordsOf(change)[0]).toContain("Name one of its structures instead.");
  });

  test("is rejected in a list of a structure", () => {
    const fields = `[{ ${COUNT}, en: A., zh: 甲。 }, { name: Places, type: List, of: Place, count: Count, en: A., zh: 甲。 }]`;
    const type = types("Some:", "  en: A.", "  zh: 甲。", `  fields: ${fields}`);
    const reported = reportedOf(type, message(["name: Some, type: Some"]));
    expect(reported.map((line) => line.split(" ")[1])).toEqual(["misplaced-key"]);
  });

  test.each(["List", "Point", "Octets"])("is accepted as the content of a %s only if that is Octets", (type) => {
    const of = type === "List" ? "of: Point, count: Count, " : type === "Octets" ? "octets: Count, " : "";
    const change = message([
      COUNT,
      `name: Some, type: ${type}, ${of}contains: [{ type: Place, when: { Flag: 1 } }]`,
      FLAG,
    ]);
    expect(reportedOf(change).length).toBe(type === "Octets" ? 0 : 1);
  });

  test("is rejected in another choice", () => {
    const type = types("Some:", "  en: A.", "  zh: 甲。", "  by-octets: [Place, Area]");
    expect(
      reportedOf(
        type,
        message([COUNT, "name: Some, type: Octets, octets: Count, contains: [{ type: Some, when: { Count: 1 } }]"]),
      ).join(),
    ).toContain("unknown-structure");
  });
});

describe("a packed field", () => {
  test.each(["header-indicator", "total", "number"])("is rejected as the %s of a text", (key) => {
    const change = bound(`${key}: When`, STAMP);
    expect(reportedOf(change).map((line) => line.split(" ")[1])).toEqual(["wrong-text-field"]);
    expect(wordsOf(change)[0]).toBe(
      `${key}: cannot name When. The field must be an integer of up to 4 octets that is not packed${key === "header-indicator" ? "; if its type names bits, one of them, such as esm_class.Udhi" : " and names no bits"}. Name another field.`,
    );
  });
});

test.each([
  ["total: Flag, number: Flag", [FLAG]],
  ["header-indicator: Flag, total: Flag", [FLAG]],
  ["total: Coding", []],
  ["from: Who, to: Who", ["name: Who, type: Octet String, octets: 10"]],
])("rejects one field for two keys of a text: %s", (keys, fields) => {
  const change = bound(keys, ...fields);
  expect(wordsOf(change)).toHaveLength(1);
  expect(wordsOf(change)[0]).toContain("The field must be one that no other key of text: names.");
});

describe("octets that a type cannot have", () => {
  const values = "values: [{ value: 1, name: one, en: A., zh: 甲。 }]";
  const parts = "packed: [{ name: A, bits: 8, en: A., zh: 甲。 }, { name: B, bits: 8, en: A., zh: 甲。 }]";

  test.each([
    ["an enumeration of 8 octets", "Status", "octets: 8", "1, 2 or 4, because it is an enumeration"],
    ["fewer octets than the parts fill", "Stamp", "octets: 1", "2, because its parts have 16 bits"],
    ["more octets than the parts fill", "Stamp", "octets: 8", "2, because its parts have 16 bits"],
  ])("are reported for %s", (_, type, octets, expected) => {
    expect(wordsOf(message([`name: Some, type: ${type}, ${octets}`]))[0]).toContain(`must be ${expected}`);
  });

  test("are reported at an enumeration that has them itself", () => {
    const type = types(`Some: { type: Unsigned Integer, octets: 8, ${values}, en: A., zh: 甲。 }`);
    expect(reportedOf(type, message(["name: Some, type: Some"]))).toEqual([
      "types/more.yaml:2:43 octets-of-wrong-kind < messages/say.yaml:9",
    ]);
  });

  test("are accepted for a packed type whose fields have them", () => {
    const type = types(`Some: { type: Unsigned Integer, ${parts}, en: A., zh: 甲。 }`);
    expect(reportedOf(type, message(["name: Some, type: Some, octets: 2"]))).toEqual([]);
  });
});

test("rejects a counter in contains:, because it is not a property", () => {
  const content = "name: Some, type: Octets, octets: Size, contains: [{ type: Point, when: { Size: 4 } }]";
  expect(reportedOf(message([SIZE, content]))[0]).toContain("unknown-condition-field");
});

test("compiles masks of personal integers in a list", () => {
  expect(
    reportedOf(
      another([COUNT, "name: Ids, type: List, of: Unsigned Integer, octets: 4, count: Count, personal: number"]),
    ),
  ).toEqual([]);
});
