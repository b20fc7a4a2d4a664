import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { enumerationsOf } from "../../generator/commands/project/broken-rules.js";
import { evaluateCondition, parseExpression } from "../../generator/expression/index.js";
import { readExamples, readLanguage, readPackageFacts, readRuntime, writeOutput } from "../../generator/files/index.js";
import { build } from "../../generator/build.js";
import { compile } from "../../generator/pipeline.js";
import { DEFAULT_OPTIONS } from "../../generator/emit/index.js";
import { outputTarget } from "../helpers/output-target.js";
import { functionOf } from "../helpers/compile/emitted-functions.js";

/* The language of rules: the operators and functions in emitted code and in the tree, and rejected expressions. */

const FIELDS = [
  "{ name: Kind, type: Kind }",
  "{ name: Word, type: Word }",
  "{ name: Small, type: Unsigned Integer, octets: 1 }",
  "{ name: Other, type: Unsigned Integer, octets: 4 }",
  "{ name: Signed, type: Integer, octets: 2 }",
  "{ name: Wide, type: Unsigned Integer, octets: 8 }",
  "{ name: Tall, type: Integer, octets: 8 }",
  "{ name: Text, type: Octet String, octets: 8 }",
  "{ name: Tail, type: C-Octet String, max-octets: 9 }",
  "{ name: Mark, type: Octets, octets: 3 }",
  "{ name: Point, type: Point }",
  '{ name: Fixed, type: Octet String, octets: 2, constant: "AB" }',
  "{ name: Seven, type: Unsigned Integer, octets: 1, constant: 7 }",
  "{ name: Number_Count, type: Unsigned Integer, octets: 1 }",
  "{ name: Numbers, type: List, of: Octet String, octets: 4, count: Number_Count }",
  "{ name: Size, type: Unsigned Integer, octets: 1 }",
  "{ name: Body, type: Octets, octets: Size }",
];

const TYPES = `types:
  Kind:
    type: Unsigned Integer
    octets: 1
    en: A kind.
    zh: 种类。
    values:
      - { value: 1, name: one, en: The first., zh: 第一。 }
      - { value: 2, name: two, en: The second., zh: 第二。 }
      - { range: 10..19, en: Others., zh: 其他。 }
  Word:
    type: Octet String
    octets: 4
    en: A word.
    zh: 单词。
    values:
      - { value: OK, name: fine, en: Fine., zh: 正常。 }
      - { prefix: "E:", en: An error., zh: 错误。 }
`;

const SOUND = {
  kind: 1,
  word: "OK",
  small: 5,
  other: 100,
  signed: -3,
  wide: 10n,
  tall: -4n,
  text: "ABC123",
  tail: "tail",
  mark: Uint8Array.of(0, 0, 0),
  point: { x: 1, y: 2 },
  numbers: ["1", "22"],
  body: Uint8Array.of(1, 2, 3, 4),
};

type Patch = Partial<Record<keyof typeof SOUND, unknown>>;

/** Expressions that the sound message satisfies, each with changes that break it. */
const RULES: readonly (readonly [expression: string, ...breaks: readonly Patch[]])[] = [
  ["Small == 5", { small: 4 }],
  ["Small != 6", { small: 6 }],
  ["Small < 6", { small: 6 }],
  ["Small <= 5", { small: 6 }],
  ["Small > 4", { small: 4 }],
  ["Small >= 0x05", { small: 4 }],
  ["Signed == -3", { signed: 3 }],
  ["Small + Other == 105", { small: 4 }, { other: 99 }],
  ["Other - Small * 2 == 90", { small: 4 }],
  ["Other / 3 == 33", { other: 102 }],
  ["Signed / 2 == -1", { signed: -4 }],
  ["Other % 7 == 2", { other: 101 }],
  ["(Small + 1) * 2 == 12", { small: 6 }],
  ["Wide + 5 == 15", { wide: 11n }],
  ["Wide - 3 == 7", { wide: 11n }],
  ["3 * Wide == 30", { wide: 11n }],
  ["Wide / 3 == 3", { wide: 12n }],
  ["Wide % 4 == 2", { wide: 11n }],
  ["Tall / 3 == -1", { tall: -6n }],
  ["Wide > 9", { wide: 9n }],
  ["10 == Wide", { wide: 9n }],
  ["Wide in [1, 10..12]", { wide: 13n }, { wide: 2n }],
  ["Wide != Tall", { wide: 1n, tall: 1n }],
  ["Text == 'ABC123'", { text: "" }],
  ['Text != "x"', { text: "x" }],
  ["Text in ['ABC123', 'Z']", { text: "Y" }],
  ["Kind == one", { kind: 2 }],
  ["one == Kind", { kind: 2 }],
  ["Kind in [one, 10..12]", { kind: 2 }, { kind: 13 }],
  ["Kind not in [two, 3]", { kind: 2 }, { kind: 3 }],
  ["Small != Kind.two + 1 ", { small: 3 }],
  ["Word == fine", { word: "E:1" }],
  ["known(Kind)", { kind: 3 }, { kind: 20 }],
  ["known(Word)", { word: "E" }],
  ["Small in 1..5", { small: 0 }, { small: 6 }],
  ["not Small == 6", { small: 6 }],
  ["not (Small == 6 or Other == 1)", { small: 6 }, { other: 1 }],
  ["Small == 5 and Other == 100", { small: 4 }, { other: 1 }],
  ["Small == 5 or Other == 1", { small: 4 }],
  ["Small == 4 or Small == 5", { small: 6 }],
  ["count(Numbers) == 2", { numbers: [] }],
  ["Number_Count == 2", { numbers: ["1"] }],
  ["octets(Body) == Size and Size == 4", { body: new Uint8Array(3) }],
  ["octets(Text) > 3", { text: "ABC" }],
  ["octet(Body, 2) == 2", { body: Uint8Array.of(1) }, { body: Uint8Array.of(1, 3) }],
  ["octet(Body, 9) == -1", { body: new Uint8Array(9) }],
  ["zeros(Mark)", { mark: Uint8Array.of(0, 0, 1) }],
  ["part(Text, 2, 2) == 'BC'", { text: "ABBC" }, { text: "A" }],
  ["number(part(Text, 4, 3)) == 123", { text: "ABC124" }, { text: "ABC" }],
  ["number(Text) == -1", { text: "12" }],
  ["digits(part(Text, 4, 5))", { text: "ABC" }, { text: "ABC1x" }],
  ["begins(Tail, 'ta')", { tail: "at" }],
  ["begins(Tail, part(Tail, 1, 1)) and Small == Seven - 2", { small: 7 }],
  ["Text != Fixed", { text: "AB" }],
];

const base = [...readExamples()].filter(([path]) => path.startsWith("base/"));

/** Returns the sound schema with a message of all kinds of fields, and rules for it. */
function schemaOf(expressions: readonly string[]): ReadonlyMap<string, string> {
  const message = [
    "operation: Say",
    "en: Says something.",
    "zh: 说明。",
    "legs: [Client -> Server]",
    "request:",
    "  name: Say",
    "  id: 0x00000002",
    "  fields:",
    ...FIELDS.map((field) => `    - ${field.replace(" }", ", en: A field., zh: 字段。 }")}`),
    "  rules:",
    ...expressions.map(
      (expression, index) =>
        `    - { id: rule-${index}, en: A rule., zh: 规则。, require: ${JSON.stringify(expression)} }`,
    ),
    "",
  ].join("\n");
  const own = [
    ["demo/messages/say.yaml", message],
    ["demo/types/more.yaml", TYPES],
  ] as const;
  return new Map([...base.map(([path, text]) => [path.replace("base", "demo"), text] as const), ...own]);
}

const { protocols } = compile({
  protocols: schemaOf(RULES.map(([expression]) => expression)),
  language: readLanguage(),
});
const [protocol] = protocols;
const rules = protocol?.messages.find(({ name }) => name === "Say")?.rules ?? [];

describe("an expression of the sound message", () => {
  let folder: string;
  let check: (message: object) => readonly string[];

  beforeAll(async () => {
    const options = { ...DEFAULT_OPTIONS, package: readPackageFacts("generated-by-test") };
    folder = mkdtempSync(join(tmpdir(), "expressions-"));
    await writeOutput(outputTarget(folder), await build(protocols, readRuntime(), options));
    const module: object = await import(pathToFileURL(join(folder, "demo20", "index.ts")).href);
    check = (message) => {
      const findings: unknown = Reflect.apply(functionOf(module, "checkSay"), null, [message]);
      return Array.isArray(findings) ? findings.map((finding) => String(Reflect.get(finding, "rule"))) : ["nothing"];
    };
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("holds in emitted code and in the tree", () => {
    expect(check(SOUND)).toEqual([]);
    expect(brokenInTree(SOUND)).toEqual([]);
  });

  test.each(RULES.map(([expression, ...breaks], index) => [expression, index, breaks] as const))(
    "%s",
    (_, index, breaks) => {
      for (const patch of breaks) {
        const message = { ...SOUND, ...patch };
        expect(check(message)).toContain(`rule-${index}`);
        expect(check(message)).toEqual(brokenInTree(message));
      }
    },
  );
});

function brokenInTree(message: Readonly<Record<string, unknown>>): string[] {
  if (protocol === undefined) throw new Error("The schema has no protocol.");
  const enumerations = enumerationsOf(protocol);
  return rules.filter(({ require }) => !evaluateCondition(require, message, enumerations)).map(({ id }) => id);
}

test("breaks rules about missing or invalid values without throwing", () => {
  expect(brokenInTree({})).toContain("rule-0");
  expect(brokenInTree({ body: 1, numbers: null, mark: "x", kind: null })).toContain("rule-0");
});

test("throws for an expression that is not a condition or has no value", () => {
  expect(() => evaluateCondition({ kind: "integer", value: 1, isWide: false }, {}, () => null)).toThrow("integer");
  const condition = { kind: "zeros", property: "mark" } as const;
  expect(() =>
    evaluateCondition({ kind: "compare", operator: "==", left: condition, right: condition }, {}, () => null),
  ).toThrow("zeros");
});

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
    ["Kind.1 == 5", "expected the name of a value after Kind.", 5, 6],
    ["Small == 99999999999999999999", "this integer is too large", 9, 29],
    ["and == 5", "expected a value before and", 0, 3],
    [`${"(".repeat(60)}Small`, "the nesting is too deep", 50, 51],
    [`${"not ".repeat(60)}Small`, "the nesting is too deep", 200, 203],
  ])("%s", (text, problem, from, to) => {
    const parsed = parseExpression(text);
    expect(parsed).toMatchObject({ ok: false, failure: { problem, from } });
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
