import { decodeAscii, encodeAscii } from "./ascii.js";
import { decodeGb18030, encodeGb18030 } from "./gb18030.js";
import { checkOctets, checkText, inWords, TextError } from "../text-error.js";
import type { TextCoding } from "./text-formats.js";
import { decodeUcs2, encodeUcs2 } from "./ucs2.js";

/**
 * Encodes a string. Throws a TextError with the first character that the coding lacks, or if it is not a text coding.
 * Characters are never replaced.
 *
 * @example
 * encodeText("你好", "ucs2"); // → Uint8Array(4) [ 79, 96, 89, 125 ]
 */
export function encodeText(text: string, coding: TextCoding): Uint8Array<ArrayBuffer> {
  checkText("Text", text);
  switch (coding) {
    case "ascii":
      return encodeAscii(text);
    case "ucs2":
      return encodeUcs2(text);
    case "gb18030":
      return encodeGb18030(text);
    default:
      throw noTextCoding(coding);
  }
}

/**
 * Decodes bytes. Throws a TextError with the offset of the first invalid bytes; the bytes before it are valid.
 *
 * @example
 * decodeText(Uint8Array.of(0xc4, 0xe3, 0xba, 0xc3), "gb18030"); // → 你好
 */
export function decodeText(octets: Uint8Array, coding: TextCoding): string {
  checkOctets("Text", octets);
  switch (coding) {
    case "ascii":
      return decodeAscii(octets);
    case "ucs2":
      return decodeUcs2(octets);
    case "gb18030":
      return decodeGb18030(octets);
    default:
      throw noTextCoding(coding);
  }
}

function noTextCoding(coding: string): TextError {
  const expected = "ascii, ucs2 or gb18030";
  return new TextError({ code: "no-text", subject: "Coding", expected, actual: inWords(coding) });
}
