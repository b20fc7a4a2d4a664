import { catalogue } from "./catalogue.js";
import type { SourceRange } from "./source-range.js";

/** How much a diagnostic matters: an error leaves nothing generated. */
export type Severity = "error" | "warning";

/** The stable name of a kind of mistake. */
export type DiagnosticCode = keyof typeof catalogue;

/** Whether a text is the code of a diagnostic. */
export function isDiagnosticCode(text: string): text is DiagnosticCode {
  return Object.hasOwn(catalogue, text);
}

/** What the text of a kind of mistake needs to know. */
export type DiagnosticParameters<Code extends DiagnosticCode> = Parameters<(typeof catalogue)[Code]["message"]>[0];

/** A further place that belongs to a mistake, such as where a name was first defined. */
export interface RelatedPlace {
  readonly range: SourceRange;
  readonly message: string;
}

/** A mistake in a schema: what, where, and what to do. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly range: SourceRange;
  /** What is wrong, and then what would be right. */
  readonly message: string;
  readonly related: readonly RelatedPlace[];
}

/** Makes a diagnostic; the code decides which parameters its text needs. */
export function diagnostic<Code extends DiagnosticCode>(
  code: Code,
  range: SourceRange,
  parameters: DiagnosticParameters<Code>,
  related: readonly RelatedPlace[] = [],
): Diagnostic {
  const entry: { readonly severity: Severity; message(parameters: DiagnosticParameters<Code>): string } =
    catalogue[code];
  return { code, severity: entry.severity, range, message: entry.message(parameters), related };
}

/** The related place of a first definition. */
export function firstDefined(range: SourceRange): RelatedPlace[] {
  return [{ range, message: "first defined here" }];
}

/** Sorts by file, line, column, then code, so that every run reports in the same order. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort(
    (one, other) =>
      compareTexts(one.range.file, other.range.file) ||
      one.range.start.line - other.range.start.line ||
      one.range.start.column - other.range.start.column ||
      compareTexts(one.code, other.code) ||
      compareTexts(one.message, other.message),
  );
}

/** Orders texts by their code units, the same in every locale. */
export function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
