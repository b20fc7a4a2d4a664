import { describe, expect, test } from "vitest";
import { type Change, compileChanged, message, reportedOf, types, wordsOf } from "../../helpers/diagnose.js";
import { EXPLAINED } from "../cases.js";

/* Paths such as Mode.Headed in text:, when: and rules. */

/** A type with named bits; the bits of a test are in addition to them. */
function mode(...bits: readonly string[]): Change {
  const all = [
    "name: Headed, bit: 6",
    "name: Kind, bits: 3..2, values: [{ value: 1, name: one, en: T., zh: 型。 }]",
    ...bits,
  ];
  const entries = all.map((each) => `{ ${each}${EXPLAINED} }`).join(", ");
  return types(`Mode: { type: Unsigned Integer, octets: 1, bits: [${entries}]${EXPLAINED} }`);
}

const CODING = "name: Coding, type: Coding";
const MODE = "name: Mode, type: Mode";

function text(keys: string, ...fields: readonly string[]): Change {
  return message([CODING, MODE, ...fields, `name: Body, type: Octets, octets: rest, text: { coding: Coding${keys} }`]);
}

describe("a header indicator", () => {
  test.each(["Mode.Headed"])("may be one bit: %s", (path) => {
    expect(reportedOf(mode(), text(`, header-indicator: ${path}`))).toEqual([]);
  });

  test("may be one bit with values", () => {
    const bits = "name: Other, bit: 0, values: [{ value: 1, name: set, en: T., zh: 型。 }]";
    expect(reportedOf(mode(bits), text(", header-indicator: Mode.Other"))).toEqual([]);
  });

  test.each([
    ["Mode", "wrong-text-field"],
    ["Mode.Kind", "wrong-text-field"],
    ["Mode.Heade", "unknown-text-field"],
    ["Mod.Headed", "unknown-text-field"],
    ["Coding.ascii", "wrong-text-field"],
    ["Stamp", "wrong-text-field"],
    ["Stamp.Day", "wrong-text-field"],
  ])("cannot be %s", (path, code) => {
    const reported = reportedOf(mode(), text(`, header-indicator: ${path}`, "name: Stamp, type: Stamp"));
    expect(reported).toEqual([`messages/say.yaml:12:91 ${code}`]);
  });

  test("of a type with bits needs one of them", () => {
    expect(wordsOf(mode(), text(", header-indicator: Mode"))).toEqual([
      "header-indicator: cannot name Mode. The field must be an integer of up to 4 octets that is not packed; if its type names bits, one of them, such as esm_class.Udhi. Name another field.",
    ]);
    expect(wordsOf(mode(), text(", header-indicator: Mode.Heade"))).toEqual([
      "header-indicator: names Mode.Heade, which is not a field here. Did you mean Mode.Headed? Name a field of the same message.",
    ]);
  });

  test("cannot be a bit that another version has", () => {
    const reported = reportedOf(mode('name: Added, bit: 7, since: "2.0"'), text(", header-indicator: Mode.Added"));
    expect(reported).toEqual(["messages/say.yaml:11:91 field-absent"]);
  });

  test.each([
    ["total: Mode", "wrong-text-field"],
    ["number: Mode", "wrong-text-field"],
    ["number: Mode.Headed", "wrong-text-field"],
    ["total: Mode.Headed", "wrong-text-field"],
    ["total: Mode.Foo", "unknown-text-field"],
    ["total: Coding.Foo", "wrong-text-field"],
  ])("is the only key that names bits of a field: not %s", (key, code) => {
    expect(reportedOf(mode(), text(`, ${key}`)).map((each) => each.split(" ")[1])).toEqual([code]);
  });

  test("cannot be a TLV of a message without TLVs", () => {
    expect(reportedOf(mode(), text(", header-indicator: tlvs.Mode"))).toEqual([
      "messages/say.yaml:11:91 unknown-text-field",
    ]);
  });
});

describe("a condition of contains", () => {
  const holds = (...when: readonly string[]): Change =>
    message([
      MODE,
      "name: Size, type: Unsigned Integer, octets: 1",
      `name: Body, type: Octets, octets: Size, contains: [${when.map((each) => `{ type: Point, when: { ${each} } }`).join(", ")}]`,
    ]);

  test.each(["Mode.Kind: 1", "Mode.Headed: 1", "Mode: 4"])("may be %s", (when) => {
    expect(reportedOf(mode(), holds(when))).toEqual([]);
  });

  test("may be about several bits of one field", () => {
    expect(reportedOf(mode(), holds("Mode.Kind: 1", "Mode.Kind: 2", "Mode.Headed: 1", "Mode: 1"))).toEqual([]);
  });

  test.each([
    ["Mode.Kind: 4", ["messages/say.yaml:11:94 values-out-of-range"]],
    ["Mode.Headed: 2", ["messages/say.yaml:11:96 values-out-of-range"]],
    ["Mode.Headed: -1", ["messages/say.yaml:11:96 values-out-of-range"]],
    ["Mode.Kin: 1", ["messages/say.yaml:11:83 unknown-condition-field"]],
    ["Size.Kind: 1", ["messages/say.yaml:11:83 unknown-condition-field"]],
    [
      "Mode.Kind: 1 } }, { type: Point, when: { Mode.Kind: 1",
      ["messages/say.yaml:11:135 overlapping-values < messages/say.yaml:11"],
    ],
  ])("cannot be %s", (when, reported) => {
    expect(reportedOf(mode(), holds(when))).toEqual(reported);
  });

  test("suggests the nearest bits", () => {
    expect(wordsOf(mode(), holds("Mode.Kin: 1"))).toEqual([
      "when: names Mode.Kin, which is not an integer field here. Did you mean Mode.Kind? Name an integer field of the same message.",
    ]);
  });
});

describe("a rule", () => {
  const ruled = (...rules: readonly string[]): readonly Change[] => [
    mode(),
    message(
      [MODE, "name: Count, type: Unsigned Integer, octets: 1", "name: Modes, type: List, of: Mode, count: Count"],
      rules,
    ),
  ];

  test.each([
    "Mode.Headed",
    "not Mode.Headed and Mode.Kind == 1",
    "Mode.Headed == 1 or Mode.Kind != one",
    "Mode.Kind in [one, 2..3]",
    "one == Mode.Kind",
    "Mode.Kind + Mode.Headed * 2 < Mode",
    "each(Modes, Modes.Headed or Modes.Kind == one)",
  ])("accepts %s", (rule) => {
    expect(reportedOf(...ruled(rule))).toEqual([]);
  });

  test.each([
    ["Mode.Heade", ["messages/say.yaml:13:31 unknown-bit"]],
    ["Mode.Kind", ["messages/say.yaml:13:31 wrong-operand"]],
    ["not Mode.Kind", ["messages/say.yaml:13:35 wrong-operand"]],
    ["Mode.Kind == on", ["messages/say.yaml:13:44 unknown-value-name"]],
    ["Mode.Headed == 'a'", ["messages/say.yaml:13:46 wrong-operand"]],
    ["Count.Low == 1", ["messages/say.yaml:13:31 wrong-operand"]],
    ["Mod.Headed", ["messages/say.yaml:13:31 unknown-rule-field"]],
  ])("cannot be %s", (rule, reported) => {
    expect(reportedOf(...ruled(rule))).toEqual(reported);
  });

  test("cannot name bits of a counter", () => {
    const fields = [MODE, "name: Modes, type: List, of: Mode, count: Mode"];
    expect(wordsOf(mode(), message(fields, ["Mode.Headed"]))).toEqual([
      "Expected bits of a field that is no counter, got bits of the counter Mode.",
    ]);
  });

  test("of a constant has the bits of its value", () => {
    const fields = ["name: Mode, type: Mode, constant: 0x44", "name: Other, type: Mode"];
    const { protocols, diagnostics } = compileChanged(mode(), message(fields, ["Other.Kind == Mode.Kind"]));
    expect(diagnostics).toEqual([]);
    const [rule] = protocols[0]?.messages.find(({ name }) => name === "Say")?.rules ?? [];
    expect(rule?.require).toMatchObject({ kind: "compare", right: { kind: "integer", value: 1 } });
  });

  test("cannot name bits that another version has", () => {
    const changes = [mode('name: Added, bit: 7, since: "2.0"'), message([MODE], ["Mode.Added"])];
    expect(wordsOf(...changes)).toEqual([
      "The rule rule-0 needs Mode.Added, which version 1.0 does not have. Limit it to the versions of Mode.Added with since: or until:, or add Mode.Added to version 1.0.",
    ]);
  });

  test("is not reported again if bits are removed for their form", () => {
    const changes = [mode("name: Added, bit: 70"), message([MODE], ["Mode.Added"])];
    expect(reportedOf(...changes)).toEqual([expect.stringContaining("out-of-bounds")]);
  });
});
