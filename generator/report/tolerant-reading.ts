import type { Language } from "../diagnostics/index.js";
import { explainDeviation } from "../runtime/explain/index.js";
import {
  carriedToJson,
  commandIdToJson,
  fieldsToJson,
  type FrameJson,
  type ProtocolLayout,
  readJson,
  readFrameSpans,
  type SpanReading,
} from "../runtime/interpreter/index.js";
import { type MessageReadings, readTolerant } from "../runtime/tolerant/index.js";
import { type Deviation, isDecodeError, toHex } from "../runtime/wire/index.js";

/** A protocol by which frames are read. */
export interface ReadProtocol {
  readonly layouts: ProtocolLayout;
  /** The ways to read frames that deviate from the specification; absent without `--tolerant`. */
  readonly readings?: readonly MessageReadings[];
}

/** The fields that could be read, and how the frame deviates from the specification. */
export interface TolerantSpans extends SpanReading {
  readonly deviations: readonly Deviation[];
}

/** Reads a frame up to the first error; with `--tolerant`, also a frame that deviates. */
export function readSpans({ layouts, readings }: ReadProtocol, frame: Uint8Array): TolerantSpans {
  const strict = readFrameSpans(layouts, frame);
  // A frame of an unknown command may be a known message under another command.
  const isRead = strict.error === null && strict.message !== null;
  if (readings === undefined || isRead) return { ...strict, deviations: [] };
  try {
    const { message, spans, deviations } = readTolerant(layouts, readings, frame);
    return { message, spans, error: null, deviations };
  } catch (error) {
    if (!isDecodeError(error)) throw error;
    return { ...strict, error, deviations: [] };
  }
}

/**
 * Converts a frame to wire JSON; with `--tolerant`, also a frame that deviates: without its missing fields, with its
 * deviations, and with the bytes that belong to no field. Throws a DecodeError.
 */
export function frameToTolerantJson(protocol: ReadProtocol, frame: Uint8Array, language: Language): FrameJson {
  const { layouts, readings } = protocol;
  if (readings === undefined) return readJson(layouts, frame);
  const { message, commandId, header, body, deviations, surplus } = readTolerant(layouts, readings, frame);
  if (message === null || deviations.length === 0) return readJson(layouts, frame);
  return {
    protocol: layouts.frame.protocol,
    message: message.name,
    command_id: commandIdToJson(commandId),
    ...carriedToJson(layouts.frame, header),
    fields: fieldsToJson(message.fields, body),
    deviations: deviations.map((deviation) => {
      const { code, field, offset } = deviation;
      return { code, message: explainDeviation(deviation, language), field, offset };
    }),
    surplus: { hex: toHex(surplus) },
  };
}
