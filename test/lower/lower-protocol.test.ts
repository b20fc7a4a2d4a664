import { describe, expect, test } from "vitest";
import { invariant } from "../../generator/diagnostics/invariant.js";
import { integerOctets } from "../../generator/lower/integer-octets.js";
import { another, type Change, compileChanged, message, types } from "../helpers/diagnose.js";

/* The model of small schemas: wire types, offsets, values, strings. */

const EXPLAINED = ", en: T., zh: 型。";

/** Returns the model of the second version with changes, which must have no diagnostics. */
function modelOf(...changes: readonly Change[]) {
  const { protocols, diagnostics } = compileChanged(...changes);
  expect(diagnostics).toEqual([]);
  return invariant(protocols[1], "The second version");
}

function fieldsOf(fields: readonly string[], more: readonly Change[] = []) {
  const { messages } = modelOf(message(fields), ...more);
  return invariant(
    messages.find(({ name }) => name === "Say"),
    "The message",
  ).fields;
}

describe("a field", () => {
  test("has an offset in octets, and in sizes of fields after variable ones", () => {
    const fields = fieldsOf([
      "name: C, type: Unsigned Integer, octets: 1",
      "name: A, type: Octets, octets: C",
      "name: B, type: C-Octet String, max-octets: 3",
      "name: D, type: Integer, octets: 2",
      "name: E, type: Unsigned Integer, octets: 8",
    ]);
    expect(fields.map(({ property, offset: place, extent }) => ({ property, place, extent }))).toEqual([
      { property: "c", place: { after: null, octets: 12 }, extent: { kind: "fixed", octets: 1 } },
      { property: "a", place: { after: null, octets: 13 }, extent: { kind: "counted", octets: 1, following: 11 } },
      { property: "b", place: { after: "a", octets: 0 }, extent: { kind: "variable", following: 10 } },
      { property: "d", place: { after: "b", octets: 0 }, extent: { kind: "fixed", octets: 2 } },
      { property: "e", place: { after: "b", octets: 2 }, extent: { kind: "fixed", octets: 8 } },
    ]);
  });

  test("inherits the default or constant of its type", () => {
    const fields = fieldsOf([
      'name: A, type: Octets, octets: 2, default: "0A0B"',
      "name: B, type: Integer, octets: 8, default: 5",
      "name: C, type: Unsigned Integer, octets: 1, constant: 5",
      'name: D, type: Octet String, octets: 2, default: { "1.0": ab }',
      'name: E, type: Octet String, octets: 2, default: "5"',
    ]);
    expect(fields.map((field) => [field.default, field.constant])).toEqual([
      [{ kind: "octets", hex: "0a0b" }, null],
      [{ kind: "bigint", value: 5n }, null],
      [null, { kind: "number", value: 5 }],
      [null, null],
      [{ kind: "string", value: "5" }, null],
    ]);
  });

  test("is printed with its basic type or the name of its structure", () => {
    const fields = fieldsOf([
      "name: C, type: Unsigned Integer, octets: 1",
      "name: A, type: Octets, octets: 2",
      "name: B, type: List, of: Number, count: C",
      "name: D, type: Point",
      "name: E, type: Number, printed: Phone",
    ]);
    expect(fields.map(({ specType }) => specType)).toEqual([
      "Unsigned Integer",
      "Octet String",
      "Octet String",
      "Point",
      "Phone",
    ]);
  });

  test("exists from its first to its last version", () => {
    const fields = fieldsOf([
      'name: A, type: Integer, octets: 1, since: "2.0"',
      'name: B, type: Integer, octets: 1, until: "1.0"',
      'name: C, type: Integer, octets: 1, since: "1.0", until: "2.0"',
    ]);
    expect(fields.map(({ name }) => name)).toEqual(["A", "C"]);
  });
});

describe("a type", () => {
  test("with values has those of the version, each with its kind", () => {
    const values = [
      "{ value: OK, name: fine, en: A., zh: 甲。 }",
      '{ value: OLD, name: old, until: "1.0", en: A., zh: 甲。 }',
      '{ value: NEW, name: fresh, since: "2.0", en: A., zh: 甲。 }',
      '{ prefix: "E:", en: A., zh: 甲。 }',
    ];
    const definition = `Word: { type: Octet String, octets: 4, values: [${values.join(", ")}]${EXPLAINED} }`;
    const model = modelOf(types(definition), message(["name: A, type: Word"])).types;
    const texts = { en: "A.", zh: "甲。" };
    expect(model.find(({ name }) => name === "Word")).toMatchObject({
      kind: "enumeration",
      of: "string",
      values: [
        {
          kind: "value",
          value: "OK",
          name: "fine",
          coding: null,
          contentOctets: null,
          contentOctetsWithHeader: null,
          contentSeptets: null,
          ...texts,
        },
        {
          kind: "value",
          value: "NEW",
          name: "fresh",
          coding: null,
          contentOctets: null,
          contentOctetsWithHeader: null,
          contentSeptets: null,
          ...texts,
        },
        { kind: "prefix", prefix: "E:", ...texts },
      ],
    });
    expect(model.find(({ name }) => name === "Status")).toMatchObject({
      of: "integer",
      values: [{ value: 0 }, { kind: "range", first: 1, last: 9 }],
    });
  });

  test.each([1, 2, 4, 8])("with parts has %i octets", (octets) => {
    const half = 4 * octets;
    const parts = `{ name: A, bits: ${half}${EXPLAINED} }, { name: B, bits: ${half}, min: 1${EXPLAINED} }`;
    const definition = `Bits: { type: Unsigned Integer, octets: ${octets}, packed: [${parts}]${EXPLAINED} }`;
    const model = modelOf(types(definition), message(["name: A, type: Bits"])).types;
    expect(model.find(({ name }) => name === "Bits")).toMatchObject({
      wire: { kind: "integer", octets, signed: false },
      digits: null,
      parts: [
        { property: "a", shift: half, min: 0, max: 2 ** half - 1 },
        { property: "b", shift: 0, min: 1, max: 2 ** half - 1 },
      ],
    });
  });

  test("is sorted by name", () => {
    const names = modelOf().types.map(({ name }) => name);
    expect(names).toEqual(["Alphabet", "Area", "Coding", "Place", "Point", "Stamp", "Status"]);
  });
});

describe("a rule", () => {
  test("exists from its first to its last version", () => {
    const [file, before, text] = message(["name: A, type: Integer, octets: 1"], ["A == 1", "A == 2", "A == 3"]);
    const spans = text.replace("rule-0,", 'rule-0, since: "2.0",').replace("rule-1,", 'rule-1, until: "1.0",');
    const { messages } = modelOf([file, before, spans]);
    expect(messages.flatMap(({ rules }) => rules.map(({ id }) => id))).toEqual(["rule-0", "rule-2"]);
  });
});

describe("a digest", () => {
  test("hashes fields in their wire format", () => {
    const parts = ["A", "B", "C", "D", "E"].map((name) => `{ field: ${name} }`).join(", ");
    const { messages } = modelOf(
      message([
        "name: A, type: Unsigned Integer, octets: 1",
        "name: B, type: Unsigned Integer, octets: 2",
        "name: C, type: Unsigned Integer, octets: 8",
        "name: D, type: Octet String, octets: 5",
        "name: E, type: Octets, octets: 6",
        `name: Sum, type: Octets, octets: 16, digest: { algorithm: MD5, of: [${parts}, { zeros: 9 }, { digits: B, count: 5 }] }`,
      ]),
    );
    const [digest] = messages.flatMap(({ digests }) => digests);
    const field = (name: string, wire: object) => ({
      kind: "field",
      forms: ["octets"],
      field: { owner: "message", name, property: name.toLowerCase(), wire },
    });
    const integer = (octets: number) => ({ kind: "integer", octets, signed: false });
    expect(digest?.parts).toEqual([
      field("A", integer(1)),
      field("B", integer(2)),
      field("C", integer(8)),
      field("D", { kind: "octet-string", octets: 5, padLeft: null }),
      field("E", { kind: "octets", octets: 6 }),
      { kind: "zeros", count: 9 },
      { kind: "digits", count: 5, field: field("B", integer(2)).field },
    ]);
  });
});

test("computes the minimum and maximum octets of a message", () => {
  const size = (field: string) => modelOf(message([field])).messages.find(({ name }) => name === "Say")?.size;
  expect(size("name: A, type: Octets, octets: 3")).toEqual({ min: 15, max: 15, isFixed: true });
  expect(size("name: A, type: C-Octet String, max-octets: 7")).toEqual({ min: 13, max: 19, isFixed: false });
  expect(size("name: A, type: Octets, octets: rest")).toEqual({ min: 12, max: Infinity, isFixed: false });
});

test("sorts messages and operations by id", () => {
  const { messages, operations } = modelOf(
    another(["name: A, type: Integer, octets: 1"]),
    message(["name: A, type: Integer, octets: 1"]),
  );
  expect(operations.map(({ request }) => request.name)).toEqual(["Login", "Say", "More", "Note"]);
  expect(messages.map(({ name }) => name)).toEqual(["Login", "Say", "More", "Note", "Login_Resp", "Note_Resp"]);
});

test("throws for a broken invariant", () => {
  expect(invariant(0, "A number")).toBe(0);
  expect(() => invariant(null, "Nothing")).toThrow("Broken invariant: Nothing.");
  expect(() => invariant(undefined, "Nothing")).toThrow("Broken invariant: Nothing.");
  expect(integerOctets(8)).toBe(8);
  expect(() => integerOctets(3)).toThrow("Broken invariant: An integer of 3 octets.");
});
