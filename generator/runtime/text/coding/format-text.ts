import { isAscii } from "./ascii.js";
import { decodeText, encodeText } from "./codings.js";
import { isGbk } from "./gb18030.js";
import { checkObject, checkText } from "../text-error.js";
import { codingOf, formatOfCoding, isTextCoding, textCodingOf, type TextFormats } from "./text-formats.js";

/** Options of choosing a format. */
export interface FormatChoice {
  /** Whether to prefer a GB format if ASCII is not enough and GBK has every character. */
  readonly gb?: boolean | undefined;
}

/**
 * Encodes a string in a format. Throws a TextError if it is not a text format or lacks a character.
 *
 * @example
 * encodeFormat(formats, "hi", 0); // → Uint8Array(2) [ 104, 105 ]
 */
export function encodeFormat(formats: TextFormats, text: string, format: number): Uint8Array<ArrayBuffer> {
  return encodeText(text, textCodingOf(formats, format));
}

/**
 * Decodes bytes in a format; null if it is unknown or is not a text format. Throws the errors of `decodeText`.
 *
 * @example
 * decodeFormat(formats, Uint8Array.of(0x4f, 0x60), 8); // → 你
 * decodeFormat(formats, Uint8Array.of(0x4f, 0x60), 4); // → null
 */
export function decodeFormat(formats: TextFormats, octets: Uint8Array, format: number): string | null {
  const coding = codingOf(formats, format);
  return isTextCoding(coding) ? decodeText(octets, coding) : null;
}

/**
 * Chooses the format for a string: ASCII if possible, else UCS2; GB only on request.
 *
 * @example
 * chooseFormat(formats, "hello"); // → 0
 * chooseFormat(formats, "你好"); // → 8
 * chooseFormat(formats, "你好", { gb: true }); // → 15
 */
export function chooseFormat(formats: TextFormats, text: string, choice: FormatChoice = {}): number {
  checkText("Text", text);
  checkObject("Choice of a format", choice);
  const { gb = false } = choice;
  if (isAscii(text)) return formatOfCoding(formats, "ascii");
  return formatOfCoding(formats, gb && isGbk(text) ? "gb18030" : "ucs2");
}
