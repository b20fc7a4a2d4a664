import { expect, test } from "vitest";
import { readFolder, readLanguage } from "../generator/files/index.js";
import { compile } from "../generator/generate.js";
import { schemaEdits } from "./schema-edits.js";

/* What happens to people who edit a schema: one small mistake, somewhere. */

const texts = readFolder("schema", (path) => !path.startsWith("language/"));
const language = readLanguage();

test("of 200 single edits, at least 95 in 100 are reported on the very line, and none passes or ends in an exception", () => {
  const edits = schemaEdits(texts, 2026, 200);
  const outcomes = edits.map(({ what, file, line, text }) => {
    const { diagnostics } = compile({ protocols: new Map([...texts, [file, text]]), language });
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    const isOnLine = errors.some(({ range }) => range.file === file && range.start.line === line);
    const said = errors.slice(0, 3).map(({ code, range }) => `${range.file}:${range.start.line} ${code}`);
    return { isReported: errors.length > 0, isOnLine, what: `${file}:${line} ${what}: ${said.join(", ")}` };
  });
  expect(outcomes.filter(({ isReported }) => !isReported)).toEqual([]);
  const elsewhere = outcomes.filter(({ isOnLine }) => !isOnLine).map(({ what }) => what);
  expect(elsewhere.slice(0, elsewhere.length > 10 ? elsewhere.length : 0)).toEqual([]);
  expect(elsewhere.length).toBeLessThanOrEqual(10);
});
