import type { SourcePosition } from "../diagnostics/index.js";

/** A replacement of some characters of a text: from an offset to another (exclusive). */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Returns the offset of a position in a text. */
export function offsetOf(text: string, { line, column }: SourcePosition): number {
  let start = 0;
  for (let index = 1; index < line; index++) {
    const end = text.indexOf("\n", start);
    if (end < 0) return text.length;
    start = end + 1;
  }
  return Math.min(text.length, start + column - 1);
}

/** Applies edits that do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = text;
  for (const edit of [...edits].sort((one, other) => other.from - one.from)) {
    result = result.slice(0, edit.from) + edit.text + result.slice(edit.to);
  }
  return result;
}

/** Whether an edit touches a character that another one touches. */
export function overlaps(one: TextEdit, other: TextEdit): boolean {
  return one.from <= other.to && other.from <= one.to;
}
