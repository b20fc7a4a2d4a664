import { frameLengthError, octetsBeforeLength, readFrameLength } from "../runtime/frames/index.js";
import type { ProtocolLayout } from "../runtime/interpreter/index.js";
import { dataViewOf } from "../runtime/wire/index.js";
import type { SizeAt } from "./frame-sizes.js";

/** Returns the function that gives the size of a frame of a protocol. */
export function sizeOfFrames({ frame }: ProtocolLayout): SizeAt {
  return (octets, at) => {
    if (octets.length - at < octetsBeforeLength(frame)) return Infinity;
    const length = readFrameLength(frame, dataViewOf(octets), at);
    return frameLengthError(frame, length, frame.maxOctets) === null ? length : 0;
  };
}

/** Returns the function that gives the size of a frame of one of the protocols. */
export function sizesOf(protocols: readonly ProtocolLayout[]): SizeAt {
  const sizes = protocols.map(sizeOfFrames);
  return (octets, at) => sizes.map((sizeAt) => sizeAt(octets, at)).find((size) => size > 0) ?? 0;
}

/** A frame and its offset. */
export interface PlacedFrame {
  readonly at: number;
  readonly frame: Uint8Array;
}

/** Splits bytes into frames. Bytes after an invalid length are one frame. */
export function* framesIn(layouts: ProtocolLayout, octets: Uint8Array): Generator<PlacedFrame> {
  const sizeAt = sizeOfFrames(layouts);
  for (let at = 0; at < octets.length;) {
    const size = sizeAt(octets, at);
    const frame = size === 0 ? octets.subarray(at) : octets.subarray(at, at + size);
    yield { at, frame };
    at += frame.length;
  }
}
