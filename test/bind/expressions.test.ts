import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../generator/diagnostics/index.js";
import { compileChanged, message, types } from "../helpers/diagnose.js";

/* Valid and invalid expressions of rules, with the expected diagnostics and their columns. */

const FIELDS = [
  "name: Kind, type: Kind",
  "name: Small, type: Unsigned Integer, octets: 1",
  "name: Wide, type: Unsigned Integer, octets: 8",
  "name: Text, type: Octet String, octets: 8",
  "name: Tail, type: C-Octet String, max-octets: 9",
  "name: Mark, type: Octets, octets: 3",
  "name: Point, type: Point",
  'name: Fixed, type: Octet String, octets: 2, constant: "AB"',
  "name: Always, type: Kind, constant: 1",
  "name: Size, type: Unsigned Integer, octets: 1",
  "name: Body, type: Octets, octets: Size",
  "name: Count, type: Unsigned Integer, octets: 1",
  "name: Kinds, type: List, of: Kind, count: Count",
  'name: Old, type: Kind, until: "1.0"',
];
const KIND = types(
  "Kind:",
  "  type: Unsigned Integer",
  "  octets: 1",
  "  en: A kind.",
  "  zh: 种类。",
  "  values: [{ value: 1, name: one, en: One., zh: 一。 }, { value: 2, name: two, en: Two., zh: 二。 }]",
);
/** The line of the rule, and the column at which its expression starts. */
const [LINE, COLUMN] = [24, 31];

const IS_RIGHT: readonly string[] = [
  "octets(Mark) == 3",
  "octets(Text) == 1",
  "octets(Tail) == 3",
  "known(Kind)",
  "zeros(Mark) == known(Kind)",
  "count(Kinds) == Count",
  "Kind == Small",
  "Kind == one or two == Kind or Kind == Kind.two",
  "10 == Wide and Wide == 10 and Wide in [1, 3..4]",
  "Always == Wide",
  "Fixed == 'AB'",
  "Small / 1 == 1 and Wide % 2 == 1 and Small * 0 == 0",
];

const IS_WRONG: readonly (readonly [expression: string, ...reported: readonly string[]])[] = [
  ["1 ==", "5 expression-syntax"],
  ["1 == 1", "1 expression-without-field"],
  ["Kind.one == 1", "1 expression-without-field"],
  ["1 in [1, 2]", "1 expression-without-field"],
  ["Small", "1 a condition, got an integer"],
  ["not 1", "5 a condition, got an integer"],
  ["not zeros(1)", "11 a field of type Octets, got an expression"],
  ["zeros(Mark) and 1", "17 a condition, got an integer"],
  ["1 or zeros(Mark)", "1 a condition, got an integer"],
  ["zeros(1) or zeros(Mark)", "7 a field of type Octets, got an expression"],
  ["zeros(Mark) and zeros(1)", "23 a field of type Octets, got an expression"],
  ["counts(Kinds) == 1", "1 unknown-function"],
  ["toString(Kinds) == 1", "1 unknown-function"],
  ["begins(Text)", "1 wrong-number-of-values"],
  ["count(Kinds, 1) == 1", "1 wrong-number-of-values"],
  ["count(1) == 1", "7 a field of type List, got an expression"],
  ["count(Text) == 1", "7 a field of type List, got a field of type Octet String"],
  ["count(Nothing) == 1", "7 unknown-rule-field"],
  ["zeros('a')", "7 a field of type Octets, got an expression"],
  ["zeros(Text)", "7 a field of type Octets, got a field of type Octet String"],
  ["octets(Small) == 1", "8 an Octets or string field without a constant, got a field of type Unsigned Integer"],
  ["octets(Fixed) == 2", "8 an Octets or string field without a constant, got a field of type Octet String"],
  ["octets(Point) == 4", "8 an Octets or string field without a constant, got a field of type Point"],
  ["known(Small)", "7 an enumeration field without a constant, got a field of type Unsigned Integer"],
  ["known(Always)", "7 an enumeration field without a constant, got a field of type Kind"],
  ["known(Kinds)", "7 an enumeration field without a constant, got a field of type List"],
  ["number(Small) == 1", "8 a string, got an integer"],
  ["digits(Small)", "8 a string, got an integer"],
  ["octet(Text, 1) == 1", "7 a field of type Octets, got a field of type Octet String"],
  ["octet(Body, 'a') == 1", "13 an integer, got a string"],
  ["part(Small, 1, 1) == 'a'", "6 a string, got an integer"],
  ["part(Text, 'a', 1) == 'a'", "12 an integer, got a string"],
  ["part(Text, 1, 'a') == 'a'", "15 an integer, got a string"],
  ["begins(Small, 'a')", "8 a string, got an integer"],
  ["begins(Text, 1)", "14 a string, got an integer"],
  ["Nothing == one", "1 unknown-rule-field"],
  ["Nothing == Small", "1 unknown-rule-field"],
  ["Nothing == zeros(1)", "1 unknown-rule-field", "18 a field of type Octets, got an expression"],
  ["one == one", "1 unknown-rule-field"],
  ["Small == one", "10 unknown-rule-field"],
  ["Kind == Old", "9 field-absent"],
  ["Old == one", "1 field-absent"],
  ["Old == 1 or Old == 2", "1 field-absent"],
  ["Kind == three", "9 unknown-value-name"],
  ["Kind.three == Small", "1 unknown-value-name"],
  ["Nothing.one == Small", "1 unknown-rule-field"],
  ["Small.one == 1", "1 a field of an enumeration type or with named bits, got a field of type Unsigned Integer"],
  ["Point == 1", "1 an integer or a string, got a field of type Point"],
  ["Kinds == 1", "1 an integer or a string, got a field of type List"],
  ["Body == 'a'", "1 an integer or a string, got a field of type Octets"],
  ["Wide == Small", "9 an integer of 8 octets, got an integer"],
  ["Small == Wide", "10 an integer, got an integer of 8 octets"],
  ["Text == Wide", "9 a string, got an integer of 8 octets"],
  ["Wide == Text", "9 an integer of 8 octets, got a string"],
  ["1 == Text", "6 an integer, got a string"],
  ["Fixed == 1", "10 a string, got an integer"],
  ["zeros(Mark) < zeros(Mark)", "1 an integer, got a condition"],
  ["zeros(Mark) == 1", "16 a condition, got an integer"],
  ["Text < 'a'", "1 an integer, got a string"],
  ["1 < Text", "5 an integer, got a string"],
  ["Text in ['a', 1]", "15 a string, got an integer"],
  ["Text in ['a'..'b']", "10 an integer, got a string"],
  ["Small in ['a'..2]", "11 an integer, got a string"],
  ["Wide in [1..Small]", "13 an integer of 8 octets, got an integer"],
  ["Small in [1, Wide]", "14 an integer, got an integer of 8 octets"],
  ["zeros(Mark) in [1]", "1 an integer or a string, got a condition"],
  ["1 in [1..'a']", "10 an integer, got a string"],
  ["1 in ['a'..1]", "7 an integer, got a string"],
  ["zeros(1) + 1 == 1", "7 a field of type Octets, got an expression"],
  ["1 + zeros(1) == 1", "11 a field of type Octets, got an expression"],
  ["Text + 'a' == 2", "1 an integer, got a string"],
  ["1 + Text == 2", "5 an integer, got a string"],
  ["Wide + Small == 1", "8 an integer of 8 octets, got an integer"],
  ["Small + Wide == 1", "9 an integer, got an integer of 8 octets"],
  ["Small / 0 == 1", "9 an integer above 0 as the divisor, got a different expression"],
  ["Wide % 0 == 1", "8 an integer above 0 as the divisor, got a different expression"],
  ["Small % -1 == 1", "9 an integer above 0 as the divisor, got a different expression"],
  ["Small / Small == 1", "9 an integer above 0 as the divisor, got a different expression"],
  ["Small / Kind.two == 1", "9 an integer above 0 as the divisor, got a different expression"],
];

/** The column in the expression and the start of the message, or only the code. */
function inShort({ range, code, message: text }: Diagnostic): string {
  const words = /^Expected (.*)\.$/.exec(text)?.[1] ?? code;
  return `${range.start.line === LINE ? "" : "elsewhere "}${range.start.column - COLUMN + 1} ${words}`;
}

describe("an expression", () => {
  test.each(IS_RIGHT)("is accepted: %s", (expression) => {
    expect(compileChanged(KIND, message(FIELDS, [expression])).diagnostics.map(inShort)).toEqual([]);
  });

  test.each(IS_WRONG)("is rejected: %s", (expression, ...reported) => {
    expect(compileChanged(KIND, message(FIELDS, [expression])).diagnostics.map(inShort)).toEqual(reported);
  });
});

describe("the model of an expression", () => {
  const field = (property: string) => ({ kind: "field", property });
  const integer = (value: number, isWide = false) => ({ kind: "integer", value, isWide });

  test.each([
    ["Small == 1", field("small"), integer(1)],
    ["Wide == 1", field("wide"), integer(1, true)],
    ["1 == Wide", integer(1, true), field("wide")],
    ["Wide == Always", field("wide"), integer(1, true)],
    ["Text == Fixed", field("text"), { kind: "string", value: "AB" }],
    ["Size == 1", { kind: "length", property: "body" }, integer(1)],
    ["Count == 1", { kind: "length", property: "kinds" }, integer(1)],
    ["count(Kinds) == 1", { kind: "length", property: "kinds" }, integer(1)],
    ["octets(Body) == 1", { kind: "length", property: "body" }, integer(1)],
    ["two == Kind", { kind: "constant", type: "Kind", name: "two", value: 2 }, field("kind")],
  ])("has the sides of %s", (expression, left, right) => {
    const { protocols } = compileChanged(KIND, message(FIELDS, [expression]));
    const rules = protocols.flatMap(({ messages }) => messages.flatMap((each) => each.rules));
    const compared = { kind: "compare", operator: "==", left, right };
    expect(rules.map(({ require }) => require)).toEqual([compared, compared]);
  });

  test("lists its fields without values", () => {
    const { protocols } = compileChanged(
      KIND,
      message(FIELDS, ["Kind == one and Small in [1, Size..9] or Kind == two"]),
    );
    const rules = protocols.flatMap(({ messages }) => messages.flatMap((each) => each.rules));
    expect(rules.map(({ fields }) => fields)).toEqual([
      ["Kind", "Small", "Size"],
      ["Kind", "Small", "Size"],
    ]);
  });
});
