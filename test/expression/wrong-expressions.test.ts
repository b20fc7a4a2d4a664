import { describe, expect, test } from "vitest";
import { parseExpression } from "../../generator/expression/index.js";
import { readLanguage } from "../../generator/files/index.js";
import { compile } from "../../generator/pipeline.js";
import { schemaOf } from "./schema-of-expressions.js";

/* Rejected expressions of rules. */

describe("a syntax error has a place and a problem", () => {
  test.each([
    ["Small = 5", "= is not an operator; write ==", 6, 7],
    ["Text == 'a", "this quote is not closed", 8, 9],
    ['Text == "a', "this quote is not closed", 8, 9],
    ["Small ? 5", "unexpected character ?", 6, 7],
    ["Small ==", "expected a value before the end", 8, 9],
    ["Small == 5 5", "unexpected 5 after the expression", 11, 12],
    ["(Small == 5", "expected ) before the end", 11, 12],
    ["Small not 5", "expected in before 5", 10, 11],
    ["Small in [1, 2", "expected ] before the end", 14, 15],
    ["Small in 1-12", "expected a range such as 1..12 or a list such as [1, 12] after in", 9, 13],
    ["Small in 5", "expected a range such as 1..12 or a list such as [1, 12] after in", 9, 10],
    ["Kind.1 == 5", "expected the name of a value after Kind.", 5, 6],
    ["Small == 99999999999999999999", "this integer is too large", 9, 29],
    ["and == 5", "expected a value before and", 0, 3],
    [`${"(".repeat(60)}Small`, "the nesting is too deep", 50, 51],
    [`${"not ".repeat(60)}Small`, "the nesting is too deep", 200, 203],
  ])("%s", (text, problem, from, to) => {
    const parsed = parseExpression(text);
    expect(parsed).toMatchObject({ ok: false, failure: { problem: { en: problem }, from } });
    expect(parsed.ok ? 0 : parsed.failure.to).toBe(Math.max(to, from + 1));
  });
});

const WRONG: readonly (readonly [expression: string, code: string, words: string])[] = [
  ["Small", "wrong-operand", "Expected a condition"],
  ["Small == Text", "wrong-operand", "string"],
  ["Small < 'a'", "wrong-operand", "string"],
  ["Wide == Small", "wrong-operand", "8 octets"],
  ["Mark == 5", "wrong-operand", "Octets"],
  ["Point == 5", "wrong-operand", "Point"],
  ["Small.one == 5", "wrong-operand", "an enumeration"],
  ["Kind == three", "unknown-value-name", "three"],
  ["Kind.three == 3", "unknown-value-name", "three"],
  ["Small / 0 == 1", "wrong-operand", "divisor"],
  ["Small % Other == 1", "wrong-operand", "divisor"],
  ["Small + 'a' == 1", "wrong-operand", "string"],
  ["Small + Wide == 1", "wrong-operand", "8 octets"],
  ["not Small", "wrong-operand", "condition"],
  ["Small and Small == 5", "wrong-operand", "condition"],
  ["Small == 5 or Small", "wrong-operand", "condition"],
  ["(Small == 5) == 1", "wrong-operand", "condition"],
  ["(Small == 5) in 1..2", "wrong-operand", "condition"],
  ["Text in 'a'..'b'", "wrong-operand", "string"],
  ["Small in [1, 'a']", "wrong-operand", "string"],
  ["Small in 1..'a'", "wrong-operand", "string"],
  ["length(Text) == 1", "unknown-function", "length"],
  ["count(Numbers, 1) == 1", "wrong-number-of-values", "count"],
  ["count(Small) == 1", "wrong-operand", "List"],
  ["count(5) == 1", "wrong-operand", "Expected a field of type List, got an expression."],
  ["octets(Small) == 1", "wrong-operand", "an Octets or string field without a constant"],
  ["octets(Fixed) == 2", "wrong-operand", "an Octets or string field without a constant"],
  ["zeros(Text)", "wrong-operand", "Octets"],
  ["known(Small)", "wrong-operand", "enumeration"],
  ["octet(Text, 1) == 1", "wrong-operand", "Octets"],
  ["octet(Mark, 'a') == 1", "wrong-operand", "string"],
  ["part(Small, 1, 1) == 'a'", "wrong-operand", "integer"],
  ["part(Text, 'a', 1) == 'a'", "wrong-operand", "string"],
  ["part(Text, 1, 'a') == 'a'", "wrong-operand", "string"],
  ["number(Small) == 1", "wrong-operand", "integer"],
  ["digits(Small)", "wrong-operand", "integer"],
  ["begins(Small, 'a')", "wrong-operand", "integer"],
  ["begins(Text, 1)", "wrong-operand", "integer"],
  ["each(Numbers)", "wrong-number-of-values", "each"],
  ["each(Small, Small == 1)", "wrong-operand", "Expected a List of integers or strings, got a field of type Unsigned"],
  ["each(Points, Small == 1)", "wrong-operand", "a List of integers or strings"],
  ["each(Numbers, Numbers)", "wrong-operand", "Expected a condition, got a string."],
  ["each(Numbers, count(Numbers) == 1)", "wrong-operand", "Expected a field of type List, got a field of type Octet"],
  ["each(Kinds, Kinds == three)", "unknown-value-name", "three"],
  ["digits(Numbers)", "wrong-operand", "List"],
  ["Nothing == 1", "unknown-rule-field", "Nothing"],
  ["Nobody.one == 1", "unknown-rule-field", "Nobody"],
  ["Nowhere in 1..2", "unknown-rule-field", "Nowhere"],
  ["known(Never)", "unknown-rule-field", "Never"],
  ["octet(None, 1) == 1", "unknown-rule-field", "None"],
];

describe("rejects operands of different types", () => {
  const texts = schemaOf(WRONG.map(([expression]) => expression));
  const { diagnostics } = compile({ protocols: texts, language: readLanguage() });
  const lines = (texts.get("demo/messages/say.yaml") ?? "").split("\n");
  const firstRule = lines.findIndex((line) => line.includes("id: rule-0"));

  test.each(WRONG.map(([expression, code, words], index) => [expression, index, code, words] as const))(
    "%s",
    (_, index, code, words) => {
      const found = diagnostics.filter(({ range }) => range.start.line === firstRule + index + 1);
      expect(new Set(found.map((each) => each.code))).toEqual(new Set([code]));
      expect(found[0]?.message).toContain(words);
    },
  );
});
