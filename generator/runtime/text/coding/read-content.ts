import { type Deviation, deviationOf } from "../../wire/deviation.js";
import { isFullPart } from "./capacity.js";
import { checkMarks, type ReadOptions, readText, type ReadText } from "./read-text.js";
import { movedToPacked, type TextCodec } from "./text-codec.js";
import { checkObject, checkOctets, movedBy } from "../text-error.js";
import { codecOfFormat, codingOf, type TextCoding, type TextFormats } from "./text-formats.js";
import { readUserDataHeader } from "../parts/read-header.js";
import { hasUserDataHeader, type UserDataHeader } from "../parts/user-data-header.js";

/** A parsed content. */
export interface Content {
  /** Null if there is no header. */
  readonly header: UserDataHeader | null;
  /** The content after its header: a view into the same memory. Packed septets are as they were sent. */
  readonly octets: Uint8Array;
  /** Null if the format is unknown. */
  readonly coding: TextCoding | null;
  /** Null if the format is unknown or is not a text format. */
  readonly text: string | null;
  /**
   * How the content deviates from the specification, if it can still be read in one way. Offsets count from its first
   * byte. `swapped-bytes` without `byte-order-mark` does not change the text: `guessText` returns it with the bytes
   * swapped.
   */
  readonly deviations: readonly Deviation[];
}

/**
 * Parses a content: its header, if the indicator (such as TP_udhi) is set, and its text. Reads past a wrong length in the
 * header if there is only one correction, past a character that is cut at the end, and past a byte order mark, and lists
 * each as a deviation. Throws a TextError, with the offset in the content, if the header or other bytes are invalid.
 *
 * @example
 * const content = Uint8Array.of(5, 0, 3, 46, 2, 1, 0x4f, 0x60, 0x59);
 * const { header, text, deviations } = readContent(formats, content, 8, 1);
 * text; // → 你
 * header?.elements.length; // → 1
 * deviations.map(({ code, offset, actual }) => [code, offset, actual]); // → [ [ 'cut-character', 8, '59' ] ]
 */
export function readContent(
  table: TextFormats,
  content: Uint8Array,
  format: number,
  headerIndicator: number,
  options: ReadOptions = {},
): Content {
  checkOctets("Content", content);
  checkObject("Options of a text", options);
  checkMarks(options.marks);
  const { formats = table } = options;
  const { header, deviations } = hasUserDataHeader(headerIndicator)
    ? readUserDataHeader(content)
    : { header: null, deviations: [] };
  const start = header?.size ?? 0;
  const octets = content.subarray(start);
  const coding = codingOf(formats, format);
  const codec = codecOfFormat(formats, format);
  if (codec === null) return { header, octets, coding, text: null, deviations: deviations.map(deviationOf) };
  try {
    const isFull = isFullPart(formats, format, content.length, start);
    const read = readCoded(octets, codec, { ...options, headerSize: start, isFull });
    const moved = read.deviations.map((details) => ({ ...details, offset: start + details.offset }));
    return { header, octets, coding, text: read.text, deviations: [...deviations, ...moved].map(deviationOf) };
  } catch (error) {
    throw movedBy(error, start);
  }
}

/** How to read the bytes after a header. */
interface CodedOptions extends ReadOptions {
  readonly headerSize: number;
  /** Whether the content is a part without space left, so that another one may follow. */
  readonly isFull: boolean;
}

/** Reads the bytes after a header, packed or not. Offsets count from the first of them. */
function readCoded(octets: Uint8Array, codec: TextCodec, options: CodedOptions): Omit<ReadText, "order"> {
  const { headerSize, isFull } = options;
  const { packing } = codec;
  if (packing === null) return readText(octets, codec, options);
  const unpacked = packing.unpack(octets, headerSize, isFull ? null : undefined);
  try {
    const { text, deviations } = readText(unpacked.octets, codec, options);
    const moved = deviations.map((details) => ({ ...details, offset: packing.offsetOf(details.offset, headerSize) }));
    return { text, deviations: [...unpacked.deviations, ...moved] };
  } catch (error) {
    throw movedToPacked(error, packing, headerSize);
  }
}
