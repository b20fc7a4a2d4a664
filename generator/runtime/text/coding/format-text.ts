import { isAscii } from "./ascii.js";
import { isGbk } from "./gb18030.js";
import { checkObject, checkOctets, checkText, isTextError } from "../text-error.js";
import { decodeBy, encodeBy, type TextCodec } from "./text-codec.js";
import {
  codecOfFormat,
  type FormatOptions,
  formatOfCoding,
  textCodecOf,
  type TextFormats,
  textFormatsIn,
} from "./text-formats.js";

/** Options of choosing a format. */
export interface FormatChoice extends FormatOptions {
  /** Whether to prefer a GB format if the default format lacks a character and GBK has every one. */
  readonly gb?: boolean | undefined;
}

/**
 * Encodes a string in a format. Throws a TextError if it is not a text format or lacks a character.
 *
 * @example
 * encodeFormat(formats, "hi", 0); // → Uint8Array(2) [ 104, 105 ]
 */
export function encodeFormat(formats: TextFormats, text: string, format: number): Uint8Array<ArrayBuffer> {
  const codec = textCodecOf(formats, format);
  checkText("Text", text);
  return encodeBy(codec, text);
}

/**
 * Decodes bytes in a format; null if it is unknown or is not a text format. Throws the errors of `decodeText`.
 *
 * @example
 * decodeFormat(formats, Uint8Array.of(0x4f, 0x60), 8); // → 你
 * decodeFormat(formats, Uint8Array.of(0x4f, 0x60), 4); // → null
 */
export function decodeFormat(formats: TextFormats, octets: Uint8Array, format: number): string | null {
  const codec = codecOfFormat(formats, format);
  if (codec === null) return null;
  checkOctets("Text", octets);
  return decodeBy(codec, octets);
}

/**
 * Chooses the format for a string: the default one if it has every character, else UCS2; GB only on request. The default
 * format is the first one of ASCII, GSM 03.38 or Latin 1.
 *
 * @example
 * chooseFormat(formats, "hello"); // → 0
 * chooseFormat(formats, "你好"); // → 8
 * chooseFormat(formats, "你好", { gb: true }); // → 15
 */
export function chooseFormat(table: TextFormats, text: string, choice: FormatChoice = {}): number {
  checkText("Text", text);
  checkObject("Choice of a format", choice);
  const { gb = false, formats = table } = choice;
  const preset = textFormatsIn(formats).find(({ codec }) => DEFAULTS.includes(codec.name));
  if (preset !== undefined && hasCharacters(preset.codec, text)) return preset.format;
  return formatOfCoding(formats, gb && isGbk(text) ? "gb18030" : "ucs2");
}

/** The codings that may be the default one of a protocol. */
const DEFAULTS: readonly string[] = ["ascii", "gsm7", "gsm7-packed", "latin1"];

/** Whether a default coding has every character of a string. */
function hasCharacters({ name, encode }: TextCodec, text: string): boolean {
  if (name === "ascii") return isAscii(text);
  try {
    encode(text);
    return true;
  } catch (error) {
    if (isTextError(error)) return false;
    throw error;
  }
}
