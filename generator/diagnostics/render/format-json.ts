import type { Diagnostic } from "../diagnostic.js";
import { safeJson } from "./terminal-text.js";
import type { SourceRange } from "../source-range.js";

/** Formats diagnostics as one JSON object for programs. `files` lists the files that differ, if they were compared. */
export function formatJson(
  diagnostics: readonly Diagnostic[],
  pathOf: (file: string) => string,
  files?: readonly object[],
): string {
  const rangeToJson = ({ file, start, end }: SourceRange) => ({
    file: pathOf(file),
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
  });
  const list = diagnostics.map(({ code, severity, range, message, related }) => ({
    ...rangeToJson(range),
    code,
    severity,
    message,
    related: related.map((each) => ({ ...rangeToJson(each.range), message: each.message })),
  }));
  return `${safeJson({ diagnostics: list, files }, 2)}\n`;
}
