import { describe, expect, test } from "vitest";
import { usualOffset } from "../../generator/load/misindented-lines.js";
import { type Change, compileChanged } from "../helpers/diagnose.js";

/* Lines with a wrong indentation: the diagnostic is on the wrong line, not on the next one. */

const NOTE = "messages/note.yaml";
const LESS = "this line is indented less than the next one";
const MORE = "this line is indented more than the line before";
const KEY = "this key is indented less than the other keys of its object";
const BLANK = "this character looks like a space but is not";
const RULES = '  rules:\n    - { id: a, require: "Size == 1", en: R., zh: 则。 }\nresponse:';

function reported(...changes: readonly Change[]): string[] {
  return compileChanged(...changes).diagnostics.map(
    ({ range: { start }, message }) =>
      `${start.line}:${start.column} ${message.replace("Invalid YAML: ", "").split(/[.,]/)[0]}`,
  );
}

test.each([
  ["the first of two keys", "  name: Note", " name: Note", `6:2 ${LESS}`],
  ["a key between two others", "  id: 0x", "id: 0x", `7:1 ${LESS}`],
  ["a key that is indented too far", "legs:", "  legs:", `4:3 ${MORE}`],
  ["an ideographic space before a key", "  id: 0x", "\u3000id: 0x", `7:1 ${BLANK}`],
  ["a no-break space before the key of a list", "  fields:", " \u00a0fields:", `8:2 ${BLANK}`],
])("reports %s", (_, before, after, expected) => {
  expect(reported([NOTE, before, after])).toEqual([expected]);
});

describe("of the list above rules", () => {
  test("reports the key that is indented too little", () => {
    expect(reported([NOTE, "response:", RULES], [NOTE, "  fields:", "fields:"])).toEqual([`8:1 ${KEY}`]);
  });

  test("does not report it for an error inside a rule", () => {
    const rules = RULES.replace(/\{ (.*) \}/, "$1").replaceAll(/, (?=\w+:)/g, "\n      ");
    expect(reported([NOTE, "response:", rules.replace("en: R.", "en: [R] R.")])).toEqual([
      expect.stringMatching(/^17:/),
    ]);
  });

  test("reports rules that are indented too far", () => {
    const [place = "", words = ""] = reported([NOTE, "response:", RULES.replace("  rules", "   rules")]);
    expect(`${place}${words}`).toContain("14:");
  });
});

test("does not report an ideographic space in a text", () => {
  expect(reported([NOTE, "zh: 留言。", 'zh: "留言：\n \u3000key: 说明。"'])).toEqual([]);
});

test.each([
  ["a:\n  - b\nc:\n- d\ne:\n- f\ng:\n- h\n", 0],
  ["a:\n  - b\nc:\n- d\n", 2],
  ["a: b\n", 2],
])("finds the usual offset of entries: %j", (text, offset) => {
  expect(usualOffset(text)).toBe(offset);
});
