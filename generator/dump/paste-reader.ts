import type { Block, Context, NumberedLine, Recognize } from "./block.js";
import type { SizeAt } from "./frame-sizes.js";
import { isHeading } from "./headings.js";
import type { Item, Notation } from "./notation.js";
import { notInNotation } from "./problems.js";
import * as recognize from "./recognize.js";

/** The notations in the order in which they are tried. */
const ALL: readonly Recognize[] = [
  recognize.plainDigits,
  recognize.octalDump,
  recognize.offsetDump,
  recognize.numberList,
  recognize.escapedString,
  recognize.separatedPairs,
  recognize.base64,
  recognize.packetInDigits,
  recognize.logLine,
];

/** What recognizes a notation that `--from` selects. */
const FORCED: Readonly<Record<Notation, readonly Recognize[]>> = {
  hex: [recognize.plainDigits, recognize.separatedPairs, recognize.packetInDigits, recognize.numberList],
  xxd: [recognize.offsetDump],
  hexdump: [recognize.offsetDump],
  od: [recognize.octalDump, recognize.offsetDump],
  tcpdump: [recognize.offsetDump],
  wireshark: [recognize.offsetDump],
  netty: [recognize.offsetDump],
  "c-array": [recognize.numberList, recognize.escapedString],
  java: [recognize.numberList],
  go: [recognize.numberList],
  python: [recognize.escapedString, recognize.numberList],
  javascript: [recognize.numberList],
  decimal: [recognize.numberList],
  escapes: [recognize.escapedString],
  base64: [recognize.base64],
};

/** The maximum number of headings that wait for their dump. */
const MAX_HEADINGS = 8;

/** Reads bytes in any notation, line by line. Each line completes results as soon as no later line can change them. */
export class PasteReader {
  private readonly context: Context;
  private block: Block | null = null;
  /** Headings whose dump has not begun. */
  private headings: NumberedLine[] = [];

  /** Creates a reader for one notation, or for all if it is null. `sizeAt` gives the sizes of frames. */
  constructor(sizeAt: SizeAt, from: Notation | null) {
    this.context = { sizeAt, from };
  }

  /** Whether the next line begins new input. */
  get isIdle(): boolean {
    return this.block === null && this.headings.length === 0;
  }

  /** Reads a line, which may be empty. Line numbers start at 1. */
  push(line: string, number: number): Item[] {
    // Full-width and other spaces count as spaces.
    return this.read([{ text: line.replaceAll(/[^\S\t]/g, " "), number }]);
  }

  /** Reads the end of the input. */
  end(): Item[] {
    const items: Item[] = [];
    while (this.block !== null) {
      const again = this.close(items);
      items.push(...this.read(again));
    }
    return [...items, ...this.unusedHeadings()];
  }

  /** Reads lines, and again the lines that a block returns when it ends. */
  private read(lines: readonly NumberedLine[]): Item[] {
    const items: Item[] = [];
    const stack = lines.toReversed();
    for (let line = stack.pop(); line !== undefined; line = stack.pop()) {
      const { text, number } = line;
      const completed = this.block === null ? this.begin(text, number) : this.block.push(text, number);
      if (this.block?.isComplete === true) this.block = null;
      if (completed === null) stack.push(line, ...this.close(items).toReversed());
      else items.push(...completed);
    }
    return items;
  }

  private close(items: Item[]): readonly NumberedLine[] {
    const ended = this.block?.end();
    this.block = null;
    items.push(...(ended?.items ?? []));
    return ended?.again ?? [];
  }

  private begin(line: string, number: number): Item[] {
    if (line.trim() === "") return this.unusedHeadings();
    const { from } = this.context;
    for (const open of from === null ? ALL : FORCED[from]) {
      const opening = open(line, number, this.context);
      if (opening === null) continue;
      this.block = opening.block ?? null;
      const unused = open === recognize.plainDigits ? this.unusedHeadings() : [];
      this.headings = [];
      return [...unused, ...opening.items];
    }
    return this.unread(line, number);
  }

  private unread(line: string, number: number): Item[] {
    const { from } = this.context;
    if (isHeading(line)) {
      this.headings.push({ text: line, number });
      return this.headings.length > MAX_HEADINGS ? this.unusedHeadings() : [];
    }
    const item: Item =
      from === null || from === "hex" ? { kind: "line", line: number, text: line } : notInNotation(number, from);
    return [...this.unusedHeadings(), item];
  }

  /** Headings without a dump are lines in no notation. */
  private unusedHeadings(): Item[] {
    const unused = this.headings;
    this.headings = [];
    return unused.map(({ text, number }) => ({ kind: "line", line: number, text }));
  }
}
