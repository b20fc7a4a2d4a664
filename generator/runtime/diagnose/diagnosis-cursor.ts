import {
  DecodeError,
  type DecodeErrorCode,
  type DecodeErrorContext,
  type HeaderValues,
  type Phrase,
  type Phrases,
} from "../wire/index.js";
import type { FrameHead } from "./frame-head.js";

/** A position in invalid bytes, which moves from field to field up to the first error. */
export interface DiagnosisCursor extends FrameHead, DecodeErrorContext {
  readonly view: DataView;
  /** Where the frame begins. */
  readonly start: number;
  /** Offset after the last byte. */
  readonly end: number;
  /** Where the next field begins. */
  at: number;
  /** Size that the frame states; the minimum size if the frame is too short to state one. */
  stated: number;
  /** Wire name of the message; null until it is known. */
  messageName: string | null;
  /** The command in the header; missing until it is read. */
  commandId?: number;
  /** The sequence in the header; missing until it is read. */
  sequenceId?: NonNullable<HeaderValues["sequenceId"]>;
  /** Path of the structure of the next field, such as `Entries[2].`; empty outside of structures. */
  path: string;
}

/** Sizes in bytes by wire name, in wire order. */
export type FieldOctets = Readonly<Record<string, number>>;

/** Skips fields and returns the offset of the last. Throws a DecodeError for the first that does not fit. */
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
    if (octets > left) {
      throw decodeErrorAt(
        cursor,
        code,
        { field: cursor.path + field, offset: last - start },
        countedBytes(octets),
        left,
      );
    }
    cursor.at = last + octets;
  }
  return last;
}

/** Throws a DecodeError if there are bytes after the last field. */
export function expectEnd(cursor: DiagnosisCursor, expected: Phrase): void {
  const { start, at, end } = cursor;
  if (at < end) throw decodeErrorAt(cursor, "surplus-octets", { offset: at - start }, expected, countedBytes(end - at));
}

/** The field of an error, if there is one, and the offset from the start of the frame. */
interface ErrorPlace {
  readonly field?: string | null;
  readonly offset: number;
}

/** Creates the error of a place. */
export function decodeErrorAt(
  context: DecodeErrorContext,
  code: DecodeErrorCode,
  { field = null, offset }: ErrorPlace,
  expected: Phrase,
  actual: Phrase,
): DecodeError {
  return new DecodeError(context, { code, field, offset, expected, actual });
}

/** The error of bytes, a view and a range that do not belong together. */
export function wrongMemoryError(context: DecodeErrorContext, octets: unknown): DecodeError {
  const isOctets = octets instanceof Uint8Array;
  const expected: Phrase = isOctets
    ? "a Uint8Array, a DataView over the same memory and a valid range"
    : "a Uint8Array";
  const actual: Phrase = isOctets ? "something else" : ["a value of type %", typeof octets];
  return decodeErrorAt(context, "wrong-memory", { offset: 0 }, expected, actual);
}

/** `1 byte`, `2 bytes`. */
export function countedBytes(size: number): Phrases["size"] {
  return size === 1 ? ["1 byte"] : ["% bytes", size];
}
