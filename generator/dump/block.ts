import type { SizeAt } from "./frame-sizes.js";
import type { Item, Notation } from "./notation.js";

/** A line and its number. */
export interface NumberedLine {
  readonly text: string;
  readonly number: number;
}

/** Input in one notation that may have several lines. */
export interface Block {
  /** Reads a line. Returns what it completes; null if the line is not part of the block, which then ends. */
  push(line: string, number: number): readonly Item[] | null;
  /** Ends the block. Returns what remains, and lines that must be read again because they were no part of it. */
  end(): { readonly items: readonly Item[]; readonly again: readonly NumberedLine[] };
  /** Whether the block is complete, so that no line can follow. */
  readonly isComplete?: boolean;
}

/** What readers of notations need to decide. */
export interface Context {
  readonly sizeAt: SizeAt;
  /** The notation that `--from` selects; null if it must be recognized. */
  readonly from: Notation | null;
}

/** What a line begins: results, and a block if more lines may belong to it. */
export interface Opening {
  readonly items: readonly Item[];
  readonly block?: Block;
}

/** Recognizes a notation at its first line; null if it is another one. */
export type Recognize = (line: string, number: number, context: Context) => Opening | null;
