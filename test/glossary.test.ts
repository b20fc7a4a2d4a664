import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { readFolder } from "../generator/files/index.js";
import { type Prose, proseOf, proseOfMarkdown, wordsOfNames } from "./helpers/documents/prose.js";

/* The glossary of ARCHITECTURE.md gives each concept one word. These words were used before it and are not used again. */

const root = join(import.meta.dirname, "..");

/** Words and phrases that are not used in prose, each with what replaces it. */
const RETIRED_IN_PROSE: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\bstands?\b(?!-|ard)/i, "is, appears"],
  [/\bbehind\b/i, "after"],
  [/\bbeside\b/i, "next to, besides, with"],
  [/\b(?:is|are|was|were) none\b/i, "is not an X"],
  [/\b(?:nobody|whoever)\b/i, "name the actor"],
  [/(?:^|[.:(] ?|\* )Who (?:reads|writes|wants|has|needs|asks|is|does|encodes|decodes)\b/, "name the actor"],
  [/\bso many\b/i, "the count"],
  [/\banew\b/i, "again"],
  [/\bbeyond\b(?!-body)/i, "outside, after, above"],
  [/\bgo(?:es)? over\b/i, "checks, iterates, traverses"],
  [/\b(?:is|are) (?:told|said)\b/i, "is reported"],
  [/\bmistakes?\b/i, "error"],
  [/\bl(?:ies?|ay) over\b/i, "is a view into"],
  [/(?<!no-)\brooms?\b/i, "layer, module, space"],
  [/\bhouses?\b/i, "project"],
  [/\bwalk(?:s|er|ers|ed|ing)?\b/i, "interpreter, traverse"],
  [/\brefus(?:e|es|ed|al|als|ing)\b/i, "reject, throw"],
  [/\bfaults?\b/i, "error"],
  [/\b(?:mend(?:s|ed|ing)?|remed(?:y|ies))\b/i, "recover, fix"],
  // The former key of limits stays as an alias in the suggestions.
  [/\bgreatest\b(?!-octets)/i, "maximum, largest"],
  [/(?<!at )\bleast\b/i, "minimum, smallest"],
  [/\b(?:recipe|misuse|left out)\b/i, "job, usage error, poisoned"],
];

/** Words that are no part of a name, in the code or of a file. */
const RETIRED_IN_NAMES =
  /\b(?:mend(?:ed)?|remed(?:y|ies)|left out|meant|walk(?:s|er|ed|ing)?|faults?|rooms?|house|mistakes?|misuse|refus(?:e|es|ed|al)|said|told|greatest|recipe|anew|beyond|behind|beside|nobody|stands?|misfit|strangers?)\b/;

const TEXT = /\.(?:tsx?|mts)$/;
const isOwn = (path: string): boolean =>
  TEXT.test(path) && !path.includes("golden/") && !path.startsWith("bench/peers/") && !path.startsWith("mutate/work");
const generator = readFolder(join(root, "generator"), isOwn);
const tests = readFolder(join(root, "test"), (path) => isOwn(path) && path !== basename(import.meta.filename));
const documents = [
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  "CHANGELOG.md",
  "test/mutate/README.md",
  ...[...readFolder(join(root, ".github"), (path) => path.endsWith(".yml")).keys()].map((path) => `.github/${path}`),
  "schema/README.md",
  "generator/README.md",
  "test/README.md",
  "test/bench/README.md",
  ...[...readFolder(join(root, "generator"), (path) => path.endsWith("README.md")).keys()].map(
    (path) => `generator/${path}`,
  ),
];

function retiredIn(prose: readonly Prose[]): readonly string[] {
  return prose.flatMap(({ at, text }) =>
    RETIRED_IN_PROSE.flatMap(([pattern, instead]) => {
      const found = pattern.exec(text);
      return found === null ? [] : [`${at}: "${found[0]}" (write: ${instead})`];
    }),
  );
}

test("comments and texts of the generator use the words of the glossary", () => {
  expect([...generator].flatMap(([path, source]) => retiredIn(proseOf(`generator/${path}`, source, "all")))).toEqual(
    [],
  );
});

test("comments and titles of tests use the words of the glossary", () => {
  expect([...tests].flatMap(([path, source]) => retiredIn(proseOf(`test/${path}`, source, "titles")))).toEqual([]);
});

/** The table of CHANGELOG.md that lists the old names of public names. */
const OLD_NAMES = /<!-- Renamed public names[^]*?(?=\n\n- )/;

function withoutOldNames(document: string): string {
  return document.replace(OLD_NAMES, (table) => table.replaceAll(/[^\n]/g, ""));
}

test("documents use the words of the glossary", () => {
  const found = [...new Set(documents)].flatMap((path) =>
    retiredIn(proseOfMarkdown(path, withoutOldNames(readFileSync(join(root, path), "utf8")))),
  );
  expect(found).toEqual([]);
});

test("names use the words of the glossary", () => {
  const names = [...generator].flatMap(([path, source]) => wordsOfNames(`generator/${path}`, source));
  const inTests = [...tests].flatMap(([path, source]) => wordsOfNames(`test/${path}`, source));
  const files = [...generator.keys(), ...tests.keys()].map((at) => ({
    at,
    text: basename(at).replaceAll(/[-.]/g, " "),
  }));
  const found = [...names, ...inTests, ...files].filter(({ text }) => RETIRED_IN_NAMES.test(text));
  expect(found.map(({ at, text }) => `${at}: ${text}`)).toEqual([]);
});

test("the glossary has its terms, each once", () => {
  const table = /## Glossary\n+([^]*?)\n## /.exec(readFileSync(join(root, "ARCHITECTURE.md"), "utf8"))?.[1] ?? "";
  const terms = [...table.matchAll(/^\| ([^|]+?) +\|/gm)].flatMap(([, term = ""]) => term.split(", ")).slice(1);
  expect(terms.length).toBeGreaterThanOrEqual(40);
  expect(new Set(terms).size).toBe(terms.length);
});
