import type { CompilationCache } from "../cache/index.js";
import type { Diagnostic } from "../diagnostics/index.js";
import { compile, type Compiled, type SchemaSources } from "../pipeline.js";
import { editOf } from "./edit-of.js";
import { applyEdits, overlaps, type TextEdit } from "./text-edit.js";

/** A correction that was applied to a file. */
export interface AppliedFix {
  readonly diagnostic: Diagnostic;
  readonly edit: TextEdit;
}

/** A schema after its corrections. */
export interface FixedSchema {
  /** The new text of each file that has changed. */
  readonly changed: ReadonlyMap<string, string>;
  readonly applied: readonly AppliedFix[];
  /** What is left. */
  readonly compiled: Compiled;
}

/** The certain corrections of the diagnostics of a schema as it is, by diagnostic. Those that only follow others are not among them. */
export function fixesOf(
  schema: SchemaSources,
  cache: CompilationCache,
): { readonly compiled: Compiled; readonly fixes: ReadonlyMap<Diagnostic, TextEdit> } {
  const before: FixedSchema = { changed: new Map(), applied: [], compiled: compile(schema, cache) };
  const fixes = new Map<Diagnostic, TextEdit>();
  for (const fix of proposedFixes(schema, before, new Set())) {
    if (tried(schema, before, [fix], cache) !== null) fixes.set(fix.diagnostic, fix.edit);
  }
  return { compiled: before.compiled, fixes };
}

/** Corrections can uncover others, which follow in the next round. */
const MAX_ROUNDS = 10;

/**
 * Applies every certain correction to the files of a schema. A correction that leaves its diagnostic, or adds another one, is
 * not kept. Pure: it returns texts and writes nothing.
 */
export function fixSchema(schema: SchemaSources, cache: CompilationCache): FixedSchema {
  let state: FixedSchema = { changed: new Map(), applied: [], compiled: compile(schema, cache) };
  const rejected = new Set<string>();
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = fixOnce(schema, state, { cache, rejected });
    if (next === state) break;
    state = next;
  }
  return state;
}

interface Attempt {
  readonly cache: CompilationCache;
  /** The corrections that were tried and not kept. */
  readonly rejected: Set<string>;
}

/** Applies the corrections of one round. Returns the same state if nothing is proposed. */
function fixOnce(schema: SchemaSources, state: FixedSchema, attempt: Attempt): FixedSchema {
  const fixes = proposedFixes(schema, state, attempt.rejected);
  if (fixes.length === 0) return state;
  const all = tried(schema, state, fixes, attempt.cache);
  if (all !== null) return all;
  // One of them is wrong: each is tried alone, and those that are right together.
  const right = fixes.filter((fix) => {
    const isRight = fixes.length > 1 && tried(schema, state, [fix], attempt.cache) !== null;
    if (!isRight) attempt.rejected.add(keyOf(fix.diagnostic, textOf(schema, state, fix.diagnostic.range.file)));
    return isRight;
  });
  if (right.length === 0) return state;
  return tried(schema, state, right, attempt.cache) ?? tried(schema, state, right.slice(0, 1), attempt.cache) ?? state;
}

/** The corrections that do not overlap: of two that do, the first in the file. */
function proposedFixes(
  schema: SchemaSources,
  state: FixedSchema,
  rejected: ReadonlySet<string>,
): readonly AppliedFix[] {
  const fixes: AppliedFix[] = [];
  for (const diagnostic of state.compiled.diagnostics) {
    const { file } = diagnostic.range;
    // Files of imported protocols are not part of this schema.
    if (!schema.protocols.has(file)) continue;
    const text = textOf(schema, state, file);
    if (rejected.has(keyOf(diagnostic, text))) continue;
    const edit = editOf(diagnostic, text, (name) => usesIn(schema, state, name));
    const isFree = (each: AppliedFix): boolean =>
      each.diagnostic.range.file !== file || !overlaps(each.edit, edit ?? NONE);
    if (edit !== null && fixes.every(isFree)) fixes.push({ diagnostic, edit });
  }
  return fixes;
}

/** How often a name is a whole word in the files of a schema. */
function usesIn(schema: SchemaSources, state: FixedSchema, name: string): number {
  const word = new RegExp(`(?<![\\w-])${name.replace(/[^\w\s]/g, "\\$&")}(?![\\w-])`, "g");
  let uses = 0;
  for (const file of schema.protocols.keys()) uses += textOf(schema, state, file).match(word)?.length ?? 0;
  return uses;
}

const NONE: TextEdit = { from: 0, to: 0, text: "" };

/** The state with some corrections; null if they leave one of their diagnostics, or add one. */
function tried(
  schema: SchemaSources,
  state: FixedSchema,
  fixes: readonly AppliedFix[],
  cache: CompilationCache,
): FixedSchema | null {
  const changed = new Map(state.changed);
  for (const file of new Set(fixes.map(({ diagnostic }) => diagnostic.range.file))) {
    const edits = fixes.filter(({ diagnostic }) => diagnostic.range.file === file).map(({ edit }) => edit);
    changed.set(file, applyEdits(textOf(schema, state, file), edits));
  }
  const compiled = compile({ ...schema, protocols: new Map([...schema.protocols, ...changed]) }, cache);
  const left = state.compiled.diagnostics.filter((each) => fixes.every(({ diagnostic }) => diagnostic !== each));
  if (!areAmong(compiled.diagnostics, left)) return null;
  return { changed, applied: [...state.applied, ...fixes], compiled };
}

/** Whether diagnostics are among others. Lines may differ: corrections move text. */
function areAmong(found: readonly Diagnostic[], known: readonly Diagnostic[]): boolean {
  const counts = new Map<string, number>();
  for (const each of known) counts.set(problemOf(each), (counts.get(problemOf(each)) ?? 0) + 1);
  return found.every((each) => {
    const count = counts.get(problemOf(each)) ?? 0;
    counts.set(problemOf(each), count - 1);
    return count > 0;
  });
}

function problemOf({ code, range, message }: Diagnostic): string {
  return JSON.stringify([code, range.file, message]);
}

function keyOf(diagnostic: Diagnostic, text: string): string {
  const { line } = diagnostic.range.start;
  return JSON.stringify([problemOf(diagnostic), text.split("\n")[line - 1]]);
}

function textOf({ protocols }: SchemaSources, { changed }: FixedSchema, file: string): string {
  return changed.get(file) ?? protocols.get(file) ?? "";
}
