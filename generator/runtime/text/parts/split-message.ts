import type { Phrase } from "../../wire/index.js";
import { decodeText, encodeText } from "../coding/codings.js";
import { chooseFormat } from "../coding/format-text.js";
import { sizeOfGbCharacter } from "../coding/gb18030.js";
import { concatenation } from "./information-element.js";
import { checkInteger, checkObject, checkText, TextError } from "../text-error.js";
import { maxSizeOf, textCodingOf, type TextCoding, type TextFormats } from "../coding/text-formats.js";
import { sizeOfUcs2Character } from "../coding/ucs2.js";
import { formatUserDataHeader } from "./user-data-header.js";

/** Maximum number of parts in a header. */
const MAX_PARTS = 255;

/** Options of splitting. */
export interface SplitOptions {
  /** The format. Default: that of `chooseFormat`. */
  readonly format?: number | undefined;
  /** Distinguishes messages from a sender to a receiver: use a new one each time, 0 to 255, or to 65,535 in two bytes. */
  readonly reference: number;
  /** Size of the reference in bytes. Default: 1. Two allow more references, and one byte less of text. */
  readonly referenceSize?: 1 | 2 | undefined;
  /** Bytes to reserve in the first and the last part, for example for a signature that the operator adds. */
  readonly reserve?: { readonly first?: number | undefined; readonly last?: number | undefined } | undefined;
  /** Maximum size of a content without a user data header, in bytes. Default: that of the format. */
  readonly maxOctets?: number | undefined;
  /** Maximum size of a part in bytes, with its user data header. Default: that of the format. */
  readonly maxOctetsWithHeader?: number | undefined;
}

/** One part of a string, with the values of related fields. */
export interface SplitPart {
  /** The bytes to send; they begin with a user data header if there are several parts. */
  readonly content: Uint8Array<ArrayBuffer>;
  /** The text of this part. */
  readonly text: string;
  readonly format: number;
  /** The value of the header indicator, such as TP_udhi: 1 if there are several parts. */
  readonly headerIndicator: 0 | 1;
  /** Number of parts, 1 to 255. */
  readonly total: number;
  /** Number of this part, from 1. */
  readonly number: number;
}

/** Size of a part in bytes, and the reserve in the first and the last part. */
interface Capacity {
  readonly part: number;
  readonly first: number;
  readonly last: number;
}

/**
 * Splits a string into contents: one without a header if it fits, else parts with a header each. A part never ends inside
 * a character or between surrogates. Throws a TextError if the format lacks a character, if more than 255 parts are
 * needed, or if the reserve leaves no space for a character.
 *
 * @example
 * const parts = splitMessage(formats, "你好😀".repeat(30), { reference: 46 });
 * parts.map(({ content }) => content.length); // → [ 138, 114 ]
 * parts[1]?.content.subarray(0, 6); // → Uint8Array(6) [ 5, 0, 3, 46, 2, 2 ]
 */
export function splitMessage(formats: TextFormats, text: string, options: SplitOptions): SplitPart[] {
  checkText("Message", text);
  checkObject("Options of a message", options);
  const { format = chooseFormat(formats, text), reference, referenceSize = 1, reserve = {} } = options;
  checkObject("Reserve of a message", reserve);
  const { first = 0, last = 0 } = reserve;
  checkOptions(reference, referenceSize, first, last);
  const coding = textCodingOf(formats, format);
  const octets = encodeText(text, coding);
  const { maxOctets, maxOctetsWithHeader } = limitsOf(formats, format, options);
  if (octets.length + first + last <= maxOctets) {
    return [{ content: octets, text, format, headerIndicator: 0, total: 1, number: 1 }];
  }
  const part = maxOctetsWithHeader - headerOf(referenceSize, 0, 1, 1).length;
  const pieces = cut(octets, coding, { part, first, last });
  return pieces.map((piece, index) => ({
    content: joined(headerOf(referenceSize, reference, pieces.length, index + 1), piece),
    text: decodeText(piece, coding),
    format,
    headerIndicator: 1,
    total: pieces.length,
    number: index + 1,
  }));
}

/** The maximum sizes of contents: those of the options, or else of the format. */
function limitsOf(
  formats: TextFormats,
  format: number,
  {
    maxOctets = maxSizeOf(formats, format, false),
    maxOctetsWithHeader = maxSizeOf(formats, format, true),
  }: SplitOptions,
): { readonly maxOctets: number; readonly maxOctetsWithHeader: number } {
  checkInteger("Maximum bytes", maxOctets, 1, 65_535);
  checkInteger("Maximum bytes", maxOctetsWithHeader, 1, 65_535);
  return { maxOctets, maxOctetsWithHeader };
}

function checkOptions(reference: number, referenceSize: number, first: number, last: number): void {
  checkInteger("Size of a reference", referenceSize, 1, 2);
  checkInteger("Reference", reference, 0, 256 ** referenceSize - 1);
  checkInteger("Reserve of the first part", first, 0, 255);
  checkInteger("Reserve of the last part", last, 0, 255);
}

function cut(octets: Uint8Array, coding: TextCoding, capacity: Capacity): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < octets.length;) {
    const end = endOfPiece(octets, at, coding, capacity);
    if (end === at) throw noCapacity(capacity);
    pieces.push(octets.subarray(at, end));
    at = end;
  }
  if (pieces.length > MAX_PARTS) throw tooManyParts(pieces.length);
  return pieces;
}

function endOfPiece(octets: Uint8Array, at: number, coding: TextCoding, capacity: Capacity): number {
  const available = capacity.part - (at === 0 ? capacity.first : 0);
  if (octets.length - at <= available - capacity.last) return octets.length;
  // The rest does not fit with the reserve of the last part: leave at least one character for the next part.
  const max = Math.min(at + available, octets.length - 1);
  for (let end = at; ;) {
    const next = end + sizeOfCharacter(octets, end, coding);
    if (next > max) return end;
    end = next;
  }
}

function sizeOfCharacter(octets: Uint8Array, at: number, coding: TextCoding): number {
  if (coding === "ucs2") return sizeOfUcs2Character(octets, at);
  return coding === "gb18030" ? sizeOfGbCharacter(octets, at) : 1;
}

function headerOf(octets: 1 | 2, reference: number, total: number, number: number): Uint8Array<ArrayBuffer> {
  return formatUserDataHeader([concatenation(octets, reference, total, number)]);
}

function joined(header: Uint8Array, piece: Uint8Array): Uint8Array<ArrayBuffer> {
  const content = new Uint8Array(header.length + piece.length);
  content.set(header);
  content.set(piece, header.length);
  return content;
}

function noCapacity({ part, first, last }: Capacity): TextError {
  const actual: Phrase = ["% bytes for each part, % reserved in the first and % in the last", part, first, last];
  return new TextError({
    code: "no-room",
    subject: "Message",
    expected: "available for a character in every part",
    actual,
  });
}

function tooManyParts(parts: number): TextError {
  const expected: Phrase = ["at most % parts", MAX_PARTS];
  return new TextError({ code: "too-many-parts", subject: "Message", expected, actual: parts });
}
