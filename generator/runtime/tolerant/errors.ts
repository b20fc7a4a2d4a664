import { casesInWords, countedBytes, decodeErrorAt, tagInWords } from "../diagnose/index.js";
import { contextOf, type MessageLayout, type UnionLayout } from "../interpreter/index.js";
import { type DecodeError, isDecodeError, type Phrase, type Phrases } from "../wire/index.js";
import type { OtherLayout } from "./readings.js";

/** A way to read a frame, in words. */
export type ReadingPhrase = Phrases["reading"];

/** A layout of another version in words. */
export function wordsOfLayout({ version, part }: OtherLayout): ReadingPhrase {
  if (part === "layout") return ["the layout of %", version];
  return part === "widths" ? ["the widths of %", version] : ["% as in %", part.field, version];
}

/** The content of a field as a structure of a certain size in words. */
export function wordsOfContent(field: string, size: number): ReadingPhrase {
  return ["% of %", field, countedBytes(size)];
}

/**
 * The error of a frame with bytes after the last field, if another layout leaves fewer: the bytes may belong to a wider
 * field, such as a result that is not 0.
 */
export function ambiguousSurplusError(layout: MessageLayout, other: OtherLayout): DecodeError {
  return ambiguousError(layout, ["the layout of %", layout.frame.title], wordsOfLayout(other));
}

/** The error of a frame that fits two layouts, which give different messages. */
export function ambiguousError(layout: MessageLayout, one: ReadingPhrase, other: ReadingPhrase): DecodeError {
  const { frame, name } = layout;
  const context = contextOf(frame, name);
  const place = { offset: frame.minOctets };
  return decodeErrorAt(context, "ambiguous", place, "only one layout that fits", ["% and %", one, other]);
}

/** The error of a value that does not fit its field in this version. */
export function invalidValueError(layout: MessageLayout, at: InvalidValue): DecodeError {
  return decodeErrorAt(contextOf(layout.frame, layout.name), at.code, at, at.expected, at.actual);
}

/** A value that does not fit its field. */
export interface InvalidValue {
  readonly code: "too-wide" | "wrong-constant" | "unknown-case";
  /** Wire name, with the index in a list and the path in a structure; null for the whole frame. */
  readonly field: string | null;
  readonly offset: number;
  readonly expected: Phrase;
  readonly actual: Phrase;
}

/** The error of a tag that has a case only in another version. */
export function unknownCaseError(
  layout: MessageLayout,
  { cases }: UnionLayout,
  place: Pick<InvalidValue, "field" | "offset">,
  tag: number | string,
): DecodeError {
  const expected = casesInWords(cases.flatMap(({ values }) => values));
  return invalidValueError(layout, { code: "unknown-case", ...place, expected, actual: tagInWords(tag) });
}

/** The error of a frame that exceeds the maximum with the widths of this version. */
export function frameTooWideError(layout: MessageLayout, size: number): DecodeError {
  const expected: Phrase = ["at most %", countedBytes(layout.frame.maxOctets)];
  return invalidValueError(layout, { code: "too-wide", field: null, offset: 0, expected, actual: size });
}

/** Reads a frame after strict decoding rejected it. A new error has the values of the header, like that of strict decoding. */
export function withHeaderOf<Result>({ commandId, sequenceId }: DecodeError, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (isDecodeError(error) && error.commandId === null) Object.assign(error, { commandId, sequenceId });
    throw error;
  }
}
