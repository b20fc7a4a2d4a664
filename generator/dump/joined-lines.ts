import { joinOctets } from "../runtime/wire/index.js";
import type { Block, Context, NumberedLine } from "./block.js";
import { type Division, divide, isWhole } from "./frame-sizes.js";
import type { LineBytes, ReadLine } from "./line-notations.js";
import type { Item } from "./notation.js";

/** A line of the block. */
interface Part extends NumberedLine {
  readonly octets: Uint8Array;
}

const NONE = new Uint8Array(0);

/** The maximum number of lines that are kept until they are whole frames. */
const MAX_LINES = 1_000_000;

/**
 * Frames over several lines, such as those of `xxd -p` and of wrapped base64. Lines are joined only if the result
 * consists of frames; otherwise each line is described as it is.
 */
export class JoinedLines implements Block {
  isComplete = false;
  private readonly read: ReadLine;
  private readonly context: Context;
  private readonly parts: Part[] = [];
  /** The bytes after the last whole frame. */
  private tail: Uint8Array = NONE;
  private frames = 0;
  private isContinued = false;

  constructor(read: ReadLine, context: Context) {
    this.read = read;
    this.context = context;
  }

  push(line: string, number: number): readonly Item[] | null {
    const found = this.read(line);
    if (found === null || this.parts.length >= MAX_LINES) return null;
    const all = joinOctets([this.tail, found.octets]);
    const division = divide(this.context.sizeAt, all);
    if (this.parts.length > 0 && (this.isSeparate(found) || this.isWrong(found, division))) return null;
    this.parts.push({ text: line, number, octets: found.octets });
    this.tail = all.subarray(division.end);
    this.frames += division.frames;
    this.isContinued = found.isContinued === true;
    if (division.fit === "begun" || this.isContinued) return [];
    this.isComplete = true;
    return this.joined(found.notation);
  }

  end() {
    const [first, ...others] = this.parts;
    if (first === undefined || this.isComplete) return { items: [], again: [] };
    const found = this.read(first.text);
    if (found === null) return { items: [], again: [] };
    if (others.length > 0 && this.areJoined(others)) return { items: this.joined(found.notation), again: [] };
    return { items: [itemOf(first, found)], again: others };
  }

  /** Whether a line is whole frames by itself. */
  private isSeparate({ octets }: LineBytes): boolean {
    return !this.isContinued && isWhole(this.context.sizeAt, octets);
  }

  /** Whether a line does not continue the frame before it. After two frames, an invalid length belongs to the input. */
  private isWrong({ isContinued }: LineBytes, { fit, frames }: Division): boolean {
    const isTrusted = this.frames > 0 && frames + this.frames > 1;
    return fit === "invalid" && isContinued !== true && !isTrusted;
  }

  /** Whether lines that end inside a frame belong together: frames ended before, or they have the same width. */
  private areJoined(others: readonly Part[]): boolean {
    if (this.frames > 0 || this.isContinued) return true;
    const width = this.parts[0]?.text.length ?? 0;
    const isEven = this.parts.every(({ text }, index) => text.length === width || index === this.parts.length - 1);
    return isEven && others.every(({ octets }) => this.context.sizeAt(octets, 0) === 0);
  }

  private joined(notation: LineBytes["notation"]): Item[] {
    const [first] = this.parts;
    if (first === undefined) return [];
    if (this.parts.length === 1) return [itemOf(first, { notation, octets: first.octets })];
    const octets = concatenated(this.parts.map((part) => part.octets));
    return [{ kind: "bytes", line: first.number, notation, octets }];
  }
}

function concatenated(all: readonly Uint8Array[]): Uint8Array {
  const octets = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const each of all) {
    octets.set(each, at);
    at += each.length;
  }
  return octets;
}

/** A line of digits alone is described as it is. */
function itemOf({ text, number }: NumberedLine, { notation, octets }: LineBytes): Item {
  if (notation === "hex") return { kind: "line", line: number, text };
  return { kind: "bytes", line: number, notation, octets };
}
