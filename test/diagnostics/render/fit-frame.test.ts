import { describe, expect, test } from "vitest";
import { fitFrame } from "../../../generator/diagnostics/render/fit-frame.js";
import { columnsOf } from "../../../generator/diagnostics/index.js";

const frame = ["> 9 | a: 一二三四五六七八九十, key: value, other: more", "    |                          ^^^"];

describe("a code frame on a narrow terminal", () => {
  test("is unchanged if it fits, or without a terminal", () => {
    expect(fitFrame(frame, 80)).toBe(frame);
    expect(fitFrame(frame, null)).toBe(frame);
  });

  test("is cut at the end if the carets are visible", () => {
    expect(fitFrame(frame, 34)).toEqual(["> 9 | a: 一二三四五六七八九十, ...", frame[1]]);
  });

  test("is cut at the beginning if they are not", () => {
    expect(fitFrame(["> 9 | abcdefghijklmnopqrstuvwxyz", "    |                   ^^^"], 20)).toEqual([
      "> 9 | ...opqrstuv...",
      "    |        ^^^",
    ]);
  });

  test("has no longer line, and the carets below their range, at any width", () => {
    let seen = 0;
    for (let width = 12; width < 60; width++) {
      const [line = "", marks = ""] = fitFrame(frame, width);
      expect(columnsOf(line)).toBeLessThanOrEqual(width);
      expect(columnsOf(marks)).toBeLessThanOrEqual(width);
      const before = columnsOf(line.slice(0, line.indexOf("key")));
      const isVisible = line.includes("key");
      seen += isVisible ? 1 : 0;
      expect([width, isVisible ? marks.indexOf("^") : before]).toEqual([width, before]);
    }
    expect(seen).toBeGreaterThan(30);
  });
});
