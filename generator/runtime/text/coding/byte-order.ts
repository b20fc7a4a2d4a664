import { logLikelihood } from "./likelihood.js";
import { decodeUcs2 } from "./ucs2.js";

/** Natural logarithm of how much likelier the swapped text must be: about 8,000 times. */
const DECISIVE = 9;

/** High bytes of characters that are frequent in messages: ASCII, punctuation, hanzi, emoji, full-width characters. */
const FREQUENT = /* @__PURE__ */ [
  [0x00, 0x00],
  [0x20, 0x30],
  [0x4e, 0x9f],
  [0xd8, 0xdf],
  [0xfe, 0xff],
] as const;

/** The byte order of the mark at the start of UCS2; null if there is no mark. */
export function orderOfMark(octets: Uint8Array): "big-endian" | "little-endian" | null {
  const [first, second] = octets;
  if (first === 0xfe && second === 0xff) return "big-endian";
  return first === 0xff && second === 0xfe ? "little-endian" : null;
}

/** A copy of an even number of bytes, with the two of each pair exchanged. */
export function swapped(octets: Uint8Array): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(octets.length);
  for (const [index, octet] of octets.entries()) copy[index ^ 1] = octet;
  return copy;
}

/**
 * Whether UCS2 without a mark is certainly little-endian: every character is a frequent one if the bytes are swapped,
 * and the text is then far likelier.
 */
export function looksSwapped(octets: Uint8Array): boolean {
  let isAscii = true;
  for (let at = 0; at < octets.length; at += 2) {
    if (!isFrequent(octets[at + 1] ?? 0)) return false;
    isAscii &&= octets[at] === 0;
  }
  if (isAscii) return false;
  return logLikelihood(decodeUcs2(swapped(octets))) - logLikelihood(decodeUcs2(octets)) > DECISIVE;
}

function isFrequent(high: number): boolean {
  return FREQUENT.some(([first, last]) => high >= first && high <= last);
}
