import type { Diagnostic } from "../diagnostic.js";
import { type Language, messageIn } from "../language.js";
import { safeJson } from "./terminal-text.js";
import type { SourceRange } from "../source-range.js";

/** Formats diagnostics as one JSON object for programs. `files` lists the files that differ, if they were compared. */
export function formatJson(
  diagnostics: readonly Diagnostic[],
  pathOf: (file: string) => string,
  files?: readonly object[],
  language: Language = "en",
): string {
  const rangeToJson = ({ file, start, end }: SourceRange) => ({
    file: pathOf(file),
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
  });
  const list = diagnostics.map((each) => ({
    ...rangeToJson(each.range),
    code: each.code,
    severity: each.severity,
    message: messageIn(each, language),
    related: each.related.map((place) => ({ ...rangeToJson(place.range), message: messageIn(place, language) })),
  }));
  return `${safeJson({ diagnostics: list, files }, 2)}\n`;
}
