import { DecodeError, isWithin, lengthOf } from "../wire/index.js";
import { countedOctets, expectEnd, faultAt, type FaultSearch, memoryFault } from "./diagnosis-cursor.js";
import type { FrameHead } from "./frame-head.js";

/** Goes over the body of a frame. Throws the DecodeError of a fault. */
export type SkipBody = (search: FaultSearch, commandId: number) => void;

/** Goes over fields. Throws the DecodeError of a fault. */
export type SkipFields = (search: FaultSearch) => void;

/**
 * The first fault of a frame that was refused.
 *
 * What is wrong with its length comes first. A frame that was cut off is told with the first fault up to the cut, which is
 * mostly the field that the cut goes through.
 */
export function firstFault(
  frame: FrameHead,
  skipBody: SkipBody,
  octets: Uint8Array,
  view: DataView,
  start: number,
  end: number,
): DecodeError {
  const search = searchOf(frame, view, start, end);
  if (!isWithin(octets, view, start, end)) return memoryFault(search);
  const fault = faultIn(() => skipBody(search, frame.skipHeader(search)));
  const here = end - start;
  const { length, leastOctets, greatestOctets, stated } = search;
  // Said as `frameLengthFault` says it, which would weigh more in a bundle of one decoder than these lines.
  if (stated < leastOctets || stated > greatestOctets) {
    const expected = `${leastOctets} to ${greatestOctets}`;
    return faultAt(search, "frame-length", length.field, length.offset, expected, `says ${stated}`);
  }
  const expected = countedOctets(stated);
  const actual = `${here} here`;
  if (stated < here) return faultAt(search, "surplus-octets", null, stated, expected, actual);
  if (stated > here) return faultAt(search, "truncated", fault?.field ?? null, fault?.offset ?? here, expected, actual);
  // Where there is no fault, somebody else writes to these octets.
  return fault ?? memoryFault(search);
}

function searchOf(frame: FrameHead, view: DataView, start: number, end: number): FaultSearch {
  return { ...frame, view, start, end, at: start, stated: frame.leastOctets, messageName: null };
}

/** The fault that going over fields ends with; null where it goes well. */
function faultIn(goOver: () => void): DecodeError | null {
  try {
    goOver();
    return null;
  } catch (error) {
    if (error instanceof DecodeError) return error;
    throw error;
  }
}

/** The first fault of octets that are no structure of this name. */
export function firstFaultOfStructure(
  frame: FrameHead,
  name: string,
  skipFields: SkipFields,
  octets: Uint8Array,
  view: DataView,
  start: number,
  end: number,
): DecodeError {
  const search: FaultSearch = { ...searchOf(frame, view, start, end), messageName: name };
  if (!isWithin(octets, view, start, end)) return memoryFault(search);
  const fault = faultIn(() => {
    skipFields(search);
    expectEnd(search, "nothing behind it");
  });
  return fault ?? memoryFault(search);
}

/** The fault of octets that are as long as none of the structures they could be. */
export function faultOfChoice(
  { protocol, title }: FrameHead,
  name: string,
  sizes: readonly number[],
  octets: Uint8Array,
): DecodeError {
  const context = { protocol, title, messageName: name };
  const length = lengthOf(octets);
  if (Number.isNaN(length)) return memoryFault(context);
  const code = length < Math.min(...sizes) ? "body-too-short" : "surplus-octets";
  return faultAt(context, code, null, 0, `${sizes.join(" or ")} octets`, `has ${length}`);
}
