import { DecodeError, isReadable, lengthOf } from "../wire/index.js";
import { countedBytes, expectEnd, decodeErrorAt, type DiagnosisCursor, wrongMemoryError } from "./diagnosis-cursor.js";
import type { FrameHead } from "./frame-head.js";

/** Goes over the body of a frame. Throws the DecodeError of a fault. */
export type AdvanceBody = (cursor: DiagnosisCursor, commandId: number) => void;

/** Goes over fields. Throws the DecodeError of a fault. */
export type AdvanceFields = (cursor: DiagnosisCursor) => void;

/**
 * The first fault of a frame that was refused.
 *
 * What is wrong with its length comes first. A frame that was cut off is told with the first fault up to the cut, which is
 * mostly the field that the cut goes through.
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
  // Said as `frameLengthError` says it, which would weigh more in a bundle of one decoder than these lines.
  if (stated < minOctets || stated > maxOctets) {
    const expected = `${minOctets} to ${maxOctets}`;
    return decodeErrorAt(cursor, "frame-length", length.field, length.offset, expected, `${stated}`);
  }
  const expected = countedBytes(stated);
  const actual = `${here}`;
  if (stated < here) return decodeErrorAt(cursor, "surplus-octets", null, stated, expected, actual);
  if (stated > here)
    return decodeErrorAt(cursor, "truncated", error?.field ?? null, error?.offset ?? here, expected, actual);
  // Where there is no fault, somebody else writes to these octets.
  return error ?? wrongMemoryError(cursor);
}

function cursorOf(frame: FrameHead, view: DataView, start: number, end: number): DiagnosisCursor {
  return { ...frame, view, start, end, at: start, stated: frame.minOctets, messageName: null };
}

/** The fault that going over fields ends with; null where it goes well. */
function errorOf(run: () => void): DecodeError | null {
  try {
    run();
    return null;
  } catch (error) {
    if (error instanceof DecodeError) return error;
    throw error;
  }
}

/** The first fault of octets that are no structure of this name. */
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

/** The fault of octets that are as long as none of the structures they could be. */
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
