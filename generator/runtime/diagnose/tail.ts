import { type DecodeErrorCode, endOfCString, type Phrase } from "../wire/index.js";
import { countedBytes, decodeErrorAt, type DiagnosisCursor } from "./diagnosis-cursor.js";

/** Why a value that takes all remaining bytes does not fit them. */
export interface TailError {
  readonly code: DecodeErrorCode;
  /** Offset in the memory of the view. */
  readonly at: number;
  readonly expected: Phrase;
  readonly actual: Phrase;
}

/** The error of a string or bytes from `from` to `to`; null if they fit their maximum size. */
export function tailErrorOf(
  view: DataView,
  from: number,
  to: number,
  maxOctets: number,
  terminated: boolean,
): TailError | null {
  if (terminated) return terminatedError(view, from, to, maxOctets);
  if (to - from <= maxOctets) return null;
  const expected: Phrase = ["at most %", countedBytes(maxOctets)];
  return { code: "surplus-octets", at: from + maxOctets, expected, actual: to - from };
}

function terminatedError(view: DataView, from: number, to: number, maxOctets: number): TailError | null {
  const searched = Math.min(to - from, maxOctets);
  const end = endOfCString(view, from, searched, to);
  if (end < to) {
    return { code: "surplus-octets", at: end, expected: "nothing after the NUL", actual: countedBytes(to - end) };
  }
  // Without its NUL, the string needs space for one.
  if (end === to || to - from < maxOctets) return null;
  const expected: Phrase = ["a NUL within %", countedBytes(maxOctets)];
  return { code: "no-terminator", at: from, expected, actual: ["none in %", countedBytes(searched)] };
}

/** Skips a string or bytes that take all remaining bytes. */
export function advanceTail(cursor: DiagnosisCursor, field: string, maxOctets: number, terminated = false): void {
  const { view, start, at, end, path } = cursor;
  const error = tailErrorOf(view, at, end, maxOctets, terminated);
  if (error !== null) {
    throw decodeErrorAt(
      cursor,
      error.code,
      { field: path + field, offset: error.at - start },
      error.expected,
      error.actual,
    );
  }
  cursor.at = end;
}
