import { catalogue } from "./catalogue.js";
import { type Bilingual, type Translated, translated } from "./language.js";
import { type Proposal, fixes } from "./fixes.js";
import type { SourceRange } from "./source-range.js";

/** The severity of a diagnostic. An error prevents generation. */
export type Severity = "error" | "warning";

/** The stable name of a kind of diagnostic. */
export type DiagnosticCode = keyof typeof catalogue;

/** Whether a string is the code of a diagnostic. */
export function isDiagnosticCode(text: string): text is DiagnosticCode {
  return Object.hasOwn(catalogue, text);
}

/** The parameters of the message of a diagnostic. */
export type DiagnosticParameters<Code extends DiagnosticCode> = Parameters<(typeof catalogue)[Code]["message"]>[0];

/** A further location that belongs to a diagnostic, such as the first definition of a name. */
export interface RelatedPlace extends Translated {
  readonly range: SourceRange;
}

/** A problem in a schema: its code, its location, and a message that states the problem, then the fix. */
export interface Diagnostic extends Translated {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly range: SourceRange;
  readonly related: readonly RelatedPlace[];
  /** The correction that follows from the diagnostic alone; null without one. */
  readonly proposal: Proposal | null;
}

/** Creates a diagnostic. The code determines the parameters of its message. */
export function diagnostic<Code extends DiagnosticCode>(
  code: Code,
  range: SourceRange,
  parameters: DiagnosticParameters<Code>,
  related: readonly RelatedPlace[] = [],
): Diagnostic {
  const entry: { readonly severity: Severity; message(parameters: DiagnosticParameters<Code>): Bilingual } =
    catalogue[code];
  const fix: (typeof fixes)[Code] = fixes[code];
  const proposal = typeof fix === "function" ? fix(parameters) : null;
  return { code, severity: entry.severity, range, ...translated(entry.message(parameters)), related, proposal };
}

/** Returns a related location with its message. */
export function relatedPlace(range: SourceRange, message: Bilingual): RelatedPlace {
  return { range, ...translated(message) };
}

/** Returns the related location of a first definition. */
export function firstDefined(range: SourceRange): RelatedPlace[] {
  return [relatedPlace(range, { en: "first defined here", zh: "首次定义在这里" })];
}

/** Sorts by file, line, column, code and message, so that every run reports in the same order. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort(
    (one, other) =>
      compareStrings(one.range.file, other.range.file) ||
      one.range.start.line - other.range.start.line ||
      one.range.start.column - other.range.start.column ||
      compareStrings(one.code, other.code) ||
      compareStrings(one.message, other.message),
  );
}

/** Compares strings by their code units, independent of the locale. */
export function compareStrings(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
