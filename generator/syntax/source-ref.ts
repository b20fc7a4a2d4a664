import type { SourceRange } from "../diagnostics/index.js";
import type { SyntaxTree } from "./trees.js";

/** The position of a value in a file of the schema. */
export interface SourceRef {
  readonly document: SyntaxTree<unknown>["document"];
  readonly path: readonly (string | number)[];
}

/** Returns the position of a value inside another. */
export function child(at: SourceRef, ...steps: (string | number)[]): SourceRef {
  return { document: at.document, path: [...at.path, ...steps] };
}

/** Returns the range of a value, or of one inside it. */
export function valueRange(at: SourceRef, ...steps: (string | number)[]): SourceRange {
  return at.document.rangeOfValue([...at.path, ...steps]);
}

/** Returns the range of a part of a one-line value, if the value's source contains it. */
export function partOf(range: SourceRange, source: string, part: string): SourceRange {
  const at = source.indexOf(part);
  if (at < 0 || range.start.line !== range.end.line) return range;
  const { line, column } = range.start;
  return { ...range, start: { line, column: column + at }, end: { line, column: column + at + part.length } };
}

/** Returns the range of the key of a value inside another. */
export function keyRange(at: SourceRef, ...steps: (string | number)[]): SourceRange {
  return at.document.rangeOfKey([...at.path, ...steps]);
}

/** Returns the range of a part of a string; the whole string if it has several lines or escapes. */
export function rangeInside(at: SourceRef, text: string, { from, to }: { from: number; to: number }): SourceRange {
  const range = valueRange(at);
  const offset = at.document.textAt(at.path).indexOf(text);
  if (offset < 0 || range.start.line !== range.end.line) return range;
  const { line, column } = range.start;
  return { ...range, start: { line, column: column + offset + from }, end: { line, column: column + offset + to } };
}
