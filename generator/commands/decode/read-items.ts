import type { InputWork } from "../terminal/for-each-line.js";
import { type Item, type Notation, PasteReader, type SizeAt } from "../../dump/index.js";

/** A line that is too long. */
export interface LongLine {
  readonly kind: "too-long";
  readonly line: number;
}

/** What the input consists of. */
export type InputItem = Item | LongLine;

/** Work on the items of the input. */
export interface ItemWork {
  /** Processes an item. Passes results to `out`. Returns whether the item is valid. */
  readonly item: (item: InputItem, out: (text: string) => void) => boolean;
  /** Returns the result of a line that is one valid frame in hexadecimal digits; null for all others. */
  readonly quick: (line: string) => string | null;
}

/** How the input is read. */
export interface Reading {
  /** The notation that `--from` selects; null if it must be recognized. */
  readonly from: Notation | null;
  readonly sizeAt: SizeAt;
}

/** Returns work on lines that finds the items in them. */
export function readItems({ from, sizeAt }: Reading, { item, quick }: ItemWork): InputWork {
  const reader = new PasteReader(sizeAt, from);
  const isQuick = from === null || from === "hex";
  const processAll = (items: readonly InputItem[], out: (text: string) => void): boolean =>
    items.map((each) => item(each, out)).every(Boolean);
  return {
    line: (line, number, out) => {
      if (line === null) return processAll([...reader.end(), { kind: "too-long", line: number }], out);
      const result = isQuick && reader.isIdle ? quick(line) : null;
      if (result === null) return processAll(reader.push(line, number), out);
      out(result);
      return true;
    },
    end: (out) => processAll(reader.end(), out),
  };
}
