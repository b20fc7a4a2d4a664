import { decodeAscii } from "./ascii.js";
import { GB18030 } from "./built-in-codecs.js";
import { swapped } from "./byte-order.js";
import { readText } from "./read-text.js";
import type { CodingOfText, TextCodec } from "./text-codec.js";
import { decodeUcs2 } from "./ucs2.js";

/** A coding that bytes may have, whatever their format states. */
export type GuessedCoding = CodingOfText | "utf-8" | "ucs2-little-endian";

/** The text of bytes in a coding. */
export interface Reading {
  /** The text without its byte order mark. */
  readonly text: string;
  readonly hasMark: boolean;
  /** Whether the bytes end inside a character. */
  readonly isCut: boolean;
}

/** The codings that bytes of any protocol may have, in the order for equal likelihood. */
export const ANY_CODING = ["ascii", "ucs2", "gb18030", "utf-8", "ucs2-little-endian", "latin1"] as const;

/** Decodes bytes in a coding of any protocol, or of a table of formats. Null if they are invalid, or if the platform lacks it. */
export function readingOf(octets: Uint8Array, coding: (typeof ANY_CODING)[number] | TextCodec): Reading | null {
  try {
    const { text, isCut } = typeof coding === "string" ? DECODERS[coding](octets) : readBy(coding, octets);
    const hasMark = text.startsWith("\ufeff");
    return { text: hasMark ? text.slice(1) : text, hasMark, isCut };
  } catch {
    return null;
  }
}

type Decoder = (octets: Uint8Array) => Omit<Reading, "hasMark">;

const DECODERS: Readonly<Record<(typeof ANY_CODING)[number], Decoder>> = {
  ascii: (octets) => ({ text: decodeAscii(octets), isCut: false }),
  ucs2: (octets) => ofPairs(octets, (pairs) => pairs),
  gb18030: (octets) => readBy(GB18030, octets),
  "utf-8": (octets) => {
    const size = sizeOfWholeUtf8(octets);
    return { text: decodeUtf8(octets.subarray(0, size)), isCut: size < octets.length };
  },
  "ucs2-little-endian": (octets) => ofPairs(octets, swapped),
  latin1: (octets) => ({ text: textOfOctets(octets), isCut: false }),
};

/** The text without a character that is cut at its end. */
function readBy(codec: TextCodec, octets: Uint8Array): Omit<Reading, "hasMark"> {
  const encoded = codec.packing?.unpack(octets, 0, undefined).octets ?? octets;
  const { text, deviations } = readText(encoded, codec);
  return { text, isCut: deviations.length > 0 };
}

function ofPairs(octets: Uint8Array, inOrder: (pairs: Uint8Array) => Uint8Array): Omit<Reading, "hasMark"> {
  const end = octets.length - (octets.length % 2);
  return { text: decodeUcs2(inOrder(octets.subarray(0, end))), isCut: end < octets.length };
}

function textOfOctets(octets: Uint8Array): string {
  let text = "";
  for (const octet of octets) text += String.fromCharCode(octet);
  return text;
}

/** Decodes UTF-8. Throws if a byte is invalid. */
function decodeUtf8(octets: Uint8Array): string {
  let escaped = "";
  for (const octet of octets) escaped += `%${octet.toString(16).padStart(2, "0")}`;
  return decodeURIComponent(escaped);
}

/** The number of bytes before a character of UTF-8 that is cut at the end. */
function sizeOfWholeUtf8(octets: Uint8Array): number {
  for (let size = octets.length - 1; size >= Math.max(0, octets.length - 3); size--) {
    const first = octets[size] ?? 0;
    if (first >= 0x80 && first < 0xc0) continue;
    return size + lengthOfUtf8(first) > octets.length ? size : octets.length;
  }
  return octets.length;
}

function lengthOfUtf8(first: number): number {
  if (first < 0xc0) return 1;
  return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}
