import { expect, test } from "vitest";
import { type Change, reportedOf, wordsOf } from "../../helpers/diagnose.js";

/* Bodies that may be absent, with the expected diagnostics and their places. */

const NOTE = "messages/note.yaml";

test("an optional body has no fields whose functions need a value", () => {
  const edit = [NOTE, "  id: 0x00000009\n", "  id: 0x00000009\n  body: optional\n"] as const;
  expect(reportedOf(edit)).toEqual(["messages/note.yaml:13:49 misplaced-key"]);
});

test("an optional body of counts and constants has nothing to tell by", () => {
  const edit = [
    "messages/more.yaml",
    "",
    "operation: More\nen: M.\nzh: 多。\nlegs: [Client -> Server]\nrequest:\n  name: More\n  id: 0x00000021\n  body: optional\n",
  ] as const;
  expect(reportedOf(edit)).toEqual(["messages/more.yaml:8:3 body-without-fields"]);
});

test("body: has one value", () => {
  const edit = [NOTE, "  id: 0x00000009\n", "  id: 0x00000009\n  body: maybe\n"] as const;
  expect(reportedOf(edit)).toEqual(["messages/note.yaml:8:9 unknown-value"]);
});

/** A message whose body is present under a condition, in a protocol with a status. */
function present(condition: string, rules = ""): readonly Change[] {
  return [
    [
      "protocol.yaml",
      "  - { name: Sequence,",
      "  - { name: State, type: State, role: status, default: 0 }\n  - { name: Sequence,",
    ],
    [
      "types/more.yaml",
      "",
      "types:\n  State: { type: Unsigned Integer, octets: 1, en: S., zh: 态。, values: [{ value: 0, name: ok, en: Ok., zh: 好。 }] }\n",
    ],
    [
      "messages/more.yaml",
      "",
      `operation: More
en: M.
zh: 多。
legs: [Client -> Server]
request:
  name: More
  id: 0x00000021
  body: { present: ${condition} }
  fields:
    - { name: A, type: Unsigned Integer, octets: 1, en: A., zh: 甲。 }
${rules}`,
    ],
  ];
}

test.each([
  ["status == ok", []],
  ['"status in [0, 4..9] or not (status < 3)"', []],
  ["known(status)", []],
  ["A == 1", ["messages/more.yaml:8:20 unknown-rule-field"]],
  ["statu == 1", ["messages/more.yaml:8:20 unknown-rule-field"]],
  ["State == 1", ["messages/more.yaml:8:20 unknown-rule-field"]],
  ["status ==", ["messages/more.yaml:8:29 expression-syntax"]],
  ["status == fine", ["messages/more.yaml:8:30 unknown-value-name"]],
  ["1 == 1", ["messages/more.yaml:8:20 expression-without-field"]],
  ["status", ["messages/more.yaml:8:20 wrong-operand"]],
  ["[1]", ["messages/more.yaml:8:20 wrong-shape"]],
])("body: { present: %s }", (condition, reported) => {
  expect(reportedOf(...present(condition))).toEqual(reported);
});

test("a condition needs a header with a status", () => {
  const [, , more] = present("status == 0");
  if (more === undefined) throw new Error("There is no message.");
  expect(reportedOf(more)).toEqual(["messages/more.yaml:8:20 unknown-rule-field"]);
  expect(wordsOf(more)).toEqual([
    "There is no field status here. Name status, after a field of the header has role: status.",
  ]);
});

test.each(["body-as-status", "size-as-printed", "tlv-required", "tlv-octets", "tlv-repeated"])(
  "a rule cannot have the id of a built-in rule: %s",
  (id) => {
    const rules = `  rules: [{ id: ${id}, require: A > 1, en: R., zh: 则。 }]\n`;
    expect(reportedOf(...present("status == ok", rules))).toEqual(["messages/more.yaml:11:17 duplicate-rule"]);
    expect(wordsOf(...present("status == ok", rules))).toEqual([
      `The rule ${id} is built in, so no other rule can have its id. Rename this rule.`,
    ]);
  },
);

test("body: is a word or an object with present:", () => {
  const edit = (body: string): string[] =>
    reportedOf([NOTE, "  id: 0x00000009\n", `  id: 0x00000009\n  body: ${body}\n`]);
  expect(edit("{}")).toEqual(["messages/note.yaml:8:3 missing-key"]);
  expect(edit("{ present: status == 0, absent: 1 }")).toEqual(["messages/note.yaml:8:33 unknown-key"]);
  expect(edit("[optional]")).toEqual(["messages/note.yaml:8:9 wrong-shape"]);
});
