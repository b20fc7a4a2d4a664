import { dataViewOf } from "../../wire/index.js";
import { TextError } from "../text-error.js";

/*
 * Every code unit is kept, including lone surrogates and a byte order mark, so encoding decoded bytes returns the same
 * bytes.
 */

/** Encodes a string as UCS2: two bytes for each UTF-16 code unit, big-endian. Accepts every string. */
export function encodeUcs2(text: string): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(2 * text.length);
  const view = dataViewOf(octets);
  for (let index = 0; index < text.length; index++) view.setUint16(2 * index, text.charCodeAt(index));
  return octets;
}

/** Decodes UCS2. Throws a TextError if the number of bytes is odd. */
export function decodeUcs2(octets: Uint8Array): string {
  if (octets.length % 2 !== 0) throw cutUnit(octets.length - 1);
  const view = dataViewOf(octets);
  let text = "";
  for (let at = 0; at < octets.length; at += 2) text += String.fromCharCode(view.getUint16(at));
  return text;
}

/** Size of the character at an offset: 4 for a surrogate pair, else 2. */
export function sizeOfUcs2Character(octets: Uint8Array, at: number): 2 | 4 {
  return isHalf(octets[at], 0xd8) && isHalf(octets[at + 2], 0xdc) ? 4 : 2;
}

function isHalf(octet: number | undefined, first: 0xd8 | 0xdc): boolean {
  return ((octet ?? 0) & 0xfc) === first;
}

function cutUnit(offset: number): TextError {
  const expected = "2 bytes for each character";
  return new TextError({ code: "cut-character", subject: ["%", "UCS2"], offset, expected, actual: 1 });
}
