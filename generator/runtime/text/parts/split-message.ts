import type { Phrase } from "../../wire/index.js";
import { chooseFormat } from "../coding/format-text.js";
import { capacityIn, capacityOf } from "../coding/capacity.js";
import { type FormatOptions, textCodecOf, type TextFormats } from "../coding/text-formats.js";
import { contentOf, cutText, sizeOfText } from "./cut-text.js";
import { concatenation } from "./information-element.js";
import { checkInteger, checkObject, checkOption, checkText, TextError } from "../text-error.js";
import { formatUserDataHeader } from "./user-data-header.js";

/** Maximum number of parts in a header. */
const MAX_PARTS = 255;

/** Options of splitting. */
export interface SplitOptions extends FormatOptions {
  /** The format. Default: that of `chooseFormat`. */
  readonly format?: number | undefined;
  /** Distinguishes messages from a sender to a receiver: use a new one each time, 0 to 255, or to 65,535 in two bytes. */
  readonly reference: number;
  /** Size of the reference in bytes. Default: 1. Two allow more references, and one byte less of text. */
  readonly referenceSize?: 1 | 2 | undefined;
  /**
   * Where the place of a part is: in a user data header of its content, or in other fields of the message, which then hold
   * `reference`, `total` and `number`. In both cases, a part has as much text: the message centre writes the header for the
   * handset. Default: `header`.
   */
  readonly by?: "header" | "fields" | undefined;
  /**
   * Bytes to reserve in the first and the last part, for example for a signature that the operator adds. In GSM 03.38,
   * septets.
   */
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
  /** The value of the header indicator, such as TP_udhi: 1 if the content begins with a header. */
  readonly headerIndicator: 0 | 1;
  /** Number of parts, 1 to 255. */
  readonly total: number;
  /** Number of this part, from 1. */
  readonly number: number;
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
export function splitMessage(table: TextFormats, text: string, options: SplitOptions): SplitPart[] {
  checkText("Message", text);
  checkObject("Options of a message", options);
  const { formats = table } = options;
  const { format = chooseFormat(formats, text), reference, referenceSize = 1, by = "header", reserve = {} } = options;
  checkObject("Reserve of a message", reserve);
  const { first = 0, last = 0 } = reserve;
  checkOptions(reference, referenceSize, first, last);
  checkOption("by", by, ["header", "fields"]);
  const codec = textCodecOf(formats, format);
  const whole = { octets: codec.encode(text), codec };
  const headerSize = headerOf(referenceSize, 0, 1, 1).length;
  const limits = limitsOf(formats, format, options, headerSize);
  if (sizeOfText(whole, 0) + first + last <= limits.whole) {
    const content = contentOf(new Uint8Array(0), whole);
    return [{ content, text, format, headerIndicator: 0, total: 1, number: 1 }];
  }
  const hasHeader = by === "header";
  const pieces = cutText(whole, { part: limits.part, first, last, headerSize: hasHeader ? headerSize : 0 });
  const total = pieces.length;
  if (total > MAX_PARTS) throw tooManyParts(total);
  return pieces.map((piece, index) => {
    const number = index + 1;
    const header = hasHeader ? headerOf(referenceSize, reference, total, number) : new Uint8Array(0);
    const content = contentOf(header, piece);
    return { content, text: codec.decode(piece.octets), format, headerIndicator: hasHeader ? 1 : 0, total, number };
  });
}

/** How many encoded bytes a content has without a header, and with one. */
function limitsOf(
  formats: TextFormats,
  format: number,
  { maxOctets, maxOctetsWithHeader }: SplitOptions,
  headerSize: number,
): { readonly whole: number; readonly part: number } {
  checkInteger("Maximum bytes", maxOctets ?? 1, 1, 65_535);
  checkInteger("Maximum bytes", maxOctetsWithHeader ?? 1, 1, 65_535);
  const limit = (size: number, max: number | undefined): number =>
    max === undefined ? capacityOf(formats, format, size) : capacityIn(formats, format, max, size);
  return { whole: limit(0, maxOctets), part: limit(headerSize, maxOctetsWithHeader) };
}

function checkOptions(reference: number, referenceSize: number, first: number, last: number): void {
  checkInteger("Size of a reference", referenceSize, 1, 2);
  checkInteger("Reference", reference, 0, 256 ** referenceSize - 1);
  checkInteger("Reserve of the first part", first, 0, 255);
  checkInteger("Reserve of the last part", last, 0, 255);
}

function headerOf(octets: 1 | 2, reference: number, total: number, number: number): Uint8Array<ArrayBuffer> {
  return formatUserDataHeader([concatenation(octets, reference, total, number)]);
}

function tooManyParts(parts: number): TextError {
  const expected: Phrase = ["at most % parts", MAX_PARTS];
  return new TextError({ code: "too-many-parts", subject: "Message", expected, actual: parts });
}
