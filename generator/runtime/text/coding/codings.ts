import { gsm7, gsm7Packed } from "../gsm7/codecs.js";
import { checkOctets, checkText, inWords, TextError } from "../text-error.js";
import { type BuiltInCoding, codecOf } from "./built-in-codecs.js";
import { isoCyrillic, isoHebrew, latin1 } from "./single-octet.js";
import { decodeBy, encodeBy, type TextCodec } from "./text-codec.js";
import type { TextCoding } from "./text-formats.js";

/**
 * Encodes a string. Throws a TextError with the first character that the coding lacks, or if it is not a text coding.
 * Characters are never replaced.
 *
 * @example
 * encodeText("你好", "ucs2"); // → Uint8Array(4) [ 79, 96, 89, 125 ]
 */
export function encodeText(text: string, coding: TextCoding): Uint8Array<ArrayBuffer> {
  checkText("Text", text);
  return encodeBy(codecNamed(coding), text);
}

/**
 * Decodes bytes. Throws a TextError with the offset of the first invalid bytes; the bytes before it are valid.
 *
 * @example
 * decodeText(Uint8Array.of(0xc4, 0xe3, 0xba, 0xc3), "gb18030"); // → 你好
 */
export function decodeText(octets: Uint8Array, coding: TextCoding): string {
  checkOctets("Text", octets);
  return decodeBy(codecNamed(coding), octets);
}

/** The codec of a coding. Throws a TextError if it is not one for text. */
function codecNamed(coding: TextCoding): TextCodec {
  const codec = typeof coding === "string" ? codecOf(codecOrName(coding)) : null;
  if (codec === null) throw noTextCoding(coding);
  return codec;
}

/** A coding as a table of formats names it. */
export function codecOrName(coding: TextCoding): BuiltInCoding | TextCodec {
  switch (coding) {
    case "gsm7":
      return gsm7;
    case "gsm7-packed":
      return gsm7Packed;
    case "latin1":
      return latin1;
    case "iso-8859-5":
      return isoCyrillic;
    case "iso-8859-8":
      return isoHebrew;
    default:
      return coding;
  }
}

function noTextCoding(coding: string): TextError {
  const expected = "a coding for text";
  return new TextError({ code: "no-text", subject: "Coding", expected, actual: inWords(coding) });
}
