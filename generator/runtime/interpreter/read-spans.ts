import { type DecodeError, dataViewOf } from "../wire/index.js";
import { decodeErrorOf } from "./decode-error-of.js";
import type { MessageLayout, ProtocolLayout, StructureLayout } from "./layout.js";
import { readFields } from "./read-fields.js";
import { contextOf, type FindMessage, readFrame } from "./read-frame.js";
import type { Reader, FieldSpan } from "./reader.js";

/** As much of octets as could be read. */
export interface SpanReading {
  /** Null where the protocol has no message of this command, or it could not be read. */
  readonly message: MessageLayout | null;
  /** The fields in the order in which they end: the elements of a list before the list. */
  readonly spans: readonly FieldSpan[];
  /** The first fault; null where there is none. */
  readonly fault: DecodeError | null;
}

/** Reads as much of a frame as can be read. Where its length is wrong, the fields behind it are read nevertheless. */
export function readFrameSpans(layout: ProtocolLayout, frame: Uint8Array): SpanReading {
  const spans: FieldSpan[] = [];
  let message: MessageLayout | null = null;
  const find: FindMessage = (commandId) =>
    (message = layout.messages.find((each) => each.commandId === commandId) ?? null);
  const reader = readingOf(layout, frame, spans);
  const source = { octets: frame, view: reader.view, start: 0, end: frame.length };
  const fault = decodeErrorOf(() => readFrame(layout.frame, find, source, reader.visit));
  return { message, spans, fault };
}

/** Reads the structure that stands in a frame from `at` up to `end`. Its fields are named behind the prefix. */
export function readStructureSpans(
  layout: ProtocolLayout,
  structure: StructureLayout,
  place: { readonly frame: Uint8Array; readonly at: number; readonly end: number; readonly prefix: string },
): SpanReading {
  const spans: FieldSpan[] = [];
  const reader = readingOf(layout, place.frame, spans);
  const fault = decodeErrorOf(() => readFields(reader, structure.fields, place.at, place.end, place.prefix));
  return { message: null, spans, fault };
}

function readingOf({ frame: format }: ProtocolLayout, octets: Uint8Array, spans: FieldSpan[]) {
  const visit = (span: FieldSpan): void => void spans.push(span);
  const littleEndian = format.byteOrder === "little-endian";
  const context = contextOf(format, null);
  return { octets, view: dataViewOf(octets), littleEndian, start: 0, context, visit } satisfies Reader;
}
