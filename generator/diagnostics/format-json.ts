import type { Diagnostic } from "./diagnostic.js";

/** Diagnostics for a program: one JSON object; beside them, where they were compared, the files that differ. */
export function formatJson(
  diagnostics: readonly Diagnostic[],
  pathOf: (file: string) => string,
  files?: readonly object[],
): string {
  const list = diagnostics.map(({ code, severity, range, message }) => ({
    file: pathOf(range.file),
    line: range.start.line,
    column: range.start.column,
    endLine: range.end.line,
    endColumn: range.end.column,
    code,
    severity,
    message,
  }));
  return `${JSON.stringify({ diagnostics: list, files }, null, 2)}\n`;
}
