/** A place in a text; lines and columns count from 1. */
export interface SourcePosition {
  readonly line: number;
  readonly column: number;
}

/** From a first character up to, and not including, a last one. */
export interface SourceRange {
  /** Path of the file, relative to the schema's folder. */
  readonly file: string;
  readonly start: SourcePosition;
  readonly end: SourcePosition;
}

/** The range of a whole file where no better place is known: its first character. */
export function startOfFile(file: string): SourceRange {
  return { file, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
}
