import { describe, expect, test } from "vitest";
import { compileChanged } from "../helpers/diagnose.js";

/* Lines of other formats: one diagnostic at the line itself, not at the next one, and none after the fix. */

const NOTE = "messages/note.yaml";
const ALPHABET = "    - { name: Alphabet";
const ENTRY = "    - { name: Coding, type: Coding }\n    - { name: Title";

function reported(before: string, after: string): string[] {
  const { diagnostics } = compileChanged([NOTE, before, after]);
  return diagnostics.map(({ range: { start }, message }) => {
    return `${start.line}:${start.column} ${message.replace("Invalid YAML: ", "").split(/[.,]/)[0]}`;
  });
}

const CONFLICT = "this line marks a merge conflict";
const COMMENT = "a comment begins with #";
const DASH = "the dash of a list entry must be followed by a space";
const above = (value: string): string => `${value} is already the value of this key`;
const ODD = "this line is not indented like the next ones";
const BULLET = "a list entry starts with a dash and a space";

test.each<readonly [string, string, string, string]>([
  ["a conflict at the top", "legs: [", "<<<<<<< HEAD\nlegs: [", `4:1 ${CONFLICT}`],
  ["a conflict in a request", "  id: 0x", "<<<<<<< HEAD\n  id: 0x", `7:1 ${CONFLICT}`],
  ["the middle of a conflict", "request:", "=======\nrequest:", `5:1 ${CONFLICT}`],
  ["the end of a conflict", ENTRY, `>>>>>>> feature\n${ENTRY}`, `9:1 ${CONFLICT}`],
  ["a comment with //", "request:", "// a comment\nrequest:", `5:1 ${COMMENT}`],
  ["a comment with // in a list", ENTRY, `    // a comment\n${ENTRY}`, `9:5 ${COMMENT}`],
  ["a comment with // behind an object", "type: Coding }", "type: Coding } // text", `9:38 ${COMMENT}`],
  ["a comment with // inside a text", "en: Leaves a note.", "en: Leaves a note.\n  // text", `3:3 ${COMMENT}`],
  ["a comment with /*", "request:", "/* a comment */\nrequest:", `5:1 ${COMMENT}`],
  ["a comment with --", "request:", "-- a comment\nrequest:", `5:1 ${COMMENT}`],
  ["a comment with ;", "request:", "; a comment\nrequest:", `5:1 ${COMMENT}`],
  ["a comment of XML", "request:", "<!-- a comment -->\nrequest:", `5:1 ${COMMENT}`],
  ["a dash without a space", "- { name: Coding", "-{ name: Coding", `9:5 ${DASH}`],
  ["an asterisk", "- { name: Coding", "* { name: Coding", `9:5 ${BULLET}`],
  ["a bullet", "- { name: Coding", "• { name: Coding", `9:5 ${BULLET}`],
  ["a number", "- { name: Coding", "1. { name: Coding", `9:5 ${BULLET}`],
  [
    "an entry without a dash",
    "    - { name: Coding",
    "    { name: Coding",
    "9:5 the entries of a list start with a dash and a space",
  ],
  ["a first entry that is indented too far", "    - { name: Coding", "      - { name: Coding", `9:7 ${ODD}`],
  ["a first entry that is indented too little", "    - { name: Coding", "  - { name: Coding", `9:3 ${ODD}`],
  ["a first key that is not indented", "  name: Note", "name: Note", `6:1 ${ODD}`],
  ["a first of two entries that is indented too far", ALPHABET, `  ${ALPHABET}`, `16:7 ${ODD}`],
  ["a first of two entries that is indented too little", ALPHABET, ALPHABET.slice(1), `16:4 ${ODD}`],
  ["a line of a diff", "    - { name: Title", "+    - { name: Title", "10:1 this line starts with +"],
  ["a response of none", "response:\n", "response: none\n", `14:11 ${above("none")}`],
  ["an empty request", "request:\n", "request: {}\n", `5:10 ${above("{}")}`],
  ["an empty list of fields", "  fields:\n", "  fields: []\n", `8:11 ${above("[]")}`],
  ["typographic quotes", "type: Octet String", "since: “1.0”, type: Octet String", `10:29 “ is not YAML punctuation`],
])("reports %s on its line", (_, before, after, expected) => {
  expect(reported(before, after)).toEqual([expected]);
});

describe("does not report", () => {
  test.each([
    ["typographic quotes around a description", "en: Leaves a note.", "en: “Leaves a note.”"],
    ["slashes in a description", "en: Leaves a note.", "en: See http://example.com // there"],
    ["a description of two lines", "en: Leaves a note.", "en: Leaves\n  a - note."],
  ])("%s", (_, before, after) => {
    expect(reported(before, after)).toEqual([]);
  });

  test("the value of a key before a line that is indented too far", () => {
    expect(reported("  name: Note\n  id:", "  name: Note\n   id:")).toEqual([
      "7:4 this line is indented more than the line before",
    ]);
  });
});

test("reports a line of another format in Chinese too", () => {
  const { diagnostics } = compileChanged([NOTE, "response:\n", "response: none\n"]);
  expect(diagnostics.map(({ zh }) => zh)).toEqual([
    "YAML无效：none已经是该键的值，下面的行不能再属于该键。请删除none，或删除下面的行。",
  ]);
});
