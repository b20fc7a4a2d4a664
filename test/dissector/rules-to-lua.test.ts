import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Lua, LuaBytes, LuaCode, toLua } from "../../generator/dissector/lua-text.js";
import { expressionToLua, wideToLua } from "../../generator/dissector/rules-to-lua.js";
import { evaluateCondition, type Values } from "../../generator/expression/index.js";
import { readDissectorEngine } from "../../generator/files/index.js";
import type { Enumeration, Expression } from "../../generator/model/index.js";
import { lacksLua, LUAS, runLua } from "./lua.js";

/* Conditions in Lua have the same results as our own evaluation, on random expressions and values. */

const KIND: Enumeration = {
  kind: "enumeration",
  of: "integer",
  name: "Kind",
  typeName: "Kind",
  fileName: "kind",
  source: "",
  en: "",
  zh: "",
  contentOctets: null,
  contentSeptets: null,
  values: [
    ...[1, 2].map((value) => ({
      kind: "value" as const,
      value,
      name: `v${value}`,
      legs: [],
      en: "",
      zh: "",
      ...noFormat(),
    })),
    { kind: "range", first: 10, last: 19, legs: [], en: "", zh: "", ...noFormat() },
    { kind: "prefix", prefix: "E:", legs: [], en: "", zh: "" },
  ],
};

function noFormat() {
  return { coding: null, contentOctets: null, contentOctetsWithHeader: null, contentSeptets: null } as const;
}

const WIDE = ["wide", "tall"];
const characters = fc.string({
  unit: fc.constantFrom("0", "7", "E", ":", "a", "\u00e9", '"', "\\", "]"),
  maxLength: 6,
});
const octets = fc.uint8Array({ maxLength: 4 });

const values: fc.Arbitrary<Values> = fc.record({
  small: fc.constantFrom(0, 1, 2, 5, 12, 255),
  signed: fc.integer({ min: -32_768, max: 32_767 }),
  other: fc.integer({ min: 0, max: 4_294_967_295 }),
  wide: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
  tall: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  text: characters,
  body: octets,
  list: fc.array(characters, { maxLength: 3 }),
  tlvs: fc.record(
    { mark: fc.constant(true), number: fc.integer({ min: 0, max: 9 }), name: characters, part: octets },
    { requiredKeys: [] },
  ),
});

type Trees = Record<"integer" | "string" | "condition", Expression>;

const fieldOf = (property: string): Expression => ({ kind: "field", property });
const integerOf = (value: number, isWide = false): Expression => ({ kind: "integer", value, isWide });

const trees = fc.letrec<Trees>((tie) => ({
  integer: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom("small", "signed", "other").map(fieldOf),
    fc.integer({ min: -20, max: 300 }).map((value) => integerOf(value)),
    fc.constantFrom("body", "text", "list", "tlvs.part").map((property): Expression => ({ kind: "length", property })),
    fc.constant<Expression>({ kind: "tlv", property: "tlvs.number", type: "integer" }),
    fc
      .tuple(
        fc.constantFrom("small", "signed", "other", "tlvs.number"),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 1, max: 8 }),
      )
      .map(([property, low, count]): Expression => ({ kind: "bits", property, bits: { name: "b", low, count } })),
    fc
      .tuple(fc.constantFrom("body", "tlvs.part"), tie("integer"))
      .map(([property, position]): Expression => ({ kind: "octet", property, position })),
    tie("string").map((string): Expression => ({ kind: "number", string })),
    fc
      .tuple(fc.constantFrom("+", "-", "*", "/", "%"), tie("integer"), tie("integer"))
      .map(([operator, left, right]): Expression => ({ kind: "arithmetic", operator, left, right })),
  ),
  string: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constant(fieldOf("text")),
    characters.map((value): Expression => ({ kind: "string", value })),
    fc.constant<Expression>({ kind: "tlv", property: "tlvs.name", type: "string" }),
    fc
      .tuple(tie("string"), tie("integer"), tie("integer"))
      .map(([string, position, count]): Expression => ({ kind: "part", string, position, count })),
  ),
  condition: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc
      .tuple(fc.constantFrom("==", "!=", "<", "<=", ">", ">="), tie("integer"), tie("integer"))
      .map(([operator, left, right]): Expression => ({ kind: "compare", operator, left, right })),
    fc
      .tuple(fc.constantFrom("==", "!="), tie("string"), tie("string"))
      .map(([operator, left, right]): Expression => ({ kind: "compare", operator, left, right })),
    fc
      .tuple(fc.constantFrom("==", "!=", "<", "<=", ">", ">="), fc.constantFrom(...WIDE), fc.integer())
      .map(([operator, property, value]): Expression => ({
        kind: "compare",
        operator,
        left: fieldOf(property),
        right: integerOf(value, true),
      })),
    fc
      .tuple(tie("integer"), fc.integer({ min: -9, max: 9 }), fc.integer({ min: 0, max: 90 }))
      .map(([value, first, last]): Expression => ({
        kind: "in",
        value,
        members: [
          { first: integerOf(first), last: null },
          { first: integerOf(10), last: integerOf(last) },
        ],
      })),
    tie("string").map((string): Expression => ({ kind: "digits", string })),
    fc
      .tuple(tie("string"), tie("string"))
      .map(([string, beginning]): Expression => ({ kind: "begins", string, beginning })),
    fc.constantFrom("body", "tlvs.part").map((property): Expression => ({ kind: "zeros", property })),
    fc.constantFrom("tlvs.mark", "tlvs.number").map((property): Expression => ({ kind: "has", property })),
    fc.constantFrom("small", "text").map((property): Expression => ({ kind: "known", property, type: "Kind" })),
    characters.map((beginning): Expression => ({
      kind: "each",
      property: "list",
      condition: { kind: "begins", string: fieldOf("list[]"), beginning: { kind: "string", value: beginning } },
    })),
    tie("condition").map((value): Expression => ({ kind: "not", value })),
    fc
      .tuple(fc.constantFrom("and", "or"), tie("condition"), tie("condition"))
      .map(([kind, left, right]): Expression => ({ kind, left, right })),
  ),
}));

function valueToLua(value: unknown): Lua {
  if (typeof value === "bigint") return new LuaCode(wideToLua(value));
  if (typeof value === "string") return new LuaBytes(value);
  if (value instanceof Uint8Array) return new LuaBytes(String.fromCharCode(...value));
  if (Array.isArray(value)) return value.map(valueToLua);
  if (typeof value === "number" || typeof value === "boolean") return value;
  return Object.fromEntries(Object.entries(Object(value)).map(([key, each]) => [key, valueToLua(each)]));
}

const scope = { enumerations: () => KIND, wide: new Set(WIDE) };
const COUNT = Number(process.env["DISSECTOR_EXPRESSIONS"] ?? 3000);

describe.skipIf(lacksLua)("conditions (if Lua is installed)", () => {
  const samples = fc.sample(fc.tuple(trees.condition, values), { numRuns: COUNT, seed: 5 });
  const lines = samples.map(([condition, each]) => {
    const code = expressionToLua(condition, scope);
    return `do local function run(v) return ${code} end print(run(${toLua(valueToLua(each))})) end`;
  });
  const expected = samples.map(([condition, each]) => String(evaluateCondition(condition, each, scope.enumerations)));

  test.each(LUAS)("have the same results in Lua %s", (version) => {
    const [first = ""] = readDissectorEngine();
    const found = runLua(version, `local Q = {}\n${first}\n${lines.join("\n")}\n`)
      .trimEnd()
      .split("\n");
    const wrong = found.flatMap((result, index) => (result === expected[index] ? [] : [`${result}: ${lines[index]}`]));
    expect(wrong).toEqual([]);
    expect(found.length).toBe(COUNT);
    expect(
      Math.min(...["true", "false"].map((each) => expected.filter((result) => result === each).length)),
    ).toBeGreaterThan(COUNT / 5);
  });
});

test("arithmetic with integers of 8 octets has no code", () => {
  const sum: Expression = { kind: "arithmetic", operator: "+", left: fieldOf("wide"), right: integerOf(1, true) };
  expect(expressionToLua({ kind: "compare", operator: "==", left: sum, right: integerOf(2, true) }, scope)).toBeNull();
});
