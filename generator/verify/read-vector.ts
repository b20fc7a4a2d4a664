import { octetsBeforeLength, readFrameLength } from "../runtime/frames/index.js";
import { fromHex, isDecodeError, isEncodeError, toHex, dataViewOf } from "../runtime/wire/index.js";
import {
  findPadding,
  type FrameJson,
  type FrameLayout,
  integerToOctets,
  type ProtocolLayout,
  readFrameSpans,
  readJson,
  type FieldSpan,
  writeJson,
} from "../runtime/interpreter/index.js";
import { differencesIn } from "./differences.js";

/** Wrong octets of a frame. */
export interface FrameError {
  /** The wire name or path; null if they belong to no field. */
  readonly field: string | null;
  readonly offset: number;
  /** The number of wrong octets. */
  readonly octets: number;
  readonly expected: string;
  readonly actual: string;
}

/** The values of a vector's frame with their spans, or why it cannot be decoded. */
export type VectorReading =
  | { readonly error: FrameError }
  | {
      readonly error: null;
      readonly json: FrameJson;
      readonly spans: readonly FieldSpan[];
      readonly frame: Uint8Array;
    };

/** Whether a frame decodes to the values of its vector, and those encode to the frame. */
export function isSound(layouts: ProtocolLayout, hex: string, given: unknown): boolean {
  try {
    const json = readJson(layouts, fromHex(hex) ?? new Uint8Array(0));
    return differencesIn(json, given).length === 0 && toHex(writeJson(layouts, json)) === hex;
  } catch (error) {
    if (isDecodeError(error) || isEncodeError(error)) return false;
    throw error;
  }
}

/** Decodes the frame of a vector. */
export function readVector(layouts: ProtocolLayout, hex: string): VectorReading {
  const frame = fromHex(hex) ?? new Uint8Array(0);
  // Report other errors before the length: a frame that was cut has the intended length field.
  const { error, spans } = readFrameSpans(layouts, withOwnLength(layouts.frame, frame));
  if (error !== null) {
    const { field, offset, expected, actual } = error;
    const octets = spans.find((span) => span.path === field)?.size ?? 1;
    return { error: { field, offset, octets, expected, actual } };
  }
  const stated = readFrameLength(layouts.frame, dataViewOf(frame), 0);
  if (stated !== frame.length) return { error: lengthError(layouts.frame, frame, stated) };
  return { error: null, json: readJson(layouts, frame), spans, frame };
}

/** Returns a frame with its actual length in its header; the frame itself if the length does not fit. */
function withOwnLength(format: FrameLayout, frame: Uint8Array): Uint8Array {
  const { length, byteOrder, maxOctets } = format;
  if (frame.length < octetsBeforeLength(format) || frame.length > maxOctets) return frame;
  const copy = frame.slice();
  copy.set(integerToOctets(length.octets, frame.length, byteOrder === "little-endian"), length.offset);
  return copy;
}

function lengthError({ length }: FrameLayout, frame: Uint8Array, stated: number): FrameError {
  const { field, offset, octets } = length;
  return { field, offset, octets, expected: `${frame.length}, the size of the frame`, actual: `${stated}` };
}

/** Returns the error of a frame whose values do not encode to it; null if they do. */
export function rewrittenError(layouts: ProtocolLayout, json: FrameJson, frame: Uint8Array): FrameError | null {
  const [padding] = findPadding(layouts, frame);
  if (padding !== undefined) {
    const { field, offset, hex } = padding;
    const words = { expected: "zero octets after the NUL", actual: hex };
    return { field, offset, octets: hex.length / 2, ...words };
  }
  const written = writtenOrProblem(layouts, json);
  if (typeof written === "string")
    return { field: null, offset: 0, octets: 1, expected: "values that encode", actual: `an error: ${written}` };
  const offset = frame.findIndex((octet, index) => octet !== written[index]);
  if (offset < 0 && written.length === frame.length) return null;
  const at = offset < 0 ? frame.length : offset;
  return { field: null, offset: at, octets: 1, expected: `the octet ${written[at]}`, actual: `${frame[at]}` };
}

function writtenOrProblem(layouts: ProtocolLayout, json: FrameJson): Uint8Array | string {
  try {
    return writeJson(layouts, json);
  } catch (error) {
    if (isEncodeError(error)) return error.message;
    throw error;
  }
}
