import { isAscii } from "./ascii.js";
import { decodeText, encodeText } from "./codings.js";
import { isGbk } from "./gb18030.js";
import { checkObject, checkText } from "../text-error.js";
import { codingOf, formatOfCoding, isTextCoding, textCodingOf, type TextFormats } from "./text-formats.js";

/** What a choice of format may be told. */
export interface FormatChoice {
  /** Whether a format of GB is wanted where ASCII does not do and every character is one of GBK. */
  readonly gb?: boolean | undefined;
}

/**
 * A text as octets of a format. Throws a TextError where the format holds no text or lacks a character.
 *
 * @example
 * encodeFormat(formats, "hi", 0); // → Uint8Array(2) [ 104, 105 ]
 */
export function encodeFormat(formats: TextFormats, text: string, format: number): Uint8Array<ArrayBuffer> {
  return encodeText(text, textCodingOf(formats, format));
}

/**
 * The text that octets of a format say; null where the format is not known or holds no text, so that octets are all.
 * Throws as `decodeText` does.
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
 * The format for a text: ASCII where that is enough, else UCS2, and GB only where it is asked for.
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
