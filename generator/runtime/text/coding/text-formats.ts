import { kindOf } from "../../wire/index.js";
import { checkList, checkObject, TextError } from "../text-error.js";

/**
 * How the octets of a content are meant: three codings of texts, and two kinds of octets that are none.
 *
 * `ascii`: an octet a character, U+0000 to U+007F. `ucs2`: two octets a UTF-16 code unit, the higher first. `gb18030`:
 * one, two or four octets a character; GB2312 and GBK are parts of it. `binary`: octets for a program. `sim`: octets
 * for the SIM card.
 */
export type TextCoding = "ascii" | "ucs2" | "gb18030" | "binary" | "sim";

/** A value of a coding field and what it means. */
export interface TextFormat {
  /** The value in the message. */
  readonly format: number;
  readonly coding: TextCoding;
  /** Octets of the longest content without a user data header, where it is not the table's `maxOctets`. */
  readonly maxOctets?: number;
}

/** What a protocol says about contents: its formats, and how long a content may be. */
export interface TextFormats {
  readonly formats: readonly TextFormat[];
  /** Octets of the longest content, a user data header included. */
  readonly maxOctets: number;
}

/**
 * The coding of a format; null where the table does not know the format.
 *
 * @example
 * codingOf(formats, 15); // → gb18030
 * codingOf(formats, 245); // → null
 */
export function codingOf(formats: TextFormats, format: number): TextCoding | null {
  return formatNamed(formats, format)?.coding ?? null;
}

/** Whether octets of a coding are a text. */
export function isTextCoding(coding: TextCoding | null): coding is "ascii" | "ucs2" | "gb18030" {
  return coding === "ascii" || coding === "ucs2" || coding === "gb18030";
}

/** The coding of a format that holds texts. Throws a TextError where it holds none. */
export function textCodingOf(formats: TextFormats, format: number): TextCoding {
  const coding = codingOf(formats, format);
  if (isTextCoding(coding)) return coding;
  const actual = coding === null ? "an unknown format" : `${coding}`;
  const subject = typeof format === "number" ? `Format ${format}` : `Format (${kindOf(format)})`;
  throw new TextError({ code: "no-text", subject, expected: "a text format", actual });
}

/** The first format of a coding. Throws a TextError where the table has none. */
export function formatOfCoding(formats: TextFormats, coding: TextCoding): number {
  const found = listOf(formats).find((each) => each.coding === coding);
  if (found !== undefined) return found.format;
  const actual = "none in the protocol";
  throw new TextError({ code: "no-text", subject: "Format", expected: `a format for ${coding}`, actual });
}

/** Octets of the longest content of a format, without or with a user data header. */
export function maxSizeOf(formats: TextFormats, format: number, hasHeader: boolean): number {
  const own = hasHeader ? undefined : formatNamed(formats, format)?.maxOctets;
  return own ?? formats.maxOctets;
}

function formatNamed(formats: TextFormats, format: number): TextFormat | undefined {
  return listOf(formats).find((each) => each.format === format);
}

/** The formats of a table. Throws a TextError where it is none. */
function listOf(formats: TextFormats): readonly TextFormat[] {
  checkObject("Table of formats", formats);
  checkList("Formats of the table", formats.formats);
  return formats.formats;
}
