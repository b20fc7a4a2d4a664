import { describe, expect, test } from "vitest";
import { table } from "../../../generator/commands/terminal/table.js";
import { shortened, wrapped } from "../../../generator/diagnostics/index.js";
import { columnsOf } from "../../../generator/diagnostics/index.js";

const COLUMNS = [{ gap: 0, min: 3 }, { gap: 1, isRight: true } as const, { gap: 2 }];
const rows = [{ cells: ["a", "10", "字段"] }, { cells: ["bcde", "7", "e\u0301 é"] }];

describe("table", () => {
  test("aligns columns with wide characters and combining marks", () => {
    expect(table(COLUMNS, rows, null)).toEqual(["a    10  字段", "bcde  7  e\u0301 é"]);
    const other = table([{ gap: 0 }, { gap: 2 }], [{ cells: ["字e\u0301", "x"] }, { cells: ["abcd", "y"] }], null);
    expect(other).toEqual(["字e\u0301   x", "abcd  y"]);
  });

  test("repeats a row for each line of its cells", () => {
    expect(table(COLUMNS, [{ cells: ["a\nb", "1", "x\ny\nz"] }], null)).toEqual(["a   1  x", "b      y", "       z"]);
  });

  test("wraps the last column, and shows columns below the others if they do not fit", () => {
    const long = [{ cells: ["abc", "1", "some words that are longer than the terminal"] }];
    expect(table(COLUMNS, long, 36)).toEqual(["abc 1  some words that are longer", "       than the terminal"]);
    expect(table(COLUMNS, long, 24)).toEqual([
      "abc 1",
      "    some words that are",
      "    longer than the",
      "    terminal",
    ]);
  });

  test("colours texts without their padding", () => {
    const paints = [(text: string) => `<${text}>`];
    expect(
      table(
        COLUMNS,
        [
          { cells: ["a", "1", "x"], paints },
          { cells: ["", "2", ""], paints },
        ],
        null,
      ),
    ).toEqual(["<a>   1  x", "    2"]);
  });

  test("has no line that is longer than any terminal", () => {
    for (let width = 2; width < 40; width++)
      for (const line of table(COLUMNS, rows, width)) expect(columnsOf(line)).toBeLessThanOrEqual(Math.max(width, 6));
  });
});

describe("wrapped", () => {
  test("breaks at spaces, after Chinese characters, and inside long words", () => {
    expect(wrapped("one two three", 8)).toEqual(["one two", "three"]);
    expect(wrapped("一二三四，五", 8)).toEqual(["一二三", "四，五"]);
    expect(wrapped("一二（三）四", 6)).toEqual(["一二", "（三）", "四"]);
    expect(wrapped("abcdefgh ij", 4)).toEqual(["abcd", "efgh", "ij"]);
    expect(wrapped("e\u0301e\u0301e\u0301", 2)).toEqual(["e\u0301e\u0301", "e\u0301"]);
  });
});

test.each([
  ["abc", 3, "abc"],
  ["abcdef", 5, "ab..."],
  ["字段名称", 7, "字段..."],
  ["字段名称", 6, "字..."],
  ["abcd", 3, "..."],
  ["ab", 0, ""],
  ["ab", -1, ""],
])("shortens %j to %i columns: %j", (text, width, shown) => {
  expect(shortened(text, width)).toBe(shown);
});
