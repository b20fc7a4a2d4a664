import { decodeText } from "./codings.js";
import { checkOctets } from "../text-error.js";
import { codingOf, isTextCoding, type TextCoding, type TextFormats } from "./text-formats.js";
import { hasUserDataHeader, parseUserDataHeader, type UserDataHeader } from "../parts/user-data-header.js";

/** A parsed content. */
export interface Content {
  /** Null if there is no header. */
  readonly header: UserDataHeader | null;
  /** The content after its header: a view into the same memory. */
  readonly octets: Uint8Array;
  /** Null if the format is unknown. */
  readonly coding: TextCoding | null;
  /** Null if the format is unknown or is not a text format. */
  readonly text: string | null;
}

/**
 * Parses a content: its header, if the indicator (such as TP_udhi) is set, and its text. Throws a TextError if the header
 * is longer than the content, or the bytes are invalid in the format.
 *
 * @example
 * const content = Uint8Array.of(5, 0, 3, 46, 2, 1, 0x4f, 0x60);
 * const { header, text } = readContent(formats, content, 8, 1);
 * text; // → 你
 * header?.elements.length; // → 1
 */
export function readContent(
  formats: TextFormats,
  content: Uint8Array,
  format: number,
  headerIndicator: number,
): Content {
  checkOctets("Content", content);
  const header = hasUserDataHeader(headerIndicator) ? parseUserDataHeader(content) : null;
  const octets = header === null ? content : content.subarray(header.size);
  const coding = codingOf(formats, format);
  const text = isTextCoding(coding) ? decodeText(octets, coding) : null;
  return { header, octets, coding, text };
}
