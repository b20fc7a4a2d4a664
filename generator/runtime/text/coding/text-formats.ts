import { kindOf, type Phrase } from "../../wire/index.js";
import { checkList, checkObject, TextError } from "../text-error.js";
import { type BuiltInCoding, codecOf } from "./built-in-codecs.js";
import type { CodingOfText, TextCodec } from "./text-codec.js";

/**
 * The coding of a content: those for text, and two for other data.
 *
 * `ascii`: one byte per character, U+0000 to U+007F. `ucs2`: two bytes per UTF-16 code unit, big-endian. `gb18030`: one,
 * two or four bytes per character; includes GB2312 and GBK. `gsm7`: GSM 03.38, one byte per septet; `gsm7-packed`: eight
 * septets in seven bytes. `latin1`, `iso-8859-5` (Cyrillic), `iso-8859-8` (Hebrew): one byte per character. `binary`: data
 * for a program. `sim`: data for the SIM card.
 */
export type TextCoding = CodingOfText | "binary" | "sim";

/** A value of a coding field and its coding, or a range of values. */
export interface TextFormat {
  /** The value in the message; the first one of a range. */
  readonly format: number;
  /** The last value of a range; a range does not apply to values that have an entry of their own. */
  readonly last?: number;
  /** The coding: the name of a common one, or the codec of any other one, such as `gsm7`. */
  readonly coding: BuiltInCoding | TextCodec;
  /** Maximum size of a content without a user data header, in bytes. Default: `maxOctets` of the table. */
  readonly maxOctets?: number;
  /** Maximum size of a content with a user data header, in bytes with the header. Default: `maxOctets` of the table. */
  readonly maxOctetsWithHeader?: number;
  /**
   * For GSM 03.38 instead of bytes: maximum septets of a content, with those that a user data header takes. Default:
   * `maxSeptets` of the table.
   */
  readonly maxSeptets?: number;
}

/** The formats of a protocol, and the maximum size of a content. */
export interface TextFormats {
  readonly formats: readonly TextFormat[];
  /** Maximum size of a content in bytes, with its user data header, unless its format has another maximum. */
  readonly maxOctets: number;
  /**
   * Maximum septets of a content in GSM 03.38, with those that its user data header takes, unless its format has another
   * maximum. Default: the septets that fit into `maxOctets`, such as 160 into 140.
   */
  readonly maxSeptets?: number;
}

/** Options of functions that know the formats of a protocol. */
export interface FormatOptions {
  /** Formats to use instead of those of the protocol, such as those that `withCoding` returns. */
  readonly formats?: TextFormats | undefined;
}

/**
 * The coding of a format; null if the format is unknown.
 *
 * @example
 * codingOf(formats, 15); // → gb18030
 * codingOf(formats, 245); // → null
 */
export function codingOf(formats: TextFormats, format: number): TextCoding | null {
  const coding = formatNamed(formats, format)?.coding ?? null;
  return typeof coding === "object" ? (coding?.name ?? null) : coding;
}

/** The codec of a format; null if the format is unknown or is not a text format. */
export function codecOfFormat(formats: TextFormats, format: number): TextCodec | null {
  const named = formatNamed(formats, format);
  return named === undefined ? null : codecOf(named.coding);
}

/** The codec of a text format. Throws a TextError if it is not a text format. */
export function textCodecOf(formats: TextFormats, format: number): TextCodec {
  const codec = codecOfFormat(formats, format);
  if (codec !== null) return codec;
  const coding = codingOf(formats, format);
  const actual: Phrase = coding === null ? "an unknown format" : ["%", coding];
  const subject: Phrase = typeof format === "number" ? ["Format %", format] : ["Format (%)", [kindOf(format)]];
  throw new TextError({ code: "no-text", subject, expected: "a text format", actual });
}

/** The text formats of a table with their codecs. */
export function textFormatsIn(formats: TextFormats): { readonly format: number; readonly codec: TextCodec }[] {
  return listOf(formats).flatMap(({ format, coding }) => {
    const codec = codecOf(coding);
    return codec === null ? [] : [{ format, codec }];
  });
}

/** The first format of a coding. Throws a TextError if the table has no such format. */
export function formatOfCoding(formats: TextFormats, coding: BuiltInCoding): number {
  const found = listOf(formats).find((each) => each.coding === coding);
  if (found !== undefined) return found.format;
  const actual = "none in the protocol";
  throw new TextError({ code: "no-text", subject: "Format", expected: ["a format for %", coding], actual });
}

/** The entry of a format; undefined if the format is unknown. */
export function formatNamed(formats: TextFormats, format: number): TextFormat | undefined {
  const list = listOf(formats);
  const own = list.find((each) => each.format === format && each.last === undefined);
  return own ?? list.find((each) => isInRange(each, format));
}

function isInRange({ format: first, last }: TextFormat, format: number): boolean {
  return last !== undefined && typeof format === "number" && format >= first && format <= last;
}

/** The formats of a table. Throws a TextError if it is not a table. */
export function listOf(formats: TextFormats): readonly TextFormat[] {
  checkObject("Table of formats", formats);
  checkList("Formats of the table", formats.formats);
  return formats.formats;
}
