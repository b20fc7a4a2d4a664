import type { Declaration } from "./declarations.js";
import { markOf } from "./generated-mark.js";

/** A TypeScript module to be printed. */
export interface EmittedModule {
  readonly kind: "module";
  /** Path inside the output folder. */
  readonly path: string;
  /** Comment at the top: where it was made from. */
  readonly head: string;
  readonly declarations: readonly Declaration[];
  /** Modules whose exports it passes on, by their paths without ending. */
  readonly reexports?: readonly string[];
}

/** A file that is not TypeScript. */
export interface EmittedText {
  readonly kind: "text";
  readonly path: string;
  readonly text: string;
}

/** Anything to be printed. */
export type EmittedFile = EmittedModule | EmittedText;

/** The comment at the top of a module. */
export function fileHeader(source: string): string {
  return markOf(source);
}
