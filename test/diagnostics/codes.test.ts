import { expect, test } from "vitest";
import { importCodes } from "../../generator/diagnostics/codes/imports.js";
import { shapeCodes } from "../../generator/diagnostics/codes/schema.js";
import { vectorCodes } from "../../generator/diagnostics/codes/vectors.js";
import { verbatim } from "../../generator/diagnostics/language.js";

/* Messages that depend on counts and on what is near; test/diagnostics/catalogue.test.ts has a schema for each code. */

test.each([
  [1, "1 vector names it."],
  [2, "2 vectors name it."],
])("a message without a definition is reported for %d vectors", (count, expected) => {
  const { message } = vectorCodes["vector-of-unknown-message"];
  expect(message({ name: "Say", count, known: [] }).en).toContain(expected);
});

test("a misspelt message is reported with the nearest name", () => {
  const { message } = vectorCodes["vector-of-unknown-message"];
  expect(message({ name: "Sai", count: 1, known: ["Say", "Note"] }).en).toContain("Did you mean Say?");
});

test.each([
  [["encoding"], "Did you mean encoding?"],
  [["a", "b"], "Remove it, or use one of a, b."],
])("an unknown key is reported with the known keys %j", (known, expected) => {
  expect(shapeCodes["unknown-key"].message({ key: "encodin", known }).en).toContain(expected);
});

test("a key without a colon is reported with the colon", () => {
  const text = shapeCodes["unknown-key"].message({ key: "name Say", known: ["name"] });
  expect(text.en).toContain("Write name: ");
});

const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `Operation${index}`);

test.each<readonly [readonly string[], string, string]>([
  [[], "None is defined.", "Zebra"],
  [["Login", "Note"], "Known: Login, Note.", "Zebra"],
  [names(40), "Known: Operation0, Operation1,", "Zebra"],
  [names(41), "Correct the name.", "Zebra"],
  [names(12), "Did you mean Operation1? Known: Operation0, Operation1,", "Operatoin1"],
  [names(13), "Did you mean Operation1? Correct the name.", "Operatoin1"],
])("an unknown name of an import is reported with the known names %j, if they are few", (known, expected, name) => {
  const { message } = importCodes["unknown-import"];
  const { en } = message({ what: verbatim("operation"), name, of: verbatim("DEMO"), known });
  expect(en).toContain(expected);
});
