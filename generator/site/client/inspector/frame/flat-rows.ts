import type { ReportRow } from "../../../../inspector/index.js";

/** A row of the tree, with its depth: 1 for fields of the message. */
export interface FlatRow {
  readonly row: ReportRow;
  readonly level: number;
}

/** The rows of the tree one below the other, each before its parts. */
export function flatRows(rows: readonly ReportRow[], level = 1): readonly FlatRow[] {
  return rows.flatMap((row) => [{ row, level }, ...flatRows(row.children, level + 1)]);
}

/** Whether a field contains another one, or is the same. */
export function contains(outer: ReportRow | undefined, inner: ReportRow | undefined): boolean {
  if (outer === undefined || inner === undefined) return false;
  const start = inner.span.offset >= outer.span.offset;
  return start && inner.span.offset + inner.span.size <= outer.span.offset + outer.span.size;
}
