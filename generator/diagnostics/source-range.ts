/** A position in a file. Lines and columns start at 1. */
export interface SourcePosition {
  readonly line: number;
  readonly column: number;
}

/** A range of characters in a file. The end is exclusive. */
export interface SourceRange {
  /** Path of the file, relative to the schema folder. */
  readonly file: string;
  readonly start: SourcePosition;
  readonly end: SourcePosition;
}

/** Returns the start of a file, for a diagnostic without a better location. */
export function startOfFile(file: string): SourceRange {
  return { file, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
}
