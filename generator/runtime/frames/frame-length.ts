import type { DecodeErrorDetails } from "../wire/index.js";
import type { FrameFormat } from "./frame-format.js";

/** Number of bytes that are needed to read the length of a frame. */
export function octetsBeforeLength(format: FrameFormat): number {
  return format.length.offset + format.length.octets;
}

/** The length that a frame states, unchecked. */
export function readFrameLength(format: FrameFormat, view: DataView, start: number): number {
  const at = start + format.length.offset;
  const littleEndian = format.byteOrder === "little-endian";
  switch (format.length.octets) {
    case 1:
      return view.getUint8(at);
    case 2:
      return view.getUint16(at, littleEndian);
    case 4:
      return view.getUint32(at, littleEndian);
  }
}

/** The error of a stated length; null if it is within the limits. */
export function frameLengthError(format: FrameFormat, length: number, max: number): DecodeErrorDetails | null {
  return length >= format.minOctets && length <= max ? null : frameLengthDetails(format, length, max);
}

/** The error of a stated length outside the limits. */
export function frameLengthDetails(format: FrameFormat, length: number, max: number): DecodeErrorDetails {
  return {
    code: "frame-length",
    field: format.length.field,
    offset: format.length.offset,
    expected: ["% to %", format.minOctets, max],
    actual: length,
  };
}
