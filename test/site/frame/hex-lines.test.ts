import { expect, test } from "vitest";
import { hexLines } from "../../../generator/site/frame/hex-lines.js";

function row(offset: number, size: number) {
  return { offset, size, path: "Field", value: { en: "", zh: "" }, isDivided: false };
}

test("a line has 16 octets with a gap in the middle, divided by fields", () => {
  const lines = hexLines("000102030405060708090a0b0c0d0e0f4142", [row(0, 4), row(4, 13)]);
  expect(lines.map(({ offset }) => offset)).toEqual([0, 16]);
  expect(lines[0]?.runs.map(({ hex }) => hex)).toEqual(["00 01 02 03", " 04 05 06 07  08 09 0a 0b 0c 0d 0e 0f"]);
  expect(lines[1]?.runs).toEqual([
    { row: 1, hex: "41", characters: "A" },
    { row: null, hex: " 42", characters: "B" },
  ]);
});

test("parts of a field own their octets", () => {
  const [line] = hexLines("00010203", [row(0, 4), row(2, 1)]);
  expect(line?.runs.map(({ row: owner }) => owner)).toEqual([0, 1, 0]);
});
