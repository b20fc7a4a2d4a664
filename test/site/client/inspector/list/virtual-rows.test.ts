import { expect, test } from "vitest";
import {
  heightOf,
  ROW_HEIGHT,
  rowAt,
  scrollFor,
} from "../../../../../generator/site/client/inspector/list/virtual-rows.js";

const HEIGHT = 10 * ROW_HEIGHT;

test("of a million rows, the last one is visible at the end of the scroll position", () => {
  const rows = 1_000_000;
  expect(heightOf(rows)).toBeLessThan(17_000_000);
  expect(rowAt(0, HEIGHT, rows)).toBe(0);
  expect(rowAt(heightOf(rows) - HEIGHT, HEIGHT, rows)).toBe(rows - 10);
});

test.each([1000, 1_000_000])("of %d rows, any row can be scrolled to", (rows) => {
  for (const row of [0, 11, Math.floor(rows / 3), rows - 1]) {
    const top = scrollFor(row, { top: 0, height: HEIGHT }, rows) ?? 0;
    const first = rowAt(top, HEIGHT, rows);
    expect(row).toBeGreaterThanOrEqual(first);
    expect(row).toBeLessThan(first + 11);
  }
});
