import type { SourceRange } from "../diagnostics/index.js";

/** A path to a value: keys of objects and indexes of lists. */
export type ValuePath = readonly (string | number)[];

/** A YAML file as plain values with positions. */
export interface SourceDocument {
  /** Path relative to the schema's folder, with forward slashes. */
  readonly file: string;
  readonly value: unknown;
  /** Returns the range of a value; if it is missing, the range of its nearest ancestor. */
  rangeOfValue(path: ValuePath): SourceRange;
  /** Returns the source of a value. */
  textAt(path: ValuePath): string;
  /** Returns the range of a value's key; the range of the value if it has no key. */
  rangeOfKey(path: ValuePath): SourceRange;
}
