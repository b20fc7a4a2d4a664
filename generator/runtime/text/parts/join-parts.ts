import { type Deviation, deviationOf, joinOctets } from "../../wire/index.js";
import { checkMarks, type ReadOptions } from "../coding/read-text.js";
import { codingOf, type TextFormats } from "../coding/text-formats.js";
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
  /** The content of all parts without their headers. */
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
export function joinParts(
  formats: TextFormats,
  parts: readonly CodedContent[],
  options: ReadOptions = {},
): JoinedParts {
  checkObjects("Parts of a message", parts);
  checkObject("Options of a text", options);
  checkMarks(options.marks);
  const deviations: Deviation[][] = parts.map(() => []);
  const pieces = parts.map((part, index): TextPiece => {
    const read = withoutHeader(part);
    deviations[index]?.push(...read.deviations);
    return { part: index, coding: codingOf(formats, part.format), octets: read.octets, start: read.start };
  });
  const octets = joinOctets(pieces.map((piece) => piece.octets));
  return { octets, ...textOf(pieces, options, deviations), deviations };
}

function withoutHeader({ content, headerIndicator }: CodedContent): {
  readonly octets: Uint8Array;
  readonly start: number;
  readonly deviations: readonly Deviation[];
} {
  checkOctets("Content of a part", content);
  if (!hasUserDataHeader(headerIndicator)) return { octets: content, start: 0, deviations: [] };
  const { header, deviations } = readUserDataHeader(content);
  const start = header?.size ?? 0;
  return { octets: content.subarray(start), start, deviations: deviations.map(deviationOf) };
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
