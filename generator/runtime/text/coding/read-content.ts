import { decodeText } from "./codings.js";
import { checkOctets } from "../text-error.js";
import { codingOf, isTextCoding, type TextCoding, type TextFormats } from "./text-formats.js";
import { hasUserDataHeader, parseUserDataHeader, type UserDataHeader } from "../parts/user-data-header.js";

/** What a content says. */
export interface Content {
  /** Null where the content has none. */
  readonly header: UserDataHeader | null;
  /** The content behind its header, over the same memory. */
  readonly octets: Uint8Array;
  /** Null where the format is not known. */
  readonly coding: TextCoding | null;
  /** Null where the format is not known or holds no text: its octets are all there is to say. */
  readonly text: string | null;
}

/**
 * Reads a content: its header, where the indicator (such as TP_udhi) says that there is one, and its text. Throws a
 * TextError where the header is longer than the content, or the octets are no text of the format.
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
