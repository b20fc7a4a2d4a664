import { DecodeError, isReadable, lengthOf, type Phrase, type Phrases } from "../wire/index.js";
import { countedBytes, expectEnd, decodeErrorAt, type DiagnosisCursor, wrongMemoryError } from "./diagnosis-cursor.js";
import type { FrameHead } from "./frame-head.js";

/** Checks fields in wire order. Throws the first DecodeError. */
export type AdvanceFields = (cursor: DiagnosisCursor) => void;

/**
 * Finds the first error in an invalid frame.
 *
 * An invalid length comes first. The error of a truncated frame names the field at which the bytes end.
 */
export function findFrameError(
  frame: FrameHead,
  advanceFields: AdvanceFields,
  octets: Uint8Array,
  view: DataView,
  start: number,
  end: number,
): DecodeError {
  const { length, minOctets, maxOctets } = frame;
  const cursor: DiagnosisCursor = {
    messageName: null,
    ...frame,
    view,
    start,
    end,
    at: start,
    stated: minOctets,
    path: "",
  };
  if (!isReadable(octets, view, start, end)) return wrongMemoryError(cursor, octets);
  let error: DecodeError | null = null;
  try {
    advanceFields(cursor);
  } catch (caught) {
    if (!(caught instanceof DecodeError)) throw caught;
    error = caught;
  }
  const here = end - start;
  const { stated } = cursor;
  // The same words as `frameLengthError`, which would take more space in a bundle of one decoder.
  if (stated < minOctets || stated > maxOctets) {
    return decodeErrorAt(cursor, "frame-length", length, ["% to %", minOctets, maxOctets], stated);
  }
  const expected = countedBytes(stated);
  if (stated < here) {
    const actual: Phrase = ["% (% left over)", here, countedBytes(here - stated)];
    return decodeErrorAt(cursor, "surplus-octets", { offset: stated }, expected, actual);
  }
  if (stated > here) return decodeErrorAt(cursor, "truncated", error ?? { offset: here }, expected, here);
  // No error means that other code writes to these bytes at the same time.
  return error ?? wrongMemoryError(cursor, octets);
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
  // A structure is a frame without a header, whose length is that of the bytes.
  const head = { ...frame, messageName: name, minOctets: 0, maxOctets: Infinity };
  const advanceAll = (cursor: DiagnosisCursor): void => {
    cursor.stated = end - start;
    advanceFields(cursor);
    expectEnd(cursor, "nothing after it");
  };
  return findFrameError(head, advanceAll, octets, view, start, end);
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
  if (Number.isNaN(length)) return wrongMemoryError(context, octets);
  const code = length < Math.min(...sizes) ? "body-too-short" : "surplus-octets";
  const anyOf = sizes.reduce<Phrases["anyOf"]>((all, size) => (all === 0 ? size : ["% or %", all, size]), 0);
  return decodeErrorAt(context, code, { offset: 0 }, ["% bytes", anyOf], length);
}
