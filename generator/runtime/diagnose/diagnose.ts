import { DecodeError, isReadable, lengthOf } from "../wire/index.js";
import { countedBytes, expectEnd, decodeErrorAt, type DiagnosisCursor, wrongMemoryError } from "./diagnosis-cursor.js";
import type { FrameHead } from "./frame-head.js";

/** Checks the body of a frame. Throws the first DecodeError. */
export type AdvanceBody = (cursor: DiagnosisCursor, commandId: number) => void;

/** Checks fields in wire order. Throws the first DecodeError. */
export type AdvanceFields = (cursor: DiagnosisCursor) => void;

/**
 * Finds the first error in an invalid frame.
 *
 * An invalid length comes first. The error of a truncated frame names the field at which the bytes end.
 */
export function findFrameError(
  frame: FrameHead,
  advanceBody: AdvanceBody,
  octets: Uint8Array,
  view: DataView,
  start: number,
  end: number,
): DecodeError {
  const cursor = cursorOf(frame, view, start, end);
  if (!isReadable(octets, view, start, end)) return wrongMemoryError(cursor);
  const error = errorOf(() => advanceBody(cursor, frame.advanceHeader(cursor)));
  const here = end - start;
  const { length, minOctets, maxOctets, stated } = cursor;
  // The same words as `frameLengthError`, which would take more space in a bundle of one decoder.
  if (stated < minOctets || stated > maxOctets) {
    const expected = `${minOctets} to ${maxOctets}`;
    return decodeErrorAt(cursor, "frame-length", length.field, length.offset, expected, `${stated}`);
  }
  const expected = countedBytes(stated);
  const actual = `${here}`;
  if (stated < here) return decodeErrorAt(cursor, "surplus-octets", null, stated, expected, actual);
  if (stated > here)
    return decodeErrorAt(cursor, "truncated", error?.field ?? null, error?.offset ?? here, expected, actual);
  // No error means that other code writes to these bytes at the same time.
  return error ?? wrongMemoryError(cursor);
}

function cursorOf(frame: FrameHead, view: DataView, start: number, end: number): DiagnosisCursor {
  return { ...frame, view, start, end, at: start, stated: frame.minOctets, messageName: null };
}

/** The DecodeError that a function throws; null if it returns. */
function errorOf(run: () => void): DecodeError | null {
  try {
    run();
    return null;
  } catch (error) {
    if (error instanceof DecodeError) return error;
    throw error;
  }
}

/** Finds the first error in bytes that are not a valid structure. */
export function findStructureError(
  frame: FrameHead,
  name: string,
  advanceFields: AdvanceFields,
  octets: Uint8Array,
  view: DataView,
  start: number,
  end: number,
): DecodeError {
  const cursor: DiagnosisCursor = { ...cursorOf(frame, view, start, end), messageName: name };
  if (!isReadable(octets, view, start, end)) return wrongMemoryError(cursor);
  const error = errorOf(() => {
    advanceFields(cursor);
    expectEnd(cursor, "nothing after it");
  });
  return error ?? wrongMemoryError(cursor);
}

/** The error of bytes whose size matches none of several structures. */
export function findChoiceError(
  { protocol, title }: FrameHead,
  name: string,
  sizes: readonly number[],
  octets: Uint8Array,
): DecodeError {
  const context = { protocol, title, messageName: name };
  const length = lengthOf(octets);
  if (Number.isNaN(length)) return wrongMemoryError(context);
  const code = length < Math.min(...sizes) ? "body-too-short" : "surplus-octets";
  return decodeErrorAt(context, code, null, 0, `${sizes.join(" or ")} bytes`, `${length}`);
}
