import { hexToBytes } from "./hex.js";
import type { Notation } from "./notation.js";

/** A line of a dump: an offset and bytes. */
export interface DumpLine {
  readonly notation: Notation;
  /** Whether the groups are words in the byte order of the machine. */
  readonly isWords: boolean;
  /** The digits of the offset. */
  readonly offset: string;
  readonly octets: Uint8Array;
  /** The column of characters, which is never data; empty if it is absent. */
  readonly text: string;
}

/** The part of a line that differs between notations: what surrounds offset, bytes and characters. */
interface Pattern {
  readonly notation: Notation;
  /** Captures the offset, and the bytes with or without the characters. */
  readonly line: RegExp;
  readonly isWords?: true;
  /** Whether the characters are captured too. Otherwise two spaces separate them from the bytes. */
  readonly hasText?: true;
}

const PATTERNS: readonly Pattern[] = [
  {
    notation: "netty",
    line: /^\s*\|([0-9a-f]{8,})\| ?((?:[0-9a-f]{2} )*[0-9a-f]{2})\s*\|(.*)\|\s*$/i,
    hasText: true,
  },
  { notation: "tcpdump", line: /^\s*0x([0-9a-f]{4,}):\s+(\S.*)$/i },
  { notation: "xxd", line: /^\s*([0-9a-f]{7,}): (\S.*)$/i },
  {
    notation: "hexdump",
    line: /^\s*([0-9a-f]{8,}) {1,2}((?:[0-9a-f]{2} {1,2})*[0-9a-f]{2})\s*\|(.*)\|?\s*$/i,
    hasText: true,
  },
  { notation: "hexdump", line: /^\s*([0-9a-f]{7})((?: +[0-9a-f]{4})+)\s*$/i, isWords: true },
  { notation: "od", line: /^\s*([0-9a-f]{6})((?: +[0-9a-f]{4})+)\s*$/i, isWords: true },
  { notation: "od", line: /^\s*([0-9a-f]{6,7}) ((?:[0-9a-f]{2} )*[0-9a-f]{2})(?:\s*(>.*))?$/i, hasText: true },
  { notation: "wireshark", line: /^\s*([0-9a-f]{4,8}):? +([0-9a-f]{2}(?: .*)?)$/i },
];

/** Parses a line of a dump; null for other text. */
export function parseDumpLine(line: string): DumpLine | null {
  for (const pattern of PATTERNS) {
    const found = pattern.line.exec(line);
    const parsed = found === null ? null : dumpLineOf(pattern, found);
    if (parsed !== null) return parsed;
  }
  return null;
}

function dumpLineOf(pattern: Pattern, [, offset = "", bytes = "", captured = ""]: RegExpExecArray): DumpLine | null {
  const { notation, isWords, hasText } = pattern;
  const { hex, text } = hasText || isWords ? { hex: bytes, text: captured } : splitText(bytes, notation);
  const octets = isGrouped(hex, notation) ? hexToBytes(hex.replaceAll(/\s/g, "")) : null;
  return octets === null || octets.length === 0 ? null : { notation, isWords: isWords === true, offset, octets, text };
}

/** Whether the groups are those of a notation: pairs, or for xxd and tcpdump any even number of digits. */
function isGrouped(hex: string, notation: Notation): boolean {
  const pattern = notation === "xxd" || notation === "tcpdump" ? /^(?:[0-9a-f]{2})+$/i : /^(?:[0-9a-f]{2}){1,2}$/i;
  return hex
    .trim()
    .split(/\s+/)
    .every((group) => pattern.test(group));
}

/** The maximum number of gaps that may be the one before the characters: each costs time, and a line has few bytes. */
const MAX_GAPS = 64;

/** Splits bytes from the characters after them. */
function splitText(rest: string, notation: Notation): { hex: string; text: string } {
  if (notation !== "wireshark") {
    const [hex, text] = splitAt(rest, / {2,}|\t/.exec(rest)?.index ?? rest.length);
    return { hex, text };
  }
  const gaps = [...rest.matchAll(/ {2,}|\t/g)].slice(0, MAX_GAPS).map(({ index }) => splitAt(rest, index));
  const fitting = gaps.find(([hex, text]) => showsBytes(text, hexToBytes(hex.replaceAll(/\s/g, ""))));
  const [, bytes = ""] = /^((?:[0-9a-f]{2}(?: {1,2}|\t|$))+)/i.exec(rest) ?? [];
  const [hex, text] = fitting ?? splitAt(rest, bytes.length);
  return { hex, text };
}

function splitAt(text: string, at: number): [string, string] {
  return [text.slice(0, at), text.slice(at).trimStart()];
}

/** Whether characters are those of the bytes: dots for all that cannot be shown. Spaces at the end may be missing. */
export function showsBytes(text: string, octets: Uint8Array | null): boolean {
  if (octets === null || text === "") return false;
  const shown = text.length === octets.length + 1 && text[8] === " " ? text.slice(0, 8) + text.slice(9) : text;
  if (shown.length > octets.length) return false;
  return octets.every((octet, index) => {
    const character = shown[index] ?? " ";
    const isPrintable = octet >= 0x20 && octet <= 0x7e;
    return isPrintable ? character === String.fromCharCode(octet) : character === "." || character > "~";
  });
}

/** Returns the column of the first character that makes a line invalid that begins like a line of a dump; 0 if it does not. */
export function wrongColumn(line: string): number {
  const start = /^\s*\|?(?:0x)?[0-9a-f]{4,}(?:[:|]\s*|\s+)/i.exec(line)?.[0].length ?? 0;
  if (start === 0) return 0;
  const rest = line.slice(start);
  const wrong = /(?<=^|\s)(?:[0-9a-f]{2})*(?:[0-9a-f](?=\s|$)|[^0-9a-f\s]|[0-9a-f][^0-9a-f\s])/i.exec(rest);
  return wrong === null ? start + 1 : start + wrong.index + wrong[0].length;
}
