import type { Notation } from "./notation.js";

/** A base in which offsets may be written, with the first offset in it. */
interface Base {
  readonly radix: number;
  readonly first: number;
}

/** The bases that a notation may use. The second offset of a dump shows which one it uses. */
function radixesOf(notation: Notation, width: number): readonly number[] {
  if (notation === "od" && width === 7) return [8, 10];
  // od -x looks like hexdump, but its offsets are octal.
  if (notation === "hexdump" && width === 7) return [16, 8];
  return notation === "xxd" ? [16, 10] : [16];
}

const DIGITS: Readonly<Record<number, RegExp>> = { 8: /^[0-7]+$/, 10: /^\d+$/, 16: /^[0-9a-f]+$/i };

/** Checks the offsets of a dump, which may be hexadecimal, octal or decimal. */
export class OffsetCheck {
  private bases: readonly Base[];
  private readonly width: number;

  constructor(first: string, notation: Notation) {
    this.width = first.length;
    this.bases = radixesOf(notation, first.length).flatMap((radix) =>
      DIGITS[radix]?.test(first) ? { radix, first: parseInt(first, radix) } : [],
    );
  }

  /** Whether an offset follows the given number of bytes. */
  accepts(offset: string, count: number): boolean {
    const fitting = this.bases.filter((base) => distanceIn(base, offset) === count);
    if (fitting.length > 0) this.bases = fitting;
    return fitting.length > 0;
  }

  /** Returns the number of bytes before an offset that whole lines after `count` bytes reach; null if none do. */
  repeatedTo(offset: string, count: number, lineSize: number): number | null {
    const base = this.bases.find((each) => {
      const more = distanceIn(each, offset) - count;
      return more > 0 && more % lineSize === 0;
    });
    if (base === undefined) return null;
    this.bases = [base];
    return distanceIn(base, offset);
  }

  /** Returns the offset after the given number of bytes, as the dump would write it. */
  after(count: number): string {
    const { radix, first } = this.bases[0] ?? { radix: 16, first: 0 };
    return (first + count).toString(radix).padStart(this.width, "0");
  }
}

function distanceIn({ radix, first }: Base, offset: string): number {
  return DIGITS[radix]?.test(offset) ? parseInt(offset, radix) - first : NaN;
}
