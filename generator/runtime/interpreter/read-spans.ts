import { type DecodeError, dataViewOf } from "../wire/index.js";
import { decodeErrorOf } from "./decode-error-of.js";
import type { MessageLayout, ProtocolLayout, StructureLayout } from "./layout.js";
import { readFields } from "./read-fields.js";
import { contextOf, type FindMessage, readFrame } from "./read-frame.js";
import type { Reader, FieldSpan } from "./reader.js";

/** The fields that could be read. */
export interface SpanReading {
  /** Null if the command is unknown or could not be read. */
  readonly message: MessageLayout | null;
  /** The fields in the order of their ends: the elements of a list before the list. */
  readonly spans: readonly FieldSpan[];
  /** The first error, or null. */
  readonly error: DecodeError | null;
}

/** Reads a frame up to the first error. An invalid length does not stop it. */
export function readFrameSpans(layout: ProtocolLayout, frame: Uint8Array): SpanReading {
  const spans: FieldSpan[] = [];
  let message: MessageLayout | null = null;
  const find: FindMessage = (commandId) =>
    (message = layout.messages.find((each) => each.commandId === commandId) ?? null);
  const reader = readingOf(layout, frame, spans);
  const source = { octets: frame, view: reader.view, start: 0, end: frame.length };
  const error = decodeErrorOf(() => readFrame(layout.frame, find, source, reader.visit));
  return { message, spans, error };
}

/** Reads the structure from `at` to `end` in a frame. The paths of its fields begin with the prefix. */
export function readStructureSpans(
  layout: ProtocolLayout,
  structure: StructureLayout,
  place: { readonly frame: Uint8Array; readonly at: number; readonly end: number; readonly prefix: string },
): SpanReading {
  const spans: FieldSpan[] = [];
  const reader = readingOf(layout, place.frame, spans);
  const error = decodeErrorOf(() => readFields(reader, structure.fields, place.at, place.end, place.prefix));
  return { message: null, spans, error };
}

function readingOf({ frame: format }: ProtocolLayout, octets: Uint8Array, spans: FieldSpan[]) {
  const visit = (span: FieldSpan): void => void spans.push(span);
  const littleEndian = format.byteOrder === "little-endian";
  const context = contextOf(format, null);
  return { octets, view: dataViewOf(octets), littleEndian, start: 0, context, visit } satisfies Reader;
}
