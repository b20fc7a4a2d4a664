import { kindOf, type Phrase } from "../../wire/index.js";
import { checkList, checkObject, TextError } from "../text-error.js";

/**
 * The coding of a content: three for text, and two for other data.
 *
 * `ascii`: one byte per character, U+0000 to U+007F. `ucs2`: two bytes per UTF-16 code unit, big-endian. `gb18030`: one,
 * two or four bytes per character; includes GB2312 and GBK. `binary`: data for a program. `sim`: data for the SIM card.
 */
export type TextCoding = "ascii" | "ucs2" | "gb18030" | "binary" | "sim";

/** A value of a coding field and its coding. */
export interface TextFormat {
  /** The value in the message. */
  readonly format: number;
  readonly coding: TextCoding;
  /** Maximum size of a content without a user data header, in bytes. Default: `maxOctets` of the table. */
  readonly maxOctets?: number;
  /** Maximum size of a content with a user data header, in bytes with the header. Default: `maxOctets` of the table. */
  readonly maxOctetsWithHeader?: number;
}

/** The formats of a protocol, and the maximum size of a content. */
export interface TextFormats {
  readonly formats: readonly TextFormat[];
  /** Maximum size of a content in bytes, with its user data header, unless its format has another maximum. */
  readonly maxOctets: number;
}

/**
 * The coding of a format; null if the format is unknown.
 *
 * @example
 * codingOf(formats, 15); // → gb18030
 * codingOf(formats, 245); // → null
 */
export function codingOf(formats: TextFormats, format: number): TextCoding | null {
  return formatNamed(formats, format)?.coding ?? null;
}

/** Whether a coding is one for text. */
export function isTextCoding(coding: TextCoding | null): coding is "ascii" | "ucs2" | "gb18030" {
  return coding === "ascii" || coding === "ucs2" || coding === "gb18030";
}

/** The coding of a text format. Throws a TextError if it is not a text format. */
export function textCodingOf(formats: TextFormats, format: number): TextCoding {
  const coding = codingOf(formats, format);
  if (isTextCoding(coding)) return coding;
  const actual: Phrase = coding === null ? "an unknown format" : ["%", coding];
  const subject: Phrase = typeof format === "number" ? ["Format %", format] : ["Format (%)", [kindOf(format)]];
  throw new TextError({ code: "no-text", subject, expected: "a text format", actual });
}

/** The first format of a coding. Throws a TextError if the table has no such format. */
export function formatOfCoding(formats: TextFormats, coding: TextCoding): number {
  const found = listOf(formats).find((each) => each.coding === coding);
  if (found !== undefined) return found.format;
  const actual = "none in the protocol";
  throw new TextError({ code: "no-text", subject: "Format", expected: ["a format for %", coding], actual });
}

/** Maximum size of a content in a format, with or without a user data header. */
export function maxSizeOf(formats: TextFormats, format: number, hasHeader: boolean): number {
  const named = formatNamed(formats, format);
  return (hasHeader ? named?.maxOctetsWithHeader : named?.maxOctets) ?? formats.maxOctets;
}

function formatNamed(formats: TextFormats, format: number): TextFormat | undefined {
  return listOf(formats).find((each) => each.format === format);
}

/** The formats of a table. Throws a TextError if it is not a table. */
function listOf(formats: TextFormats): readonly TextFormat[] {
  checkObject("Table of formats", formats);
  checkList("Formats of the table", formats.formats);
  return formats.formats;
}
