import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { allChecks } from "../../generator/check/index.js";
import { catalogue } from "../../generator/diagnostics/index.js";

/*
 * Every code has one owner: in the layers that read the files, the layer; in those that check symbols, one file. Codes that
 * several checks report are reported by check/reports.ts, or by check/value-reports.ts.
 */

const generator = join(import.meta.dirname, "..", "..", "generator");
const LAYERS = ["load", "validate", "compose", "bind", "check", "verify", "config", "commands", "files"];

/** Codes that two layers report: the first for the form of a file, the second for its content. */
const TWO_LAYERS: Readonly<Record<string, readonly string[]>> = {
  "bad-name": ["check/reports.ts", "validate"],
  "misplaced-file": ["load", "validate"],
  "misplaced-key": ["check/reports.ts", "validate"],
  "missing-key": ["check/reports.ts", "validate"],
  "missing-translation": ["check/protocol/complete-documentation.ts", "validate"],
  "unknown-value": ["commands", "validate"],
  "unquoted-text": ["check/reports.ts", "validate"],
  "vector-incomplete": ["validate", "verify"],
  "vector-of-unknown-field": ["check/vectors/known-vector-fields.ts", "verify"],
};

/** The modules that report codes of several checks. */
const REPORTS: readonly string[] = ["check/reports.ts", "check/value-reports.ts"];

const sources = LAYERS.flatMap((layer) =>
  readdirSync(join(generator, layer), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => ({ layer, path: `${layer}/${path}`, text: readFileSync(join(generator, layer, path), "utf8") })),
);

/** Returns the files of the checks that report a code, and the other layers that do. */
function ownersOf(code: string): string[] {
  // verify chooses its codes by conditions, so they are not always the first argument of a call.
  const call = new RegExp(`\\w\\(\\s*"${code}"`);
  const isOwner = (layer: string, text: string): boolean =>
    call.test(text) || (layer === "verify" && text.includes(`"${code}"`));
  const found = sources.filter(({ layer, text }) => isOwner(layer, text));
  return [...new Set(found.map(({ layer, path }) => (layer === "check" || layer === "bind" ? path : layer)))];
}

const codes = Object.keys(catalogue);

test.each(codes.filter((code) => !Object.hasOwn(TWO_LAYERS, code)))("reports %s in one place", (code) => {
  expect(ownersOf(code)).toEqual([expect.any(String)]);
});

test.each(Object.entries(TWO_LAYERS))("reports %s in one place per layer", (code, owners) => {
  expect(ownersOf(code).toSorted()).toEqual(owners);
});

test("lists the codes of check/ in the checks, and no others", () => {
  const ofChecks = codes.filter((code) => ownersOf(code).some((owner) => owner.includes("/")));
  const listed = new Set<string>(allChecks.flatMap((check) => check.codes));
  expect([...listed].toSorted()).toEqual(ofChecks.toSorted());
});

test("reports a code of several checks in a module of reports, or while binding", () => {
  const all = allChecks.flatMap((check) => [...new Set(check.codes)]);
  const shared = [...new Set(all.filter((code, index) => all.indexOf(code) !== index))];
  const isBound = (owner: string): boolean => owner.startsWith("bind/");
  const elsewhere = shared.filter((code) => !ownersOf(code).some((owner) => REPORTS.includes(owner) || isBound(owner)));
  // Two checks in one file can share a function.
  expect(elsewhere).toEqual(["duplicate-version"]);
});
