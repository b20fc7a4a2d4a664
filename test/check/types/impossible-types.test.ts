import { describe, expect, test } from "vitest";
import { another, type Change, message, saidOf, types, wordsOf } from "../../helpers/diagnose.js";

/* Types and keys that mean something elsewhere, and nothing here. */

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
  test("has no place in a list", () => {
    const change = message([COUNT, "name: Places, type: List, of: Place, count: Count"]);
    expect(saidOf(change)).toEqual(["messages/say.yaml:10:39 misplaced-key < types/place.yaml:2"]);
    expect(wordsOf(change)[0]).toContain("Name one of its structures instead.");
  });

  test("has no place in a list of a structure", () => {
    const fields = `[{ ${COUNT}, en: A., zh: 甲。 }, { name: Places, type: List, of: Place, count: Count, en: A., zh: 甲。 }]`;
    const type = types("Some:", "  en: A.", "  zh: 甲。", `  fields: ${fields}`);
    const said = saidOf(type, message(["name: Some, type: Some"]));
    expect(said.map((line) => line.split(" ")[1])).toEqual(["misplaced-key"]);
  });

  test.each(["List", "Point", "Octets"])("may be what a %s contains only where that is octets", (type) => {
    const of = type === "List" ? "of: Point, count: Count, " : type === "Octets" ? "octets: Count, " : "";
    const change = message([
      COUNT,
      `name: Some, type: ${type}, ${of}contains: [{ type: Place, when: { Flag: 1 } }]`,
      FLAG,
    ]);
    expect(saidOf(change).length).toBe(type === "Octets" ? 0 : 1);
  });

  test("has no place in another choice", () => {
    const type = types("Some:", "  en: A.", "  zh: 甲。", "  by-octets: [Place, Area]");
    expect(
      saidOf(
        type,
        message([COUNT, "name: Some, type: Octets, octets: Count, contains: [{ type: Some, when: { Count: 1 } }]"]),
      ).join(),
    ).toContain("unknown-structure");
  });
});

describe("a packed field cannot be", () => {
  test.each(["header-indicator", "total", "number"])("the %s of a text", (key) => {
    const change = bound(`${key}: When`, STAMP);
    expect(saidOf(change).map((line) => line.split(" ")[1])).toEqual(["wrong-text-field"]);
    expect(wordsOf(change)[0]).toBe(
      `${key}: cannot name When. The field must be an integer of up to 4 octets that is not packed. Name another field.`,
    );
  });
});

test.each([
  ["total: Flag, number: Flag", [FLAG]],
  ["header-indicator: Flag, total: Flag", [FLAG]],
  ["total: Coding", []],
  ["from: Who, to: Who", ["name: Who, type: Octet String, octets: 10"]],
])("one field is not two things of a text: %s", (keys, fields) => {
  const change = bound(keys, ...fields);
  expect(wordsOf(change)).toHaveLength(1);
  expect(wordsOf(change)[0]).toContain("The field must be one that no other key of text: names.");
});

describe("octets that a type has no use for", () => {
  const values = "values: [{ value: 1, name: one, en: A., zh: 甲。 }]";
  const parts = "packed: [{ name: A, bits: 8, en: A., zh: 甲。 }, { name: B, bits: 8, en: A., zh: 甲。 }]";

  test.each([
    ["an enumeration of 8 octets", "Status", "octets: 8", "1, 2 or 4, because it is an enumeration"],
    ["fewer octets than the parts fill", "Stamp", "octets: 1", "2, because its parts have 16 bits"],
    ["more octets than the parts fill", "Stamp", "octets: 8", "2, because its parts have 16 bits"],
  ])("%s", (_, type, octets, expected) => {
    expect(wordsOf(message([`name: Some, type: ${type}, ${octets}`]))[0]).toContain(`must be ${expected}`);
  });

  test("an enumeration that says so itself", () => {
    const type = types(`Some: { type: Unsigned Integer, octets: 8, ${values}, en: A., zh: 甲。 }`);
    expect(saidOf(type, message(["name: Some, type: Some"]))).toEqual([
      "types/more.yaml:2:43 octets-of-wrong-kind < messages/say.yaml:9",
    ]);
  });

  test("but a packed type may leave them to its fields", () => {
    const type = types(`Some: { type: Unsigned Integer, ${parts}, en: A., zh: 甲。 }`);
    expect(saidOf(type, message(["name: Some, type: Some, octets: 2"]))).toEqual([]);
  });
});

test("contains: cannot depend on a counter, which is no property", () => {
  const content = "name: Some, type: Octets, octets: Size, contains: [{ type: Point, when: { Size: 4 } }]";
  expect(saidOf(message([SIZE, content]))[0]).toContain("unknown-condition-field");
});

test("elements of a list that are personal integers are masked in code that compiles", () => {
  expect(
    saidOf(another([COUNT, "name: Ids, type: List, of: Unsigned Integer, octets: 4, count: Count, personal: number"])),
  ).toEqual([]);
});
