import { describe, expect, test } from "vitest";
import { compileChanged } from "../helpers/diagnose.js";

/* Chinese punctuation and spaces that YAML does not treat as its own. */

const NOTE = "messages/note.yaml";
const STATUS = "types/status.yaml";

function reported(file: string, before: string, after: string): string[] {
  const { diagnostics } = compileChanged([file, before, after]);
  return diagnostics.map(({ range: { start, end }, message }) => {
    return `${start.line}:${start.column}-${end.column} ${message.replace("Invalid YAML: ", "")}`;
  });
}

const none = (mark: string, right: string): string => `${mark} is not YAML punctuation. Write ${right} instead.`;

test.each([
  ["operation: Note // the note", "Note // the note is not valid here. A comment begins with a space and #. Write "],
  ["operation: Note -- the note", "Note -- the note is not valid here. A comment begins with a space and #. Write "],
  ["operation: Note /* note */", "Note /* note */ is not valid here. A comment begins with a space and #. Write "],
  ["operation: Note/the", "Note/the is not valid here. Write "],
])("explains a foreign comment after a value: %s", (line, words) => {
  const [diagnostic, ...others] = compileChanged([NOTE, "operation: Note", line]).diagnostics;
  expect(diagnostic?.message.slice(0, words.length)).toBe(words);
  expect(others).toEqual([]);
});

test.each<readonly [string, string, string, string, string]>([
  ["a comma", NOTE, "name: Coding, type", "name: Coding， type", `9:21-22 ${none("，", ",")}`],
  ["a comma without a space", NOTE, "name: Coding, type", "name: Coding，type", `9:21-22 ${none("，", ",")}`],
  ["a comma after a quote", NOTE, "en: Its title., zh", 'en: "It, so."， zh', `10:67-68 ${none("，", ",")}`],
  ["a colon", NOTE, "request:", "request：", `5:8-9 ${none("：", ": with a space after it")}`],
  ["a colon in a type", STATUS, "octets: 1", "octets：1", `4:11-12 ${none("：", ": with a space after it")}`],
  ["a bracket", NOTE, "- { name: Coding", "- ｛ name: Coding", `9:7-8 ${none("｛", "{")}`],
  ["a closing bracket", NOTE, "type: Coding }", "type: Coding ｝", `9:36-37 ${none("｝", "}")}`],
  [
    "a wide space",
    NOTE,
    "- { name: Coding",
    "-　{ name: Coding",
    "9:6-7 this character looks like a space but is not.",
  ],
  [
    "wide spaces before a line",
    STATUS,
    "    octets",
    "　　octets",
    "4:1-3 this character looks like a space but is not.",
  ],
  ["a no-break space", STATUS, "octets: 1", "octets:\u00a01", "4:12-13 this character looks like a space but is not."],
])("reports %s", (_, file, before, after, expected) => {
  const [first = "", ...more] = reported(file, before, after);
  expect(more).toEqual([]);
  expect(first.startsWith(expected)).toBe(true);
});

test.each([
  ["in Chinese text", "zh: 标题。 }", "zh: 标题，“甲”：乙。 "],
  ["in a quoted string", "en: Its title., zh: 标题。 }", 'en: "A，B", zh: 标题。 '],
  ["in a comment", "type: Coding }", "type: Coding # 甲，乙"],
])("reports an open bracket despite a mark %s", (_, before, after) => {
  const [first = "", ...more] = reported(NOTE, before, after);
  expect(more).toEqual([]);
  expect(first).not.toContain("is not YAML punctuation");
});

describe("a mark that YAML reads as part of a word is reported", () => {
  test.each([
    [
      "a key with its value",
      "{ name: Coding, type",
      "{ name： Coding, type",
      "There is no key name： Coding here. Write name: with a space after the colon.",
    ],
    [
      "a key without a space",
      "{ name: Coding, type",
      "{ name：Coding, type",
      "There is no key name：Coding here. Write name: with a space after the colon.",
    ],
    [
      "a colon without a space",
      "{ name: Coding, type",
      "{ name:Coding, type",
      "There is no key name:Coding here. Write name: with a space after the colon.",
    ],
  ])("%s", (_, before, after, words) => {
    expect(compileChanged([NOTE, before, after]).diagnostics.map(({ message }) => message)).toEqual([words]);
  });

  test.each([
    ["Client -> Server， Server -> Client", "，"],
    ["Client -> “Server”", "“"],
  ])("reports a leg %s", (leg, mark) => {
    const { diagnostics } = compileChanged([NOTE, "[Client -> Server]", `[${leg}]`]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["bad-name"]);
    expect(diagnostics[0]?.message).toContain(
      `${leg} is not valid here. ${mark} is fullwidth, not a YAML character. Write`,
    );
  });
});
