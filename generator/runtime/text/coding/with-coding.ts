import { checkInteger, checkObject } from "../text-error.js";
import { codecOf } from "./built-in-codecs.js";
import { codecOrName } from "./codings.js";
import { listOf, type TextCoding, type TextFormat, type TextFormats } from "./text-formats.js";

/**
 * A copy of a table in which a format has another coding, for a peer that reads it differently: in SMPP, `data_coding` 0 is
 * the alphabet of the message centre. The new entry has the limits of the table. Pass the copy as the option `formats` of
 * `textOf…` and `split…Text`, and to a `Reassembler`. Throws a TextError if the coding is unknown.
 *
 * @example
 * decodeFormat(withCoding(formats, 0, "latin1"), Uint8Array.of(0xe9), 0); // → é
 */
export function withCoding(formats: TextFormats, format: number, coding: TextCoding): TextFormats {
  checkObject("Table of formats", formats);
  checkInteger("Format", format, 0, Number.MAX_SAFE_INTEGER);
  const entry: TextFormat = { format, coding: codecOrName(coding) };
  codecOf(entry.coding);
  const isReplaced = (each: TextFormat): boolean => each.format === format && each.last === undefined;
  const list = listOf(formats);
  // In the place of the old entry: the first format of some codings is the default one.
  const replaced = list.map((each) => (isReplaced(each) ? entry : each));
  return { ...formats, formats: list.some(isReplaced) ? replaced : [...list, entry] };
}
