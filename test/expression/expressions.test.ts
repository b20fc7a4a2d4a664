import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { enumerationsOf } from "../../generator/broken-rules/index.js";
import { evaluateCondition } from "../../generator/expression/index.js";
import { readLanguage, readPackageFacts, readRuntime, writeOutput } from "../../generator/files/index.js";
import { build } from "../../generator/build.js";
import { compile } from "../../generator/pipeline.js";
import { DEFAULT_OPTIONS } from "../../generator/emit/index.js";
import { outputTarget } from "../helpers/output-target.js";
import { functionOf } from "../helpers/compile/emitted-functions.js";
import { unformattedPrinter } from "../helpers/compile/print-unformatted.js";
import { schemaOf } from "./schema-of-expressions.js";

/* The language of rules: the operators and functions in emitted code and in the tree, and rejected expressions. */

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
  kinds: [1, 12],
  points: [],
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
  ["each(Numbers, digits(Numbers))", { numbers: ["1", "x"] }, { numbers: ["", "1"] }],
  ["each(Numbers, octets(Numbers) <= Number_Count)", { numbers: ["1", "333"] }],
  ["not each(Numbers, Numbers == '1' or Numbers == '3')", { numbers: ["1", "3"] }, { numbers: [] }],
  ["each(Kinds, known(Kinds) and Kinds != two)", { kinds: [1, 3] }, { kinds: [2] }],
  ["each(Numbers, each(Kinds, Kinds in [one, 10..19] and begins(Numbers, part(Numbers, 1, 1)) ))", { kinds: [2] }],
];

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
    await writeOutput(outputTarget(folder), await build(protocols, readRuntime(), options, unformattedPrinter()));
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
  expect(brokenInTree({ body: 1, numbers: null, kinds: 1, mark: "x", kind: null })).toContain("rule-0");
});

test("throws for an expression that is not a condition or has no value", () => {
  expect(() => evaluateCondition({ kind: "integer", value: 1, isWide: false }, {}, () => null)).toThrow("integer");
  const string = { kind: "zeros", property: "mark" } as const;
  expect(() => evaluateCondition({ kind: "digits", string }, {}, () => null)).toThrow("zeros");
});
