import { expect, test } from "vitest";
import { CompilationCache } from "../../generator/cache/index.js";
import { readFolder, readLanguage } from "../../generator/files/index.js";
import { fixSchema } from "../../generator/fix/index.js";
import { compile } from "../../generator/pipeline.js";
import { schemaEdits } from "../properties/schema-edits.js";

/* Single errors in a schema that is published, corrected by `check --fix`. */

const sources = readFolder("schema", (path) => path.startsWith("sgip/"));
const language = readLanguage();

/** The errors with exactly one certain correction. */
const CERTAIN: ReadonlySet<string> = new Set([
  "a misspelt key",
  "a misspelt type",
  "a misspelt counter",
  "a misspelt party",
  "a misspelt role",
  "a version without quotes",
  "a key of a version without quotes",
  "a text value without quotes",
  "a doubled key",
  "a doubled leg",
  "a doubled entry",
  "a key of another type",
]);

const edits = schemaEdits(sources, 2026, 180);

test("of errors with one certain correction, at least 95 of 100 are corrected, and nothing else is touched", () => {
  const cache = new CompilationCache();
  const certain = edits.filter(({ what }) => CERTAIN.has(what));
  expect(certain.length).toBeGreaterThan(40);
  const missed = certain.filter(({ file, text }) => {
    const { changed } = fixSchema({ protocols: new Map([...sources, [file, text]]), language }, cache);
    return changed.size !== 1 || changed.get(file) !== sources.get(file);
  });
  const shown = missed.map(({ what, file, line }) => `${what}: ${file}:${line}`).join("\n");
  expect(missed.length, shown).toBeLessThanOrEqual(0.05 * certain.length);
});

test("of other errors, a correction leaves no new problem, and a second run corrects nothing", () => {
  const cache = new CompilationCache();
  for (const { file, text, what } of edits.filter((edit) => !CERTAIN.has(edit.what)).slice(0, 40)) {
    const wrong = new Map([...sources, [file, text]]);
    const before = compile({ protocols: wrong, language }, cache).diagnostics;
    const { changed, compiled } = fixSchema({ protocols: wrong, language }, cache);
    expect(compiled.diagnostics.length, what).toBeLessThanOrEqual(before.length);
    const again = fixSchema({ protocols: new Map([...wrong, ...changed]), language }, cache);
    expect(again.applied, what).toEqual([]);
  }
});
