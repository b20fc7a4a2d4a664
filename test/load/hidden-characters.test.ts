import { describe, expect, test } from "vitest";
import { readConfig } from "../../generator/config/index.js";
import {
  diagnostic,
  escaped,
  findHidden,
  formatText,
  safeJson,
  withoutHidden,
} from "../../generator/diagnostics/index.js";
import { docText } from "../../generator/emit/code/doc-comment.js";
import { stringLiteral } from "../../generator/emit/code/literal.js";
import { readLanguage } from "../../generator/files/index.js";
import { loadVectors } from "../../generator/load/load-vectors.js";
import { compileChanged } from "../helpers/diagnose.js";

/* Hidden characters: reported in every file, and escaped in output. */

const NOTE = "messages/note.yaml";
const CODING = "types/coding.yaml";

const CODE_POINTS = [
  ...range(0x01, 0x08),
  ...range(0x0b, 0x0c),
  ...range(0x0e, 0x1f),
  ...range(0x7f, 0x9f),
  0xad,
  0x34f,
  0x61c,
  0x115f,
  0x1160,
  ...range(0x17b4, 0x17b5),
  ...range(0x180b, 0x180f),
  ...range(0x200b, 0x200f),
  ...range(0x2028, 0x202e),
  ...range(0x2060, 0x206f),
  0x2800,
  0x3164,
  ...range(0xfe00, 0xfe0f),
  0xfeff,
  0xffa0,
  ...range(0xfff9, 0xfffb),
  ...range(0x1d173, 0x1d17a),
  0xe0001,
  ...range(0xe0020, 0xe007f),
  0xe0100,
  0xe01ef,
];

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function name(point: number): string {
  return `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
}

function actual(file: string, before: string, after: string): string[] {
  const { diagnostics } = compileChanged([file, before, after]);
  return diagnostics.map(({ range: { start }, code, message }) => `${start.line}:${start.column} ${code} ${message}`);
}

test.each(CODE_POINTS)("reports the code point %d at its place", (point) => {
  const hidden = String.fromCodePoint(point);
  const [first = "", ...more] = actual(NOTE, "Leaves a note.", `Leaves a${hidden} note.`);
  expect(more).toEqual([]);
  expect(first.startsWith(`2:13 hidden-character Expected visible text, found ${name(point)} (`)).toBe(true);
  expect(first.endsWith("). Remove it.")).toBe(true);
});

test.each([...CODE_POINTS, 0xd800, 0xdfff])("does not print the code point %d to a terminal", (point) => {
  const hidden = String.fromCodePoint(point);
  const column = 3 + hidden.length;
  const range = { file: "a.yaml", start: { line: 1, column }, end: { line: 1, column: column + 1 } };
  const format = { sources: new Map([["a.yaml", `a${hidden}: x`]]), pathOf: (file: string) => file, color: false };
  const shown = formatText([diagnostic("missing-key", range, { key: `a${hidden}b` })], format);
  const printed = [shown, escaped(`a${hidden}b`), safeJson(`a${hidden}b`)];
  expect(printed.map((text) => text.includes(hidden))).toEqual([false, false, false]);
  expect(JSON.parse(safeJson(`a${hidden}b`))).toBe(`a${hidden}b`);
  expect(shown).toContain("> 1 | a·: x\n    |    ^\n");
});

describe("a hidden character has one diagnostic and no consequences", () => {
  test.each([
    ["in a comment", "type: Coding }", "type: Coding } # \u202e gnidoC", "9:40"],
    ["in a key", "operation: Note", "oper\u200bation: Note", "1:5"],
    ["in a name", "name: Title", "name: Ti\u200btle", "10:17"],
    ["in a type's name", "type: Coding }", "type: Cod\u2060ing }", "9:32"],
    ["in a reference to a field", "octets: Size", "octets: Si\u00adze", "12:45"],
    ["in a number", "id: 0x00000009", "id: 0x0000\u200b0009", "7:13"],
    ["in quotes", "en: Its title.", 'en: "Its\u2066 title."', "10:62"],
    ["instead of indentation", "  name: Note", "\u200b name: Note", "6:1"],
    ["before a colon", "request:", "request\ufeff:", "5:8"],
    ["as a lone carriage return", "zh: 留言。\n", "zh: 留言。 # a\rlegs: [Server -> Client]\n", "3:12"],
  ])("%s", (_, before, after, place) => {
    const found = actual(NOTE, before, after);
    expect(found).toHaveLength(1);
    expect(found[0]?.split(" ", 2).join(" ")).toBe(`${place} hidden-character`);
  });

  test("if several are adjacent", () => {
    const [first, ...more] = actual(NOTE, "Leaves a note.", "Leaves\u202e\u200b\u2060\ufeff a note.");
    expect(more).toEqual([]);
    expect(first).toBe(
      "2:11 hidden-character Expected visible text, found U+202E (right-to-left override), U+200B (zero width space), U+2060 (word joiner) and 1 more. Remove it.",
    );
  });
});

describe("an escape", () => {
  test.each([
    ["in a string", "en: Its title.", 'en: "Its\\u202e title."', "U+202E (right-to-left override)"],
    ["of half a pair", "en: Its title.", 'en: "Its \\ud800 title."', "U+D800 (lone surrogate)"],
    ["of a terminal", "en: Its title.", 'en: "Its \\e[31m title."', "U+001B (escape)"],
    ["of a tag character", "zh: 标题。", 'zh: "标题\\U000E0041。"', "U+E0041 (tag character)"],
    ["in a key", "name: Title", '"na\\u200bme": Title', "U+200B (zero width space)"],
    [
      "in a default that octets cannot hold",
      "octets: 10,",
      'octets: 10, default: "a\\u200b",',
      "U+200B (zero width space)",
    ],
  ])("%s is reported", (_, before, after, named) => {
    const found = actual(NOTE, before, after);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`hidden-character Expected visible text, found ${named}. Remove it.`);
  });

  test.each([
    ["in a default", NOTE, "octets: 10,", 'octets: 10, default: "\\x01\\u0085\\u00ad",'],
    ["per version", NOTE, "octets: 10,", 'octets: 10, default: { "1.0": "\\x1b", "2.0": "\\x7f" },'],
    ["in pad-left", NOTE, "octets: 10,", 'octets: 10, pad-left: "\\x01",'],
    ["of an emoji", NOTE, "en: Its title.", 'en: "Its \\ud83d\\ude00 title."'],
    ["of a line feed", CODING, "en: Coding of a text.", 'en: "Coding\\nof a text."'],
  ])("%s is accepted", (_, file, before, after) => {
    expect(actual(file, before, after)).toEqual([]);
  });
});

test.each([
  ["an emoji of several", "\u{1f468}\u200d\u{1f469}\u200d\u{1f467}"],
  ["an emoji with a skin tone", "\u{1f469}\u{1f3fd}\u200d\u{1f680}"],
  ["an emoji with a selector", "\u2764\ufe0f\u200d\u{1f525}"],
  ["a keycap", "1\ufe0f\u20e3"],
  ["Persian", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"],
  ["Hindi", "\u0915\u094d\u200d\u0937 \u0915\u094d\u200c\u0937"],
  ["Malayalam", "\u0d28\u0d4d\u200d\u0d31"],
  ["a variant of an ideograph", "\u845b\u{e0100}"],
  ["Hebrew", "\u05e9\u05dc\u05d5\u05dd"],
  ["a wide space", "\u6807\u3000\u9898"],
  ["tabs and line ends", "a\tb\r\nc\r\n"],
])("accepts %s as visible", (_, text) => {
  expect(findHidden(text)).toEqual([]);
  expect(withoutHidden(text)).toBe(text);
});

test.each([
  ["a joiner between Latin letters", "a\u200db", 1],
  ["a joiner at the end of an emoji", "\u{1f468}\u200d", 1],
  ["a non-joiner before a space", "\u0645\u200c ", 1],
  ["a selector after a letter", "a\ufe0f", 1],
  ["a selector after a digit", "1\ufe0f2", 1],
  ["a selector after a selector", "\u845b\u{e0100}\u{e0101}", 1],
  ["a flag's tags", "\u{1f3f4}\u{e0067}\u{e0062}\u{e007f}", 1],
  ["two places", "\u202ea\u202c", 2],
])("finds %s", (_, text, runs) => {
  expect(findHidden(text)).toHaveLength(runs);
});

describe("vectors", () => {
  const line = (id: string, text: string): string => `{"id":"${id}","fields":{"Text":"${text}"}}`;
  const reported = (text: string): string[] =>
    loadVectors("demo/vectors/v.jsonl", text).diagnostics.map(
      ({ range: { start }, code, message }) => `${start.line}:${start.column} ${code} ${message}`,
    );

  test("may have any escaped character in their fields", () => {
    expect(reported(line("a", "\\u202e\\u200d\\ud800"))).toEqual([]);
  });

  test("are reported with the escape of a raw character", () => {
    expect(reported(`${line("a", "x")}\n${line("b", "a\u202eb")}`)).toEqual([
      "2:30 hidden-character Expected visible text, found U+202E (right-to-left override). Remove it, or write it as \\u202e in double quotes.",
    ]);
  });

  test("must not have escaped ones in an id, which tests and terminals show", () => {
    expect(reported(line("a\\u202e", "x"))).toEqual([
      "1:7 hidden-character Expected visible text, found U+202E (right-to-left override). Remove it.",
    ]);
  });

  test("are reported once if it breaks the line", () => {
    expect(reported(`{"id":"a"\u200b,"fields":{}}`)).toHaveLength(1);
  });
});

test("reports hidden characters of a configuration", () => {
  const { diagnostics } = readConfig("smswire.config.yaml", "out: gen\u200b # \u202e\n", readLanguage());
  expect(diagnostics.map(({ code, range: { start } }) => `${start.column} ${code}`)).toEqual([
    "9 hidden-character",
    "13 hidden-character",
  ]);
});

describe("output", () => {
  test.each(CODE_POINTS)("has the code point %d as an escape", (point) => {
    const hidden = String.fromCodePoint(point);
    const text = stringLiteral(`a${hidden}b`);
    expect(JSON.parse(text)).toBe(`a${hidden}b`);
    expect(text).toMatch(/^[\x20-\x7e]+$/);
  });

  test("has no bidirectional control in a comment", () => {
    expect(docText("a \u202e b\ufeff \u2066 \ud800 \u{e0041}")).toBe(
      "a \\u202e b\\ufeff \\u2066 \\ud800 \\udb40\\udc41",
    );
    expect(docText("\u0085\u009b31m a\r\u2028b")).toBe("31m a b");
  });

  test("keeps the characters that shape an emoji", () => {
    expect(docText("\u{1f468}\u200d\u{1f469} \u2764\ufe0f")).toBe("\u{1f468}\u200d\u{1f469} \u2764\ufe0f");
  });
});
