import type { SourceRange } from "../source-range.js";
import { columnsOf, visible } from "./terminal-text.js";

/** Of a line longer than this, such as a vector, only the part around the range is quoted. */
const MAX_QUOTED = 200;

/** The number of characters quoted from a long line, and the number before the range. */
const EXCERPT = 120;
const BEFORE_PLACE = 40;

/** Returns the numbered lines around a range, with carets below the range; an empty list if the line does not exist. */
export function codeFrame(text: string, range: SourceRange, linesAround: number): string[] {
  // Columns do not count a byte order mark.
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const index = range.start.line - 1;
  const line = lines[index];
  if (line === undefined || line === "") return [];
  const isLong = line.length > MAX_QUOTED;
  const from = Math.max(0, index - (isLong ? 0 : linesAround));
  const quoted = lines.slice(from, index + (isLong ? 1 : linesAround + 1));
  if (quoted.at(-1) === "") quoted.pop();
  const width = String(from + quoted.length).length;
  return quoted.flatMap((each, at) => {
    const number = from + at + 1;
    const margin = `${String(number).padStart(width)} | `;
    if (number !== range.start.line) return [`  ${margin}${visible(beginning(each))}`.trimEnd()];
    return [`> ${margin}${visible(excerpt(each, range))}`, `  ${" ".repeat(width)} | ${carets(each, range)}`];
  });
}

/** Returns the start of a neighbouring line. */
function beginning(line: string): string {
  return line.length > MAX_QUOTED ? `${line.slice(0, EXCERPT)}…` : line;
}

/** Returns carets below a range, up to the end of its first line. */
function carets(line: string, range: SourceRange): string {
  const { start, end } = range;
  const from = startOfExcerpt(line, range);
  const last = end.line === start.line ? end.column - 1 : line.trimEnd().length;
  const before = columnsOf(visible(excerptMark(from) + line.slice(from, start.column - 1)));
  const marked = columnsOf(visible(line.slice(start.column - 1, Math.min(last, endOfExcerpt(line, range)))));
  return " ".repeat(before) + "^".repeat(Math.max(1, marked));
}

function excerpt(line: string, range: SourceRange): string {
  const from = startOfExcerpt(line, range);
  const end = endOfExcerpt(line, range);
  return excerptMark(from) + line.slice(from, end) + (end < line.length ? "…" : "");
}

function startOfExcerpt(line: string, { start }: SourceRange): number {
  return line.length > MAX_QUOTED ? Math.max(0, start.column - 1 - BEFORE_PLACE) : 0;
}

function endOfExcerpt(line: string, range: SourceRange): number {
  return line.length > MAX_QUOTED ? startOfExcerpt(line, range) + EXCERPT : line.length;
}

function excerptMark(from: number): string {
  return from > 0 ? "…" : "";
}
