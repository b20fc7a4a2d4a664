import type { Context, Opening, Recognize } from "./block.js";
import { divide, isWhole } from "./frame-sizes.js";
import { withoutPrefix } from "./headings.js";
import { JoinedLines } from "./joined-lines.js";
import { type LineBytes, type ReadLine, readBase64, readDigits, readEscaped, readPairs } from "./line-notations.js";
import type { Item } from "./notation.js";
import { beginList } from "./number-list.js";
import { findDumpLine, OffsetDump } from "./offset-dump.js";
import { segmentOf } from "./packet-headers.js";
import { octalWords } from "./problems.js";

/** The minimum number of bytes that are taken as the beginning of a frame in a notation that other text may look like. */
const MIN_CUT = 8;

/** Digits alone: whole frames, or the beginning of one that continues in the next lines. */
export const plainDigits: Recognize = (line, number, context) => {
  const found = readDigits(line);
  if (found === null) return null;
  const { fit } = divide(context.sizeAt, found.octets);
  if (fit === "whole") return { items: [{ kind: "line", line: number, text: line }] };
  return fit === "begun" && !hasOffset(line) ? join(readDigits, line, number, context) : null;
};

/** A line of a dump. Digits alone are one only if the dump begins with it, at the offset 0. */
export const offsetDump: Recognize = (line, number, context) => {
  const isPlain = readDigits(line) !== null;
  const parsed = findDumpLine(line, ({ notation, offset }) => {
    return context.from === null ? !isPlain || /^0+$/.test(offset) : context.from === notation;
  });
  return parsed === null ? null : open(new OffsetDump(parsed, context), line, number);
};

/** Whether a line begins with an offset in the form of tcpdump or xxd, with a colon. */
function hasOffset(line: string): boolean {
  return (
    findDumpLine(line, ({ notation, offset }) => /^(?:tcpdump|xxd)$/.test(notation) && /^0+$/.test(offset)) !== null
  );
}

const OCTAL_WORDS = /^\s*[0-7]{7}(?: +[0-7]{6})+\s*$/;

/** Words in octal, which od shows without options. They are an error; the lines after the first are skipped. */
export const octalDump: Recognize = (line, number, { from }) => {
  if (!OCTAL_WORDS.test(line) || (from !== null && from !== "od")) return null;
  const push = (next: string): readonly Item[] | null =>
    OCTAL_WORDS.test(next) || /^(?:\*|[0-7]{7})$/.test(next.trim()) ? [] : null;
  return { items: [octalWords(number)], block: { push, end: () => ({ items: [], again: [] }) } };
};

/** A list of numbers in brackets. */
export const numberList: Recognize = (line, number, context) => {
  const begun = beginList(line, number, context);
  return begun === null ? null : open(begun.block, begun.rest, number);
};

/** A string with escape sequences. */
export const escapedString: Recognize = (line, number, context) => {
  const found = readEscaped(line);
  if (found === null || (context.from !== null && context.from !== found.notation && found.notation === "python"))
    return null;
  if (divide(context.sizeAt, found.octets).fit === "whole" && found.isContinued !== true)
    return { items: [bytesItem(found, number)] };
  return join(readEscaped, line, number, context);
};

/** Pairs of digits with dashes or commas. They must be frames, or the beginning of one. */
export const separatedPairs: Recognize = (line, number, context) => {
  const found = readPairs(line);
  if (found === null || readDigits(line) !== null) return null;
  const { fit } = divide(context.sizeAt, found.octets);
  if (fit === "whole" || context.from !== null) return { items: [bytesItem(found, number)] };
  return fit === "begun" && found.octets.length >= MIN_CUT ? join(readPairs, line, number, context) : null;
};

/** Base64. Many words are valid base64, so the bytes must be frames, or the beginning of one, unless it is forced. */
export const base64: Recognize = (line, number, context) => {
  const found = readBase64(line);
  if (found === null) return null;
  const { fit } = divide(context.sizeAt, found.octets);
  const isHex = readDigits(line) !== null;
  const item: Item =
    isHex && context.from === null ? { ...bytesItem(found, number), instead: "hex" } : bytesItem(found, number);
  if (fit === "whole") return { items: [item] };
  if (fit === "begun" && !isHex && found.octets.length >= MIN_CUT) return join(readBase64, line, number, context);
  return context.from === null ? null : { items: [item] };
};

/** A whole packet in digits, such as Wireshark copies it: only if its data is frames. */
export const packetInDigits: Recognize = (line, number, context) => {
  const found = readDigits(line);
  const segment = found === null ? null : segmentOf(found.octets);
  if (segment === null || !isWhole(context.sizeAt, segment.payload)) return null;
  return { items: [bytesItem({ notation: "hex", octets: segment.payload }, number)] };
};

/** The line of a log: bytes in a notation of one line after a prefix. They must be frames, or the beginning of one. */
export const logLine: Recognize = (line, number, context) => {
  const isPlain = readDigits(line) !== null;
  for (const rest of withoutPrefix(line)) {
    for (const octets of bytesIn(rest, number, context)) {
      const { fit } = divide(context.sizeAt, octets.octets);
      if (fit === "whole" || (fit === "begun" && !isPlain && octets.octets.length >= MIN_CUT))
        return { items: [bytesItem(octets, number)] };
    }
  }
  return null;
};

function* bytesIn(text: string, number: number, context: Context): Generator<LineBytes> {
  for (const read of [readDigits, readPairs, readEscaped, readBase64]) {
    const found = read(text);
    if (found !== null) yield found;
  }
  for (const item of numberList(text, number, context)?.items ?? []) if (item.kind === "bytes") yield item;
}

function open(block: NonNullable<Opening["block"]>, line: string, number: number): Opening {
  const items = block.push(line, number) ?? [];
  return block.isComplete === true ? { items } : { items, block };
}

function join(read: ReadLine, line: string, number: number, context: Context): Opening {
  return open(new JoinedLines(read, context), line, number);
}

function bytesItem({ notation, octets }: LineBytes, line: number) {
  return { kind: "bytes", line, notation, octets } as const;
}
