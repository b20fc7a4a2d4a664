import { describe, expect, test } from "vitest";
import type { Expression } from "../../generator/model/index.js";
import { type Change, compileChanged, message, reportedOf, types, wordsOf } from "../helpers/diagnose.js";

/* TLVs in the expressions of rules. The rule of the message Say is in line 13, its expression from column 31 on. */

const TLVS: Change = [
  "types/tlvs.yaml",
  "",
  `types:
  State:
    type: Unsigned Integer
    octets: 1
    en: A state.
    zh: 状态。
    values: [{ value: 1, name: sent, en: Sent., zh: 已发送。 }]
  Mode:
    type: Unsigned Integer
    octets: 1
    en: A mode.
    zh: 模式。
    bits:
      - { name: Top, bit: 7, en: The highest bit., zh: 最高位。 }
      - { name: Added, bit: 6, since: "2.0", en: A new bit., zh: 新的位。 }
      - { name: Kind, bits: 1..0, en: Its kind., zh: 种类。, values: [{ value: 1, name: one, en: One., zh: 一。 }] }
tlvs:
  Ref: { tag: 1, type: Unsigned Integer, octets: 2, en: A., zh: 甲。 }
  Wide: { tag: 2, type: Unsigned Integer, octets: 8, en: A., zh: 甲。 }
  Text: { tag: 3, type: Octet String, octets: 8, natural: true, en: A., zh: 甲。 }
  Data: { tag: 4, type: Octets, octets: rest, property: content, en: A., zh: 甲。 }
  State: { tag: 5, type: State }
  Many: { tag: 6, type: Unsigned Integer, octets: 1, several: true, en: A., zh: 甲。 }
  Flag: { tag: 7, type: Mark, en: A., zh: 甲。 }
  Old: { tag: 8, type: Unsigned Integer, octets: 1, until: "1.0", en: A., zh: 甲。 }
  Later: { tag: 9, type: Point, since: "2.0" }
  Mode: { tag: 10, type: Mode }
  Modes: { tag: 11, type: Mode, several: true }
`,
];
const LIST = "[Ref, Wide, Text, Data, State, Many, Flag, Old, Later, Mode, Modes]";

/** The message Say with TLVs and a rule. */
function rule(expression: string, { list = LIST, more = "" } = {}): Change {
  const [file, before, text] = message(["name: Small, type: Unsigned Integer, octets: 1"], [expression]);
  const lines = text.replace("  rules:", `  tlvs: ${list}\n  rules:`);
  return [file, before, more === "" ? lines : lines.replace("en: R.", `${more}, en: R.`)];
}

/** The columns in the expression, and the messages or only the codes. */
function reported(...changes: Parameters<typeof rule>): string[] {
  return compileChanged(TLVS, rule(...changes)).diagnostics.map(({ code, message: text, range }) => {
    const words = /^Expected (.*)\.$/.exec(text)?.[1] ?? code;
    return `${range.start.line === 12 ? "" : `${range.start.line}: `}${range.start.column - 30} ${words}`;
  });
}

describe("an expression about TLVs", () => {
  test.each([
    "has(tlvs.Ref)",
    "not has(tlvs.Flag) or tlvs.Ref >= Small",
    "has(tlvs.Ref) == has(tlvs.Wide)",
    "has(tlvs.Many) != has(tlvs.Data)",
    "tlvs.Wide == 5",
    "tlvs.Text == '' or digits(tlvs.Text) and octets(tlvs.Text) > 2",
    "octets(tlvs.Data) <= 140 and octet(tlvs.Data, 1) == 5 and zeros(tlvs.Data)",
    "count(tlvs.Many) <= 2",
    "tlvs.State == sent",
    "sent != tlvs.State",
    "tlvs.State in [sent, 5]",
    "known(tlvs.State)",
    "tlvs.Ref - tlvs.Ref % 2 == 0",
    "tlvs.Mode.Top",
    "not tlvs.Mode.Top and tlvs.Mode.Kind == one",
    "tlvs.Mode.Kind in [one, 2..3] or tlvs.Mode > 3",
  ])("is accepted: %s", (expression) => {
    expect(reported(expression)).toEqual([]);
  });

  test.each([
    ["tlvs.Ref == tlvs.Wide", "13 an integer, got an integer of 8 octets"],
    ["tlvs.Ref == 'a'", "13 an integer, got a string"],
    ["tlvs.Many == 1", "1 a TLV with an integer or a string, got a TLV that may be there several times"],
    ["tlvs.Flag == 1", "1 a TLV with an integer or a string, got a field of type Mark"],
    ["tlvs.Data == 1", "1 a TLV with an integer or a string, got a field of type Octets"],
    ["has(Small)", "5 a TLV, such as tlvs.Name, got a field of type Unsigned Integer"],
    ["has(1)", "5 a TLV, such as tlvs.Name, got an expression"],
    ["has(tlvs.Ref, tlvs.Wide)", "1 wrong-number-of-values"],
    ["count(tlvs.Ref) == 1", "7 a field of type List, got a field of type Unsigned Integer"],
    ["octets(tlvs.Many) == 1", "8 an Octets or string field without a constant, got a field of type Unsigned Integer"],
    ["each(tlvs.Many, Small == 1)", "6 a List of integers or strings, got an expression"],
    ["known(tlvs.Ref)", "7 an enumeration field without a constant, got a field of type Unsigned Integer"],
    ["tlvs.State == snt", "15 unknown-value-name"],
    ["has(tlvs.Reff)", "5 unknown-rule-field"],
    ["tlvs.Tree == 1", "1 unknown-rule-field"],
    ["has(tlvs.Old)", "5 field-absent"],
    ["tlvs.Old == 1", "1 field-absent"],
    ["tlvs == 1", "1 unknown-rule-field"],
    ["tlvs.Mode.Tops", "1 unknown-bit"],
    ["tlvs.Mode.Added", "1 field-absent"],
    ["tlvs.Mode.Kind", "1 a condition, got an integer"],
    ["tlvs.Mode.Kind == on", "19 unknown-value-name"],
    ["tlvs.Modes.Top", "1 a TLV with named bits, got a TLV that may be there several times"],
    ["tlvs.Ref.Top == 1", "1 a TLV with named bits, got a field of type Unsigned Integer"],
    ["tlvs.Tree.Top == 1", "1 unknown-rule-field"],
    ["has(tlvs.Mode.Top)", "5 a TLV, such as tlvs.Name, got an expression"],
    ["octets(tlvs.Mode.Top) == 1", "8 an Octets or string field without a constant, got an expression"],
  ])("is rejected: %s", (expression, ...expected) => {
    expect(reported(expression)).toEqual(expected);
  });

  test("may be limited to the versions of a TLV", () => {
    expect(reported("has(tlvs.Old)", { more: 'until: "1.0"' })).toEqual([]);
    expect(reported("has(tlvs.Later)", { more: 'since: "2.0"' })).toEqual([]);
    expect(reported("has(tlvs.Later)")).toEqual(["5 field-absent"]);
  });

  test("suggests a TLV of the message", () => {
    expect(wordsOf(TLVS, rule("has(tlvs.Stat)"))).toEqual([
      "There is no field tlvs.Stat here. Did you mean tlvs.State? Name a field of the same message or structure.",
    ]);
  });

  test("causes no further error if the list has one", () => {
    expect(
      reported("has(tlvs.Reff)", { list: "[Reff, Wide, Text, Data, State, Many, Flag, Old, Later, Mode, Modes]" }),
    ).toEqual(["10: -20 unknown-tlv"]);
    expect(
      reported("has(tlvs.Stat)", { list: "[Ref, Wide, Text, Data, Stat, Many, Flag, Old, Later, Mode, Modes]" }),
    ).toEqual([expect.stringContaining("unknown-tlv")]);
  });

  test("is about a TLV if several rules misspell it: the entry is misspelt", () => {
    const [file, before, text] = rule("has(tlvs.Reff) or tlvs.Reff == 2");
    expect(reportedOf(TLVS, [file, before, text.replace("[Ref,", "[Ref,")])).toEqual([
      "messages/say.yaml:10:10 unknown-rule-field < messages/say.yaml:12",
    ]);
  });

  test("needs TLVs in its message", () => {
    expect(reportedOf(message(["name: A, type: Octets, octets: 1"], ["has(tlvs.A)", "tlvs.A == 1"]))).toEqual([
      "messages/say.yaml:11:35 unknown-rule-field < messages/say.yaml:12",
    ]);
  });

  test("names the values of a field tlvs in a message without TLVs", () => {
    const kind = types(
      "Kind:",
      "  type: Unsigned Integer",
      "  octets: 1",
      "  en: A kind.",
      "  zh: 种类。",
      "  values: [{ value: 1, name: one, en: One., zh: 一。 }]",
    );
    expect(reportedOf(kind, message(["name: tlvs, type: Kind"], ["tlvs == tlvs.one"]))).toEqual([]);
    expect(reportedOf(kind, message(["name: tlvs, type: Kind"], ["has(tlvs.one)"]))).toEqual([
      "messages/say.yaml:11:35 wrong-operand",
    ]);
  });
});

describe("the model of an expression about TLVs", () => {
  const modelOf = (expression: string) => {
    const { protocols } = compileChanged(TLVS, rule(expression));
    const say = protocols.at(-1)?.messages.find(({ name }) => name === "Say");
    return say?.rules[0];
  };
  const tlv = (property: string, type: "integer" | "wide" | "string"): Expression => ({ kind: "tlv", property, type });

  test("has paths of names and properties", () => {
    expect(modelOf("has(tlvs.Data) or tlvs.Ref == Small")).toMatchObject({
      fields: ["tlvs.Data", "tlvs.Ref", "Small"],
      properties: ["tlvs.content", "tlvs.ref", "small"],
      require: {
        kind: "or",
        left: { kind: "has", property: "tlvs.content" },
        right: { left: tlv("tlvs.ref", "integer"), right: { kind: "field", property: "small" } },
      },
    });
  });

  test.each([
    ["tlvs.Ref == 1", { left: tlv("tlvs.ref", "integer") }],
    ["tlvs.Wide == 1", { left: tlv("tlvs.wide", "wide"), right: { isWide: true } }],
    ["tlvs.Text == 'a'", { left: tlv("tlvs.text", "string") }],
    ["tlvs.State == sent", { right: { kind: "constant", type: "State", value: 1 } }],
    ["count(tlvs.Many) == 1", { left: { kind: "length", property: "tlvs.many" } }],
    ["octets(tlvs.Data) == 1", { left: { kind: "length", property: "tlvs.content" } }],
    ["octet(tlvs.Data, 1) == 1", { left: { kind: "octet", property: "tlvs.content" } }],
    ["known(tlvs.State)", { kind: "known", property: "tlvs.state", type: "State" }],
  ])("of %s", (expression, expected) => {
    expect(modelOf(expression)?.require).toMatchObject(expected);
  });
});
