import { frameLengthError, octetsBeforeLength, readFrameLength } from "../../runtime/frames/index.js";
import type { ProtocolLayout } from "../../runtime/interpreter/index.js";
import { dataViewOf } from "../../runtime/wire/index.js";
import type { SizeAt } from "./dumps/index.js";

/** Returns the function that gives the size of a frame of a protocol. */
export function sizeOfFrames({ frame }: ProtocolLayout): SizeAt {
  return (octets, at) => {
    if (octets.length - at < octetsBeforeLength(frame)) return Infinity;
    const length = readFrameLength(frame, dataViewOf(octets), at);
    return frameLengthError(frame, length, frame.maxOctets) === null ? length : 0;
  };
}
