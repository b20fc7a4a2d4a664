import { expect, test } from "vitest";
import { proseOf } from "./prose.js";

/* The texts of a test that people read: its comments and titles, also those of repeated tests. */

test.each([
  ['test("a title", () => {});', "a title"],
  ['test.each(["row"])("a title of %s", () => {});', "a title of %s"],
  ['test.each<string>(["row"])(`a title of ${1} part`, () => {});', "a title of  part"],
  ['describe.skipIf(true).each([["row"]])("a group", () => {});', "a group"],
])("proseOf returns the title in %s", (source, title) => {
  expect(
    proseOf("any.test.ts", source, "titles")
      .map(({ text }) => text)
      .join(""),
  ).toBe(title);
});
