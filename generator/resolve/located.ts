import type { SourceRange } from "../diagnostics/index.js";
import type { Shaped } from "../validate/index.js";

/** A value's place in a file of the schema. */
export interface Located {
  readonly document: Shaped<unknown>["document"];
  readonly path: readonly (string | number)[];
}

/** The place of a value inside another. */
export function inside(at: Located, ...steps: (string | number)[]): Located {
  return { document: at.document, path: [...at.path, ...steps] };
}

/** The range of a value, or of one inside it. */
export function valueRange(at: Located, ...steps: (string | number)[]): SourceRange {
  return at.document.rangeOfValue([...at.path, ...steps]);
}

/** The range of the key of a value inside another. */
export function keyRange(at: Located, ...steps: (string | number)[]): SourceRange {
  return at.document.rangeOfKey([...at.path, ...steps]);
}
