import type { Field, Message } from "../../model/index.js";
import { type Code, textOf } from "../code/code.js";
import { endVariable, local, scopeOf, valueVariable } from "../code/scope.js";

/** A value that a view stores about its frame. */
export interface FrameEntry {
  /** Its unique key in the view. */
  readonly key: string;
  /** The variable that holds it in functions. */
  readonly variable: Code;
}

/** The values that a view stores about its frame: its position, and the counters and ends that the check has found. */
export function frameEntries({ fields }: Message): FrameEntry[] {
  const variables = [local.octets, local.view, local.start, local.end, ...fields.flatMap(foundByCheck)];
  const keyIn = scopeOf(variables);
  return variables.map((variable) => ({ key: textOf(variable, keyIn), variable }));
}

/** The entries of a view by variable, each with its position. */
export type EntryIndex = ReadonlyMap<string, { readonly entry: FrameEntry; readonly position: number }>;

/** Indexes the entries of a view. */
export function indexEntries(entries: readonly FrameEntry[]): EntryIndex {
  return new Map(
    entries.flatMap((entry, position) =>
      entry.variable.references.map((reference) => [referenceKey(reference), { entry, position }] as const),
    ),
  );
}

/** The entries that code refers to, in the order of the view. */
export function entriesIn(index: EntryIndex, body: Code): FrameEntry[] {
  const found = new Set(body.references.flatMap((reference) => index.get(referenceKey(reference)) ?? []));
  return [...found].sort((one, other) => one.position - other.position).map(({ entry }) => entry);
}

/** The key of a variable that a view stores. */
export function keyOf(index: EntryIndex, variable: Code): string {
  const [entry] = entriesIn(index, variable);
  if (entry === undefined) throw new Error(`Internal error: a view does not store ${textOf(variable)}.`);
  return entry.key;
}

function referenceKey(reference: Code["references"][number]): string {
  return typeof reference === "string" ? reference : `${reference.role} ${reference.name}`;
}

function foundByCheck({ counts, extent, property }: Field): Code[] {
  if (counts !== null) return [valueVariable(property)];
  return extent.kind === "counted" || extent.kind === "variable" ? [endVariable(property)] : [];
}
