import { type Deviation, type DeviationDetails, deviationOf, joinOctets } from "../../wire/index.js";
import { isFullPart } from "../coding/capacity.js";
import { checkMarks, type ReadOptions } from "../coding/read-text.js";
import type { TextCodec, Unpacked } from "../coding/text-codec.js";
import { codecOfFormat, type TextFormats } from "../coding/text-formats.js";
import { checkObject, checkObjects, checkOctets, isTextError, type TextError } from "../text-error.js";
import { PieceError, readPieces, type TextPiece } from "./read-pieces.js";
import { readUserDataHeader } from "./read-header.js";
import { hasUserDataHeader } from "./user-data-header.js";

/** A content and its format. */
export interface CodedContent {
  readonly content: Uint8Array;
  readonly format: number;
  readonly headerIndicator: number;
}

/** The result of joining contents. */
export interface JoinedParts {
  /** The content of all parts without their headers; packed septets have one byte each. */
  readonly octets: Uint8Array<ArrayBuffer>;
  /** Null if a part does not hold text, or if its bytes are invalid. */
  readonly text: string | null;
  /** The error if the bytes are invalid text, else null. Its offset counts from the first byte of the content of a part. */
  readonly error: TextError | null;
  /** Index of the part that the error is in; null if there is no error. */
  readonly errorPart: number | null;
  /** A list for each part: how its content deviates from the specification. Offsets count from its first byte. */
  readonly deviations: readonly (readonly Deviation[])[];
}

/**
 * Joins contents. Consecutive parts with the same coding are decoded together, which restores a character that the sender
 * has split. If that fails, each part is decoded separately, as `readContent` does. A byte order mark is valid until the
 * next one. Throws a TextError if a header is invalid.
 *
 * @example
 * const parts = splitMessage(formats, "长短信".repeat(30), { reference: 7 });
 * joinParts(formats, parts).text === "长短信".repeat(30); // → true
 */
export function joinParts(table: TextFormats, parts: readonly CodedContent[], options: ReadOptions = {}): JoinedParts {
  checkObjects("Parts of a message", parts);
  checkObject("Options of a text", options);
  checkMarks(options.marks);
  const { formats = table } = options;
  const opened = parts.map((part) => openPart(formats, part));
  const read = opened.map((part, index) => unpacked(part, opened[index + 1]));
  const pieces = opened.map(({ codec, start }, index): TextPiece => {
    return { part: index, codec, octets: read[index]?.octets ?? new Uint8Array(0), start };
  });
  const deviations = read.map((part) => part.deviations.map(deviationOf));
  const octets = joinOctets(pieces.map((piece) => piece.octets));
  return { octets, ...textOf(pieces, options, deviations), deviations };
}

/** A content without its header. */
interface OpenedPart {
  readonly octets: Uint8Array;
  /** Size of the header. */
  readonly start: number;
  /** Null if the content does not hold text. */
  readonly codec: TextCodec | null;
  readonly isFull: boolean;
  /** Offsets count from the first byte of the content. */
  readonly deviations: readonly DeviationDetails[];
}

function openPart(formats: TextFormats, { content, format, headerIndicator }: CodedContent): OpenedPart {
  checkOctets("Content of a part", content);
  const codec = codecOfFormat(formats, format);
  if (!hasUserDataHeader(headerIndicator)) return { octets: content, start: 0, codec, isFull: false, deviations: [] };
  const { header, deviations } = readUserDataHeader(content);
  const start = header?.size ?? 0;
  const isFull = isFullPart(formats, format, content.length, start);
  return { octets: content.subarray(start), start, codec, isFull, deviations };
}

/** The encoded bytes of a part, and its deviations. */
function unpacked({ codec, octets, start, isFull, deviations }: OpenedPart, next: OpenedPart | undefined): Unpacked {
  const packing = codec?.packing ?? null;
  if (packing === null) return { octets, deviations };
  const read = packing.unpack(octets, start, isFull ? firstOf(next) : undefined);
  const moved = read.deviations.map((each) => ({ ...each, offset: start + each.offset }));
  return { octets: read.octets, deviations: [...deviations, ...moved] };
}

/** The first encoded byte of a part; undefined if there is no part or no such byte, null if its coding is not packed. */
function firstOf(part: OpenedPart | undefined): number | null | undefined {
  if (part === undefined) return undefined;
  const packing = part.codec?.packing ?? null;
  return packing === null ? null : packing.unpack(part.octets, part.start, null).octets[0];
}

function textOf(
  pieces: readonly TextPiece[],
  options: ReadOptions,
  deviations: readonly Deviation[][],
): Pick<JoinedParts, "text" | "error" | "errorPart"> {
  try {
    const read = readPieces(pieces, options);
    for (const { part, details } of read.deviations) deviations[part]?.push(deviationOf(details));
    return { text: read.text, error: null, errorPart: null };
  } catch (thrown) {
    const { error, part } = thrown instanceof PieceError ? thrown : { error: thrown, part: null };
    if (isTextError(error)) return { text: null, error, errorPart: part };
    throw error;
  }
}
