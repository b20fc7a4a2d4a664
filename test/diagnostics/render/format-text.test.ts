import { describe, expect, test } from "vitest";
import { columnsOf, diagnostic, formatGithub, formatText } from "../../../generator/diagnostics/index.js";

test("places carets below Chinese text, which is twice as wide", () => {
  const line = "zh: 提交短信。 # 注释 wrong";
  const start = { line: 1, column: line.indexOf("wrong") + 1 };
  const range = { file: "a.yaml", start, end: { line: 1, column: start.column + 5 } };
  const shown = formatText([diagnostic("missing-key", range, { key: "en" })], {
    sources: new Map([["a.yaml", `${line}\n`]]),
    pathOf: (file) => `schema/${file}`,
    color: false,
  });
  const [reported, quoted = "", carets = ""] = shown.split("\n");
  expect(reported).toBe("schema/a.yaml:1:16 error missing-key: The key en is missing. Add it.");
  const wide = Array.from(quoted.slice(0, quoted.indexOf("wrong"))).filter((character) => character > "\u2e80").length;
  expect(carets.indexOf("^")).toBe(quoted.indexOf("wrong") + wide);
  expect(carets.trim()).toMatch(/^\| +\^{5}$/);
});

test("prints carets as wide as Chinese text", () => {
  const range = { file: "a.yaml", start: { line: 1, column: 5 }, end: { line: 1, column: 7 } };
  const sources = new Map([["a.yaml", "zh: 短信\n"]]);
  const shown = formatText([diagnostic("missing-key", range, { key: "en" })], {
    sources,
    pathOf: (file) => file,
    color: false,
  });
  expect(shown).toContain("|     ^^^^\n");
});

/** Returns the lines below the first line of a diagnostic at a place of a string. */
function frameOf(text: string, line: number, column: number, length: number): string {
  const range = { file: "a.yaml", start: { line, column }, end: { line, column: column + length } };
  const format = { sources: new Map([["a.yaml", text]]), pathOf: (file: string) => file, color: false };
  return formatText([diagnostic("missing-key", range, { key: "en" })], format)
    .split("\n")
    .slice(1, -1)
    .join("\n");
}

test("shows the lines around with numbers, and no empty last line", () => {
  expect(frameOf("a: 1\r\nb: 2\r\nc: 3\r\n", 2, 4, 1)).toBe("  1 | a: 1\n> 2 | b: 2\n    |    ^\n  3 | c: 3");
  expect(frameOf("a: 1\n", 1, 1, 1)).toBe("> 1 | a: 1\n    | ^");
  expect(frameOf("a: 1\n", 2, 1, 1)).toBe("");
});

test("shows hidden characters that could move the cursor or reverse the reading direction as dots", () => {
  expect(frameOf("a: \u001b[31m\u202e\tred x\n", 1, 13, 3)).toBe("> 1 | a: ·[31m··red x\n    |             ^^^");
});

test("quotes only the part of a long line around the place", () => {
  const long = `{"id": "${"x".repeat(300)}", "key": "wrong", "rest": "${"y".repeat(300)}"}`;
  const [quoted = "", carets = ""] = frameOf(long, 1, long.indexOf('"wrong"') + 1, 7).split("\n");
  expect(quoted.slice(carets.indexOf("^"), carets.lastIndexOf("^") + 1)).toBe('"wrong"');
  expect(quoted).toMatch(/^> 1 \| …x.*y…$/);
  expect(quoted.length).toBeLessThan(220);
});

test("shows related places with their lines", () => {
  const at = (line: number, column: number) => ({ file: "a.yaml", start: { line, column }, end: { line, column: 6 } });
  const related = [{ range: at(1, 3), message: "first defined\nhere", zh: "" }];
  const failure = diagnostic("duplicate-type", at(3, 3), { isBasic: false, name: "Abc" }, related);
  const format = {
    sources: new Map([["a.yaml", "  Abc: 1\n\n  Abc: 2\n"]]),
    pathOf: (file: string) => file,
    color: false,
  };
  expect(formatText([failure], format).split("\n").slice(1)).toEqual([
    "  2 |",
    "> 3 |   Abc: 2",
    "    |   ^^^",
    "  a.yaml:1:3 first defined·here",
    "  > 1 |   Abc: 1",
    "      |   ^^^",
    "",
  ]);
  expect(formatGithub([failure], (file) => file)).toMatch(/%0Aa\.yaml:1:3 first defined%0Ahere\n$/);
});

describe("a message on a terminal", () => {
  const range = { file: "a.yaml", start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
  const long = diagnostic("missing-key", range, { key: "en" });
  const format = { sources: new Map([["a.yaml", "a: 1\n"]]), pathOf: (file: string) => file, color: false };

  test("is wrapped at words to its width, and not without a terminal", () => {
    const lines = formatText([long], { ...format, columns: 50 }).split("\n");
    expect(lines.slice(0, 3)).toEqual([
      "a.yaml:1:1 error missing-key: The key en is",
      "  missing. Add it.",
      "> 1 | a: 1",
    ]);
    expect(formatText([long], { ...format, columns: null }).split("\n")[0]).toMatch(/Add it\.$/);
  });

  test("is measured in columns, which are two for a Chinese character", () => {
    for (let columns = 12; columns < 60; columns++) {
      const shown = formatText([long], { ...format, columns, language: "zh" });
      expect(Math.max(...shown.split("\n").map(columnsOf))).toBeLessThanOrEqual(columns);
    }
  });

  test("is coloured where it was wrapped, and its carets too", () => {
    const shown = formatText([long], { ...format, columns: 17, color: true });
    expect(shown).toContain("\u001b[31merror\u001b[39m\n  \u001b[1mmissing-key\u001b[22m:");
    expect(shown).toContain("    | \u001b[31m^\u001b[39m\n");
  });
});
