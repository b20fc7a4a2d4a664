import type { SourceRange } from "../diagnostics/index.js";

/** A way into a value: keys of objects and indexes of lists. */
export type ValuePath = readonly (string | number)[];

/** A YAML file as plain values, which remember where they stand. */
export interface SourceDocument {
  /** Path relative to the schema's folder, with forward slashes. */
  readonly file: string;
  readonly value: unknown;
  /** Where a value stands; where it is missing, the nearest value around it. */
  rangeOfValue(path: ValuePath): SourceRange;
  /** A value as it is written. */
  textAt(path: ValuePath): string;
  /** Where the key of a value stands; where it has none, the value itself. */
  rangeOfKey(path: ValuePath): SourceRange;
}
