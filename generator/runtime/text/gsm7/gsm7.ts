import { type Phrase, toHex } from "../../wire/index.js";
import { notEncodable, TextError } from "../text-error.js";
import { characterOf, ESCAPE, extensionOf, septetsOf } from "./alphabet.js";

const SUBJECT: Phrase = /* @__PURE__ */ ["%", "GSM 03.38"];
const CHARACTER = "a character of GSM 03.38";

/**
 * Encodes a string in GSM 03.38, one byte per septet; a character of the extension table takes two. Throws a TextError at
 * the first character that it lacks.
 */
export function encodeGsm7(text: string): Uint8Array<ArrayBuffer> {
  const octets: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const septets = septetsOf(text.charAt(index));
    if (septets === undefined) throw notEncodable("GSM 03.38", text, index, CHARACTER);
    if (septets > 0x7f) octets.push(septets >> 8);
    octets.push(septets & 0x7f);
  }
  return Uint8Array.from(octets);
}

/**
 * Decodes GSM 03.38 of one byte per septet. Throws a TextError at the first byte above 0x7F, and at an escape that is last
 * or that no septet of the extension table follows.
 */
export function decodeGsm7(octets: Uint8Array): string {
  let text = "";
  for (let at = 0; at < octets.length; at += sizeOfGsm7Character(octets, at)) text += characterAt(octets, at);
  return text;
}

/** Size of the character at an offset: 2 if it begins with an escape. */
export function sizeOfGsm7Character(octets: Uint8Array, at: number): 1 | 2 {
  return octets[at] === ESCAPE ? 2 : 1;
}

function characterAt(octets: Uint8Array, offset: number): string {
  const size = sizeOfGsm7Character(octets, offset);
  const septet = octets[offset + size - 1];
  if (septet === undefined) {
    throw new TextError({ code: "cut-character", subject: SUBJECT, offset, expected: ["% bytes", size], actual: 1 });
  }
  const character = size === 1 ? characterOf(septet) : extensionOf(septet);
  if (character === undefined) throw notACharacter(octets.subarray(offset, offset + size), offset);
  return character;
}

/** The error for bytes that are not septets, or not a character. */
function notACharacter(octets: Uint8Array, offset: number): TextError {
  const expected = octets.length === 1 ? "a byte up to 0x7f" : CHARACTER;
  const actual: Phrase = ["%", octets.length === 1 ? `0x${toHex(octets)}` : toHex(octets)];
  return new TextError({ code: "not-decodable", subject: SUBJECT, offset, expected, actual });
}
