import { swapped } from "./byte-order.js";
import { decodeText } from "./codings.js";
import { readText } from "./read-text.js";
import { decodeUcs2 } from "./ucs2.js";

/** A coding that bytes may have, whatever their format states. */
export type GuessedCoding = "ascii" | "ucs2" | "gb18030" | "utf-8" | "ucs2-little-endian" | "latin1";

/** The text of bytes in a coding. */
export interface Reading {
  /** The text without its byte order mark. */
  readonly text: string;
  readonly hasMark: boolean;
  /** Whether the bytes end inside a character. */
  readonly isCut: boolean;
}

/** Decodes bytes; null if they are invalid in the coding, or if the platform lacks it. */
export function readingOf(octets: Uint8Array, coding: GuessedCoding): Reading | null {
  try {
    const { text, isCut } = DECODERS[coding](octets);
    const hasMark = text.startsWith("\ufeff");
    return { text: hasMark ? text.slice(1) : text, hasMark, isCut };
  } catch {
    return null;
  }
}

type Decoder = (octets: Uint8Array) => Omit<Reading, "hasMark">;

const DECODERS: Readonly<Record<GuessedCoding, Decoder>> = {
  ascii: (octets) => ({ text: decodeText(octets, "ascii"), isCut: false }),
  ucs2: (octets) => ofPairs(octets, (pairs) => pairs),
  gb18030: (octets) => {
    const { text, deviations } = readText(octets, "gb18030");
    return { text, isCut: deviations.length > 0 };
  },
  "utf-8": (octets) => {
    const size = sizeOfWholeUtf8(octets);
    return { text: decodeUtf8(octets.subarray(0, size)), isCut: size < octets.length };
  },
  "ucs2-little-endian": (octets) => ofPairs(octets, swapped),
  latin1: (octets) => ({ text: textOfOctets(octets), isCut: false }),
};

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
