import { createActiveTest, decode, encode } from "../../../generated/cmpp30/index.js";

/* Streams of CMPP_ACTIVE_TEST, numbered from 1. */

/** The error of a handler that stops. */
export const STOP = new Error("stop");

/** A chunk without octets. */
export const EMPTY = new Uint8Array(0);
/** A frame that cannot be decoded. */
export const BAD = Uint8Array.of(0, 0, 0, 13, 0, 0, 0, 7, 0, 0, 0, 1, 9);

/** ACTIVE_TEST 1 to `count`, as one stream. */
export function activeTests(count: number): Uint8Array {
  return joined(Array.from({ length: count }, (_, index) => encode(createActiveTest({ sequenceId: index + 1 }))));
}

/** Returns parts as one chunk. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/** Returns 1 to `count`. */
export function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

/** Returns the sequence number of a frame. */
export function sequenceOf(frame: Uint8Array): number {
  return decode(frame).sequenceId;
}

/** Throws STOP if a handler fails. */
export function orThrow(isFailed: boolean): void {
  if (isFailed) throw STOP;
}
