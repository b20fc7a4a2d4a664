import { type Bilingual, verbatim } from "../diagnostics/index.js";
import { octetsBeforeLength, readFrameLength } from "../runtime/frames/index.js";
import { type DecodeError, fromHex, isDecodeError, isEncodeError, toHex, dataViewOf } from "../runtime/wire/index.js";
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
import { explainError, wordsOfError } from "../runtime/explain/index.js";

/** Wrong octets of a frame. */
export interface FrameError {
  /** The wire name or path; null if they belong to no field. */
  readonly field: string | null;
  readonly offset: number;
  /** The number of wrong octets. */
  readonly octets: number;
  readonly expected: Bilingual;
  readonly actual: Bilingual;
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
    const { field, offset } = error;
    const octets = spans.find((span) => span.path === field)?.size ?? 1;
    return { error: { field, offset, octets, ...octetsOfError(error) } };
  }
  const stated = readFrameLength(layouts.frame, dataViewOf(frame), 0);
  if (stated !== frame.length) return { error: lengthError(layouts.frame, frame, stated) };
  return { error: null, json: readJson(layouts, frame), spans, frame };
}

/** The octets that were expected and found. */
type ErrorWords = Pick<FrameError, "expected" | "actual">;

/** Returns the words of an error of the runtime. */
function octetsOfError(error: DecodeError): ErrorWords {
  const { expected, actual } = wordsOfError(error);
  return { expected: inUnitOfSchema(expected), actual: inUnitOfSchema(actual) };
}

function inUnitOfSchema({ en, zh }: Bilingual): Bilingual {
  return { en: inOctets(en), zh };
}

/** The English words of the runtime, with the unit that schemas have. */
function inOctets(words: string): string {
  return words.replace(/\b(\d+) byte(s?)\b/g, "$1 octet$2");
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
  const size = frame.length;
  const expected = { en: `${size}, the size of the frame`, zh: `帧的实际长度${size}` };
  return { field, offset, octets, expected, actual: verbatim(`${stated}`) };
}

/** Returns the error of a frame whose values do not encode to it; null if they do. */
export function rewrittenError(layouts: ProtocolLayout, json: FrameJson, frame: Uint8Array): FrameError | null {
  const [padding] = findPadding(layouts, frame);
  if (padding !== undefined) {
    const { field, offset, hex } = padding;
    return { field, offset, octets: hex.length / 2, expected: ZEROS, actual: verbatim(hex) };
  }
  const written = writtenOrProblem(layouts, json);
  if (!(written instanceof Uint8Array)) return { field: null, offset: 0, octets: 1, ...wordsOfProblem(written) };
  const offset = frame.findIndex((octet, index) => octet !== written[index]);
  if (offset < 0 && written.length === frame.length) return null;
  const at = offset < 0 ? frame.length : offset;
  const expected = { en: `the octet ${written[at]}`, zh: `字节${written[at]}` };
  return { field: null, offset: at, octets: 1, expected, actual: verbatim(`${frame[at]}`) };
}

const ZEROS: Bilingual = { en: "zero octets after the NUL", zh: "NUL之后全为零字节" };

/** Returns the words of the error of an encoder. */
function wordsOfProblem(problem: Bilingual): ErrorWords {
  return {
    expected: { en: "values that encode", zh: "能够编码的值" },
    actual: { en: `an error: ${inOctets(problem.en)}`, zh: `错误：${problem.zh}` },
  };
}

function writtenOrProblem(layouts: ProtocolLayout, json: FrameJson): Uint8Array | Bilingual {
  try {
    return writeJson(layouts, json);
  } catch (error) {
    if (isEncodeError(error)) return { en: explainError(error, "en"), zh: explainError(error, "zh") };
    throw error;
  }
}
