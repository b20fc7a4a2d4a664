import { DecodeError, type DecodeErrorCode, type ErrorContext } from "../wire/index.js";
import type { FrameHead } from "./frame-head.js";

/** A search for the first fault of octets that were refused: over one field after the other, up to the one that is not as it should be. */
export interface DiagnosisCursor extends FrameHead, ErrorContext {
  readonly view: DataView;
  /** Where the frame begins. */
  readonly start: number;
  /** Where the octets end. */
  readonly end: number;
  /** Where the next field begins. */
  at: number;
  /** How many octets the frame says it takes; the fewest that it can take where it is too short to say so. */
  stated: number;
  /** Wire name of the message; null until it is known. */
  messageName: string | null;
}

/** Octets by wire name, in wire order. */
export type FieldOctets = Readonly<Record<string, number>>;

/** Goes over fields, and returns where the last of them begins. Throws the DecodeError of the first that does not fit. */
export function advance(
  cursor: DiagnosisCursor,
  fields: FieldOctets,
  code: "body-too-short" | "beyond-body" = "body-too-short",
): number {
  const { start, end } = cursor;
  let last = start;
  for (const [field, octets] of Object.entries(fields)) {
    last = cursor.at;
    const left = end - last;
    if (octets > left) throw decodeErrorAt(cursor, code, field, last - start, countedBytes(octets), `${left}`);
    cursor.at = last + octets;
  }
  return last;
}

/** Throws the DecodeError of octets that are left over behind the last field; `expected` says so. */
export function expectEnd(cursor: DiagnosisCursor, expected: string): void {
  const { start, at, end } = cursor;
  if (at < end) throw decodeErrorAt(cursor, "surplus-octets", null, at - start, expected, countedBytes(end - at));
}

/** A fault as the error that is thrown. */
export function decodeErrorAt(
  context: ErrorContext,
  code: DecodeErrorCode,
  field: string | null,
  offset: number,
  expected: string,
  actual: string,
): DecodeError {
  return new DecodeError(context, { code, field, offset, expected, actual });
}

/** The fault of octets, or a view, that are none or do not belong together. */
export function wrongMemoryError(context: ErrorContext): DecodeError {
  const expected = "a Uint8Array, a DataView over the same memory and a valid range";
  return decodeErrorAt(context, "wrong-memory", null, 0, expected, "something else");
}

/** `1 byte`, `2 bytes`. */
export function countedBytes(size: number): string {
  return size === 1 ? "1 byte" : `${size} bytes`;
}
