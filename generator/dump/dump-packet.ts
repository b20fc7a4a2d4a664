import type { DumpLine } from "./dump-line.js";
import type { Item } from "./notation.js";
import { OctetBuffer } from "./octet-buffer.js";
import { OffsetCheck } from "./offset-check.js";
import * as problems from "./problems.js";

/** A part of a dump whose offsets follow each other. */
export class DumpPacket {
  readonly line: number;
  private readonly bytes = new OctetBuffer();
  private readonly offsets: OffsetCheck;
  private last: Uint8Array = new Uint8Array(0);
  /** The line of `*` until the next offset. */
  private repeatedAt = 0;
  private stated: number | null = null;

  constructor({ offset, notation }: DumpLine, line: number) {
    this.line = line;
    this.offsets = new OffsetCheck(offset, notation);
  }

  /** Returns a problem; null if the line follows the ones before it. */
  add({ offset, octets }: DumpLine, line: number): Item | null {
    const problem = this.advance(offset, line, this.last.length);
    if (problem !== null) return problem;
    if (!this.bytes.add(octets)) return problems.tooLarge(line, OctetBuffer.max);
    this.last = octets;
    return null;
  }

  /** Reads the offset after the last byte. The last word may have only one byte. */
  endAt(offset: string, line: number, isWords: boolean): Item | null {
    const { length } = this.bytes;
    if (isWords && this.repeatedAt === 0 && this.offsets.accepts(offset, length - 1)) this.stated = length - 1;
    return this.stated === null ? this.advance(offset, line, this.last.length) : null;
  }

  /** Reads `*`. Returns a problem if there is no line to repeat. */
  repeat(line: number): Item | null {
    this.repeatedAt = line;
    return this.last.length === 0 ? problems.wrongRepeat(line) : null;
  }

  /** Returns the problem of a dump that ends after `*`. */
  unfinished(): Item | null {
    return this.repeatedAt === 0 ? null : problems.wrongRepeat(this.repeatedAt);
  }

  /** The bytes read so far. */
  octets(): Uint8Array {
    return this.bytes.octets();
  }

  get size(): number {
    return this.stated ?? this.bytes.length;
  }

  private advance(offset: string, line: number, lineSize: number): Item | null {
    const { length } = this.bytes;
    if (this.repeatedAt === 0) {
      if (this.offsets.accepts(offset, length)) return null;
      return problems.wrongOffset(line, this.offsets.after(length), offset);
    }
    const end = this.offsets.repeatedTo(offset, length, lineSize);
    if (end === null) return problems.wrongRepeat(this.repeatedAt);
    this.repeatedAt = 0;
    const count = (end - length) / lineSize;
    return this.bytes.repeat(this.last, count) ? null : problems.tooLarge(line, OctetBuffer.max);
  }
}
