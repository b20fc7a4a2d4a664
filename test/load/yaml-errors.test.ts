import { describe, expect, test } from "vitest";
import { readExamples, readLanguage } from "../../generator/files/index.js";
import { loadVectors } from "../../generator/load/load-vectors.js";
import { codeFrame } from "../../generator/diagnostics/render/code-frame.js";
import { compile } from "../../generator/pipeline.js";

/* Invalid YAML has one diagnostic on the line of the error, with a message of this tool. */

const language = readLanguage();

/** Returns the diagnostics of an operation file: line, column, code and the first words. */
function reportedAbout(text: string): string[] {
  const { diagnostics } = compile({ protocols: new Map([["x/protocol.yaml", text]]), language });
  return diagnostics.map(({ range, code, message }) => `${range.start.line}:${range.start.column} ${code} ${message}`);
}

test.each([
  [
    "an open brace",
    "header:\n  - { name: A, octets: 1\n  - { name: B }\n",
    "2:24",
    "this bracket is not closed. Close it with }.",
  ],
  ["an open bracket", "legs: [A -> B\nen: x\n", "1:13", "this bracket is not closed. Close it with ]."],
  ["an open quote", 'en: "What\nzh: x\nheader: []\n', "1:5", "this quote is not closed. Close it on the same line."],
  [
    "an open quote before another",
    'a:\n  - { en: "A, zh: x }\n  - { en: "B", zh: y }\n',
    "2:11",
    "this quote is not closed.",
  ],
  ["a tab", "a:\n\t- b\n", "2:1", "a tab cannot indent a line. Use spaces."],
  ["a tab among spaces", "a:\n  b: 1\n\tc: 2\n", "3:1", "a tab cannot indent a line."],
  [
    "a line indented too little",
    "a:\n  b: 1\n c: 2\n",
    "3:1",
    "all lines of a list or object must have the same indentation.",
  ],
  [
    "a colon in a string",
    "en: What: it is\n",
    "1:5",
    "a key follows a value on the same line. Quote a string that contains a colon",
  ],
  ["a colon in a string in braces", "a: { en: What: it }\n", "1:10", "a comma is missing, or a string with a colon"],
  ["no comma", "a: { b: 1 c: 2 }\n", "1:9", "a comma is missing"],
  ["no colon", "a: 1\nb\nc: 2\n", "2:1", "a key must be followed by a colon and a space."],
  ["no space after the colon", "a:1\nb: 2\n", "1:1", "a key must be followed by a colon and a space on the same line."],
  ["an at sign", "a: @b\n", "1:4", "an unquoted string cannot start with this character. Quote the string."],
  ["an asterisk", "en: *important* things\n", "1:5", "* starts a YAML reference"],
  ["an escape", 'a: "\\q"\n', "1:5", "this is not a valid escape in double quotes."],
  ["another encoding", Buffer.from("b5ab3a20310a", "hex").toString(), "1:1", "the file is not encoded as UTF-8."],
  [
    "two octets a character",
    Buffer.from("\uFEFFa: 1\n", "utf16le").toString(),
    "1:1",
    "the file is not encoded as UTF-8. Save it as UTF-8.",
  ],
  [
    "another encoding in a string",
    `a: ${Buffer.from("b5ab", "hex").toString()}\n`,
    "1:4",
    "the file is not encoded as UTF-8",
  ],
  ["a bracket after a byte order mark", "\uFEFFa: ]\n", "1:4", "this token is unexpected."],
  ["two documents", "a: 1\n---\nb: 2\n", "2:1", "a second document starts here"],
  ["an asterisk alone", "en: *\n", "1:5", "this YAML reference has no valid name. Quote the string."],
  ["an ampersand before an asterisk", "en: &a *b\n", "1:8", "a YAML reference cannot have an anchor or a tag."],
  ["two ampersands", "en: &a &b c\n", "1:8", "this value has two anchors"],
  ["two exclamation marks", "en: !a !b c\n", "1:8", "this value has two tags"],
  ["a tag of another value", "en: !!timestamp x\n", "1:5", "this YAML tag does not fit the value. Remove it."],
  ["a percent sign at the start", "%YAML 3\n---\nen: a\n", "1:7", "a line that starts with % is a YAML directive"],
  ["a long key", `${"a".repeat(1100)}: 1\n`, "1:1", "this key has more than 1024 characters. Shorten it."],
  ["one bracket too many", "a: ]\n", "1:4", "this token is unexpected."],
])("reports %s", (_, text, place, words) => {
  const [reported = "", ...more] = reportedAbout(text);
  expect(more).toEqual([]);
  expect(reported).toContain(`${place} yaml-syntax Invalid YAML: ${words}`);
});

test("reports an error in Chinese too", () => {
  const { diagnostics } = compile({ protocols: new Map([["x/protocol.yaml", "en: *\n"]]), language });
  expect(diagnostics.map(({ zh }) => zh)).toEqual(["YAML无效：此处YAML引用的名称无效。请给字符串加引号。"]);
});

describe("hostile YAML is rejected with a message", () => {
  test.each([
    ["many references", "a: &a [x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\n"],
    ["a reference to itself", "a: &a [*a]\n"],
    ["ten thousand brackets", "[".repeat(10_000)],
    ["three thousand pairs of brackets", `a: ${"[".repeat(3000)}${"]".repeat(3000)}`],
  ])("%s", (_, text) => {
    const [reported = "", ...more] = reportedAbout(text);
    expect(more).toEqual([]);
    expect(reported).toContain("yaml-syntax");
  });

  test.each([
    ["__proto__: 1\n"],
    ["constructor: 1\n"],
    ["{ a: 1 }: 2\n"],
    ["? [a]\n: 1\n"],
    ["? \n: 1\n"],
    [""],
    ["7\n"],
    ["- a\n"],
  ])("reports the wrong shape of %j instead of throwing", (text) => {
    expect(reportedAbout(text).length).toBeGreaterThan(0);
  });
});

test("does not count a byte order mark in places and carets, and accepts it in vectors", () => {
  const text = "\uFEFFa: ]\n";
  const { diagnostics } = compile({ protocols: new Map([["x/protocol.yaml", text]]), language });
  const frames = diagnostics.map(({ range }) => codeFrame(text, range, 0));
  expect(frames).toEqual([["> 1 | a: ]", "    |    ^"]]);
  const [reported, ...more] = loadVectors("x/vectors/v.jsonl", '\uFEFF{"id":\n').diagnostics;
  expect(more).toEqual([]);
  expect(reported?.range.end.column).toBe(7);
  expect(loadVectors("x/vectors/v.jsonl", '\uFEFF{"id":"a"}\n').diagnostics).toEqual([]);
});

test("reports each of several broken files, in the order of their paths", () => {
  const broken = "a: [\n";
  const files = ["x/types/b.yaml", "x/messages/c.yaml", "x/protocol.yaml", "x/types/a.yaml"];
  const forwards = compile({ protocols: new Map(files.map((file) => [file, broken])), language });
  const backwards = compile({ protocols: new Map(files.toReversed().map((file) => [file, broken])), language });
  expect(forwards.diagnostics.map(({ range }) => range.file)).toEqual(files.toSorted());
  expect(backwards.diagnostics).toEqual(forwards.diagnostics);
});

describe("a reference or a tag before a known value is one error, and the rest of the file is checked", () => {
  const note = readExamples().get("base/messages/note.yaml") ?? "";

  /** Returns the diagnostics of the sound schema with these changes in a message. */
  function reportedOf(...changes: readonly (readonly [before: string, after: string])[]): string[] {
    const changed = changes.reduce((text, [before, after]) => {
      if (!text.includes(before)) throw new Error(`There is no ${before}`);
      return text.replace(before, after);
    }, note);
    const base = [...readExamples()].filter(([path]) => path.startsWith("base/"));
    const protocols = new Map([...base, ["base/messages/note.yaml", changed]] as const);
    const { diagnostics } = compile({ protocols, language });
    return diagnostics.map(({ range: { start, end }, code, message }) => {
      return `${start.line}:${start.column}-${end.column} ${code} ${message.replace(/^.*?: |[.,].*$/g, "")}`;
    });
  }

  const anchor = "yaml-syntax & starts a YAML reference";
  const alias = "yaml-syntax * starts a YAML reference";
  const tag = "yaml-syntax an exclamation mark starts a YAML tag";
  const misspelt = ["type: Coding", "type: Codin"] as const;
  const unknown = "9:29-34 unknown-type There is no type Codin";

  test.each([
    ["an ampersand", ["en: ", "en: &this "], "2:5-", anchor],
    ["an ampersand and nothing else", [/^en: .*$/m.exec(note)?.[0] ?? "", "en: &this"], "2:5-10", anchor],
    ["an ampersand before an object", ["request:", "request: &this"], "5:10-15", anchor],
    ["an asterisk", [/^en: .*$/m.exec(note)?.[0] ?? "", "en: *important*"], "2:5-16", alias],
    ["an exclamation mark", ["en: ", "en: !important "], "2:5-15", tag],
    ["an exclamation mark before an object", ["request:", "request: !this"], "5:10-15", tag],
    ["a tag before an integer", ["id: 0x", "id: !hex 0x"], "7:7-11", tag],
    ["a standard YAML tag", ["octets: 10", "octets: !!int 10"], "10:50-55", tag],
    [
      "a tag before a string that looks like a number",
      ["octets: 10", "octets: 10, printed: !!str 2.0"],
      "10:63-68",
      tag,
    ],
    ["a tag before a list", ["legs: [", "legs: !!seq ["], "4:7-12", tag],
  ] as const)("%s", (_, change, place, words) => {
    const [reported, ...more] = reportedOf(change);
    expect(more).toEqual([]);
    expect(reported?.startsWith(place)).toBe(true);
    expect(reported?.endsWith(words)).toBe(true);
    expect(new Set(reportedOf(change, misspelt))).toEqual(new Set([reported, unknown]));
  });

  test("a reference has its value", () => {
    const zh = /^zh: .*$/m.exec(note)?.[0] ?? "";
    const reported = reportedOf(["en: ", "en: &this "], [zh, "zh: *this"], misspelt);
    expect(reported.slice(1)).toEqual([`3:5-10 ${alias}`, unknown]);
  });

  test("the fix of a tag fits its value", () => {
    const fixOf = (before: string, after: string): string | undefined => {
      const base = [...readExamples()].filter(([path]) => path.startsWith("base/"));
      const protocols = new Map([...base, ["base/messages/note.yaml", note.replace(before, after)]] as const);
      return compile({ protocols, language }).diagnostics[0]?.message.split(". ").at(-1);
    };
    expect(fixOf("en: ", "en: !important ")).toBe("Quote the string.");
    expect(fixOf("id: 0x", "id: !hex 0x")).toBe("Remove it.");
    expect(fixOf("request:", "request: !this")).toBe("Remove it.");
  });

  test("only the first reference to an object is reported", () => {
    const reported = reportedOf(["request:", "request: &this"], ["response:", "response: *this"], misspelt);
    expect(reported).toEqual([expect.stringMatching(/^5:10-15 .* & starts a YAML reference$/)]);
  });
});
