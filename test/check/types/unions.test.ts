import { describe, expect, test } from "vitest";
import { message, reportedOf, types, wordsOf } from "../../helpers/diagnose.js";

/* Unions: their tag, their cases, and where they are used. */

const DOCS = "en: A., zh: 甲。";
const USE = message(["name: Shape, type: Shape"]);
const STRUCTURES = [
  `Dot: { ${DOCS}, fields: [{ name: X, type: Unsigned Integer, octets: 2, ${DOCS} }] }`,
  `Word: { ${DOCS}, fields: [{ name: Text, type: C-Octet String, max-octets: 9, ${DOCS} }] }`,
];

/** The keys of a tag, and the cases, of a union next to two structures; it is in line 2. */
function union(tag: string, cases: string, more: readonly string[] = []) {
  const shape = `Shape: { ${DOCS}, case: { name: Kind, ${tag}, ${DOCS} }, of: { ${cases} } }`;
  return types(shape, ...STRUCTURES, ...more);
}

const BYTE = "type: Unsigned Integer, octets: 1";
const reported = (tag: string, cases: string, more?: readonly string[]) => reportedOf(union(tag, cases, more), USE);
const codesOf = (tag: string, cases: string, more?: readonly string[]) =>
  reported(tag, cases, more).map((line) => line.split(" ")[1]);

test.each([
  [BYTE, "1: Dot, 2: Word"],
  [BYTE, "0: Dot, 0xff: Word"],
  ["type: Unsigned Integer, octets: 2", "0x0100: Dot, 65535: Dot, 0: Word"],
  ["type: Unsigned Integer, octets: 4", "4294967295: Dot, 0: Word"],
  ["type: Octet String, octets: 2", 'D: Dot, "02": Word, 03: Word'],
  ["type: Octet String, octets: 1", '"\\u00ff": Dot, W: Word'],
  [BYTE, '"1": Dot, 2: Word'],
])("a tag with %s and the cases %s is accepted", (tag, cases) => {
  expect(reported(tag, cases)).toEqual([]);
});

test("an enumeration is accepted as the type of a tag", () => {
  const kinds = `Kinds: { type: Unsigned Integer, octets: 1, ${DOCS}, values: [{ value: 1, name: dot, ${DOCS} }] }`;
  expect(reported("type: Kinds", "1: Dot, 2: Word", [kinds])).toEqual([]);
});

describe("the tag", () => {
  test.each([
    "type: Integer, octets: 1",
    "type: Unsigned Integer, octets: 8",
    "type: C-Octet String",
    "type: Octets, octets: 2",
    "type: Octets, octets: rest",
    "type: Dot",
    "type: List",
    "type: Shape",
  ])("cannot have %s", (tag) => {
    expect(codesOf(tag, "1: Dot")).toContain("case-of-wrong-type");
  });

  test.each(["secret: true", "personal: number"])("cannot be of a type with %s", (mark) => {
    const type = `Hidden: { type: Unsigned Integer, octets: 1, ${DOCS}, ${mark} }`;
    expect(codesOf("type: Hidden", "1: Dot", [type])).toEqual(["case-of-wrong-type"]);
    expect(wordsOf(union("type: Hidden", "1: Dot", [type]), USE)).toEqual([
      "The tag Kind must be neither secret nor personal. Name a type without these marks.",
    ]);
  });

  test("is reported once if its type does not exist, or is a choice", () => {
    expect(codesOf("type: Nothing", "1: Dot")).toEqual(["unknown-type"]);
    expect(codesOf("type: Place", "1: Dot")).toEqual(["misplaced-key"]);
  });

  test("needs octets and documentation", () => {
    expect(codesOf("type: Unsigned Integer", "1: Dot")).toEqual(["octets-missing"]);
    const shape = `Shape: { ${DOCS}, case: { name: Kind, ${BYTE} }, of: { 1: Dot } }`;
    const found = reportedOf(types(shape, ...STRUCTURES), USE);
    expect(found.map((line) => line.split(" ")[1])).toEqual(["missing-translation"]);
  });

  test("differs from the fields of its structures in name and property", () => {
    const same = `Same: { ${DOCS}, fields: [{ name: Kind, ${BYTE}, ${DOCS} }] }`;
    const alike = `Alike: { ${DOCS}, fields: [{ name: KIND, property: kind, ${BYTE}, ${DOCS} }] }`;
    expect(reported(BYTE, "1: Same, 2: Same", [same])).toEqual([
      "types/more.yaml:2:42 property-collision < types/more.yaml:5",
    ]);
    expect(codesOf(BYTE, "1: Dot, 2: Alike", [alike])).toEqual(["property-collision"]);
  });
});

describe("the cases", () => {
  test.each(["Nothing", "Number", "Place", "Shape", "Unsigned Integer"])("cannot be a %s", (name) => {
    expect(codesOf(BYTE, `1: Dot, 2: ${name}`)).toEqual(["unknown-structure"]);
  });

  test("are integers if the tag is one, in the notations of the language", () => {
    expect(codesOf(BYTE, "one: Dot, 2: Word")).toEqual(["value-of-wrong-type"]);
    expect(wordsOf(union(BYTE, "010: Dot"), USE)).toEqual([
      "010 is not a valid value here: it must be the integer 10.",
    ]);
    expect(wordsOf(union(BYTE, "-1: Dot"), USE)).toEqual([
      "-1 is not a valid value here: it must be an integer, because the tag is one.",
    ]);
    expect(codesOf(BYTE, "true: Dot")).toEqual(["unquoted-key", "value-of-wrong-type"]);
  });

  test("fit the octets of the tag", () => {
    expect(reported(BYTE, "0x100: Dot")).toEqual(["types/more.yaml:2:107 case-value-out-of-range < types/more.yaml:2"]);
    expect(codesOf("type: Octet String, octets: 2", 'abc: Dot, "\\u0100": Word')).toEqual([
      "case-value-out-of-range",
      "case-value-out-of-range",
    ]);
  });

  test("have one structure for each value", () => {
    expect(codesOf(BYTE, "16: Dot, 0x10: Word")).toEqual(["case-value-twice"]);
    expect(codesOf(BYTE, "16: Dot, 16: Word")).toEqual(["duplicate-key"]);
  });
});

test("a union needs cases, and has no keys of other kinds", () => {
  const withKeys = (keys: string) => {
    const shape = `Shape: { ${DOCS}, ${keys} }`;
    return reportedOf(types(shape, ...STRUCTURES), USE).map((line) => line.split(" ")[1]);
  };
  expect(withKeys(`case: { name: Kind, ${BYTE}, ${DOCS} }`)).toEqual(["missing-key"]);
  expect(withKeys(`case: { name: Kind, ${BYTE}, ${DOCS} }, of: {}`)).toEqual(["out-of-bounds"]);
  expect(withKeys(`case: { name: Kind, ${BYTE}, ${DOCS} }, of: { 1: Dot }, octets: 3`)).toEqual(["misplaced-key"]);
  expect(withKeys(`case: { name: Kind, ${BYTE}, ${DOCS} }, of: { 1: Dot }, type: Octets`)).toContain(
    "type-of-two-kinds",
  );
  expect(withKeys(`type: Unsigned Integer, octets: 1, of: { 1: Dot }`)).toEqual(["misplaced-key"]);
  expect(withKeys(`fields: [{ name: X, ${BYTE}, ${DOCS} }], of: { 1: Dot }`)).toEqual(["misplaced-key"]);
});

describe("a union in other places", () => {
  const shape = union(BYTE, "1: Dot, 2: Word");
  const counter = "name: Count, type: Unsigned Integer, octets: 1";

  test("can be an element of a list, and a field of a structure", () => {
    const list = message([counter, "name: Shapes, type: List, of: Shape, count: Count"]);
    expect(reportedOf(shape, list)).toEqual([]);
    const holder = `Holder: { ${DOCS}, fields: [{ name: Shape, type: Shape, ${DOCS} }] }`;
    const held = union(BYTE, "1: Dot, 2: Word", [holder]);
    expect(reportedOf(held, message(["name: Holder, type: Holder"]))).toEqual([]);
  });

  test("cannot be in octets or in a choice, and has no octets or default", () => {
    const content = message([
      counter,
      "name: Body, type: Octets, octets: Count, contains: [{ type: Shape, when: { Flag: 1 } }]",
      "name: Flag, type: Unsigned Integer, octets: 1",
    ]);
    expect(reportedOf(shape, content).map((line) => line.split(" ")[1])).toEqual(["unknown-structure"]);
    const misplaced = message(["name: Shape, type: Shape, octets: 3, default: 1"]);
    expect(reportedOf(shape, misplaced).map((line) => line.split(" ")[1])).toEqual(["misplaced-key", "misplaced-key"]);
  });

  test("cannot be in the sequence of the header", () => {
    const same = `Pair: { ${DOCS}, fields: [{ name: X, type: Unsigned Integer, octets: 2, ${DOCS} }] }`;
    const mark = `Mark: { ${DOCS}, fields: [{ name: Shape, type: Shape, ${DOCS} }] }`;
    const header = [
      "protocol.yaml",
      "name: Sequence, type: Unsigned Integer, octets: 4",
      "name: Sequence, type: Mark",
    ] as const;
    const found = reportedOf(union(BYTE, "1: Dot, 2: Pair", [same, mark]), USE, header);
    expect(found.map((line) => line.split(" ")[1])).toContain("header-field-of-wrong-type");
  });

  test("is followed when a structure contains itself", () => {
    const loop = `Loop: { ${DOCS}, fields: [{ name: Inner, type: Shape, ${DOCS} }] }`;
    expect(reported(BYTE, "1: Dot, 2: Loop", [loop])).toEqual([
      "types/more.yaml:5:57 recursive-structure < types/more.yaml:2",
    ]);
  });

  test("is no level of nesting of its own", () => {
    const levels = (count: number) =>
      Array.from({ length: count }, (_, level) => {
        const [inner, next] = level === count - 1 ? ["Word", "Word"] : [`Either_${level}`, `Level_${level + 1}`];
        return [
          `Level_${level}: { ${DOCS}, fields: [{ name: Inner, type: ${inner}, ${DOCS} }] }`,
          `Either_${level}: { ${DOCS}, case: { name: Kind, ${BYTE}, ${DOCS} }, of: { 1: Dot, 2: ${next} } }`,
        ];
      }).flat();
    const found = (count: number) =>
      reportedOf(types(...STRUCTURES, ...levels(count)), message(["name: Outer, type: Level_0"])).filter(
        (line) => !line.includes("unused-type"),
      );
    expect(found(199)).toEqual([]);
    expect(found(200).map((line) => line.split(" ")[1])).toEqual(["nesting-too-deep"]);
  });
});
