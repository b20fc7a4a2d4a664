import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Line, LineSplitter } from "../../../generator/commands/terminal/line-splitter.js";

function linesOf(chunks: readonly string[], max?: number): Line[] {
  const splitter = new LineSplitter(max);
  return [...chunks.flatMap((chunk) => splitter.push(chunk)), ...splitter.end()];
}

describe("splits text into lines", () => {
  test.each<[string, readonly string[], readonly Line[]]>([
    ["nothing", [], []],
    ["no characters", [""], []],
    ["a line without an end", ["ab"], ["ab"]],
    ["LF", ["a\nb\n"], ["a", "b"]],
    ["CRLF", ["a\r\nb\r\n"], ["a", "b"]],
    ["CR", ["a\rb\r"], ["a", "b"]],
    ["empty lines", ["\n\r\n\r\ra"], ["", "", "", "", "a"]],
    ["CRLF across chunks", ["a\r", "\nb\r", "", "\n", "c"], ["a", "b", "c"]],
    ["CR, then another line", ["a\r", "b\r", "\r"], ["a", "b", ""]],
    ["a line in several chunks", ["a", "b", "c\nd", "e"], ["abc", "de"]],
    ["U+2028, which ends no line", ["a\u2028b\n"], ["a\u2028b"]],
  ])("%s", (_, chunks, lines) => {
    expect(linesOf(chunks)).toEqual(lines);
  });

  test("returns the same lines for any chunks", () => {
    const text = fc.array(fc.constantFrom("a", "bc", "\r", "\n", "\r\n"), { maxLength: 12 }).map((all) => all.join(""));
    fc.assert(
      fc.property(text, fc.array(fc.nat(12)), (whole, cuts) => {
        const places = [0, ...cuts.toSorted((one, other) => one - other), whole.length];
        const chunks = places.slice(1).map((place, index) => whole.slice(places[index], place));
        expect(linesOf(chunks)).toEqual(linesOf([whole]));
        expect(linesOf(chunks, 3)).toEqual(linesOf([whole]).map((line) => ((line ?? "").length > 3 ? null : line)));
      }),
    );
  });
});

test("returns null at once for a line that is too long, and drops its rest", () => {
  const splitter = new LineSplitter(3);
  expect(splitter.push("abc")).toEqual([]);
  expect(splitter.push("d")).toEqual([null]);
  expect(splitter.push("efgh")).toEqual([]);
  expect(splitter.push("i\njkl\nm")).toEqual(["jkl"]);
  expect(splitter.push("\nnopq")).toEqual(["m", null]);
  expect(splitter.end()).toEqual([]);
});
