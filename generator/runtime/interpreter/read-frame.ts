import { countedBytes, wrongMemoryError } from "../diagnose/index.js";
import { frameLengthError, octetsBeforeLength, readFrameLength } from "../frames/index.js";
import { DecodeError, type DecodeErrorContext, isReadable, octetsAt, type Phrase } from "../wire/index.js";
import { decodeErrorOf } from "./decode-error-of.js";
import type { FrameLayout, MessageLayout, ProtocolLayout } from "./layout.js";
import { readFields, readHeaderValues } from "./read-fields.js";
import { type Reader, readError, type FieldSpan, type WireValue } from "./reader.js";

/** The values of a frame. */
export interface FrameReading {
  /** Null if the protocol has no message with this command. */
  readonly message: MessageLayout | null;
  readonly commandId: number;
  readonly header: ReadonlyMap<string, WireValue>;
  readonly body: ReadonlyMap<string, WireValue>;
  /** The bytes after the header. */
  readonly bodyOctets: Uint8Array;
}

/** A frame in memory, from start to end. */
export interface FrameOctets {
  readonly octets: Uint8Array;
  readonly view: DataView;
  readonly start: number;
  readonly end: number;
}

/** Finds a message by its command. */
export type FindMessage = (commandId: number) => MessageLayout | null;

/** Reads a frame field by field, and calls `visit` for each. Throws the first DecodeError. */
export function readFrame(
  frame: FrameLayout,
  find: FindMessage,
  source: FrameOctets,
  visit?: (span: FieldSpan) => void,
): FrameReading {
  const reader = readingOf(frame, source, visit);
  checkLength(frame, find, reader, source);
  return readWhole(frame, find, reader, source.end);
}

/** The protocol and message of an error. */
export function contextOf(frame: FrameLayout, messageName: string | null): DecodeErrorContext {
  return { protocol: frame.protocol, title: frame.title, messageName };
}

function readingOf(frame: FrameLayout, source: FrameOctets, visit: ((span: FieldSpan) => void) | undefined): Reader {
  const { octets, view, start, end } = source;
  const context = contextOf(frame, null);
  if (!isReadable(octets, view, start, end)) {
    throw wrongMemoryError(context, octets);
  }
  const reader: Reader = { octets, view, littleEndian: frame.byteOrder === "little-endian", start, context };
  return { ...reader, context: { ...context, ...readHeaderValues(frame, reader, end) }, visit };
}

/** Checks the length first; its error names the message if the frame holds a known command. */
function checkLength(frame: FrameLayout, find: FindMessage, reader: Reader, { view, start, end }: FrameOctets): void {
  const here = end - start;
  const length = here < octetsBeforeLength(frame) ? frame.minOctets : readFrameLength(frame, view, start);
  const error = frameLengthError(frame, length, frame.maxOctets);
  if (error === null && length === here) return;
  const { first, context } = errorAfter(frame, find, reader, end);
  if (error !== null) throw new DecodeError(context, error);
  const expected = countedBytes(length);
  if (length < here) {
    const actual: Phrase = ["% (% left over)", here, countedBytes(here - length)];
    throw new DecodeError(context, { code: "surplus-octets", field: null, offset: length, expected, actual });
  }
  const { field, offset } = first ?? { field: null, offset: here };
  throw new DecodeError(context, { code: "truncated", field, offset, expected, actual: here });
}

/** The first error in a frame up to the end of its bytes, regardless of its length, and the name of its message. */
function errorAfter(frame: FrameLayout, find: FindMessage, reader: Reader, end: number) {
  let name: string | null = null;
  const findNamed: FindMessage = (commandId) => {
    const message = find(commandId);
    name = message?.name ?? null;
    return message;
  };
  const first = decodeErrorOf(() => readWhole(frame, findNamed, reader, end));
  return { first, context: { ...reader.context, messageName: first?.messageName ?? name } };
}

/** Reads header and body up to the end of the bytes, regardless of the length. Throws the first DecodeError. */
function readWhole(frame: FrameLayout, find: FindMessage, reader: Reader, end: number): FrameReading {
  const header = readFields(reader, frame.header, reader.start, end);
  const commandId = Number(header.fields.get(frame.command.field));
  const message = find(commandId);
  const bodyOctets = octetsAt(reader.view, header.end, Math.max(0, end - header.end));
  const common = { commandId, header: header.fields, bodyOctets };
  if (message === null) return { message, body: new Map(), ...common };
  if (message.body === "optional" && header.end === end) return { message, body: new Map(), ...common };
  const named = { ...reader, context: { ...reader.context, messageName: message.name } };
  const body = readFields(named, message.fields, header.end, end);
  if (body.end < end) throw surplus(named, message, body.end, end);
  return { message, body: body.fields, ...common };
}

function surplus(reader: Reader, message: MessageLayout, at: number, end: number): DecodeError {
  const last = message.fields.at(-1);
  const expected: Phrase = last === undefined ? "no body" : ["nothing after %", last.name];
  return readError(reader, "surplus-octets", null, at, expected, countedBytes(end - at));
}

const known = /* @__PURE__ */ new WeakMap<ProtocolLayout, ReadonlyMap<number, MessageLayout>>();

/** Finds the messages of a protocol by their commands. */
export function messageFinder(layout: ProtocolLayout): FindMessage {
  const byCommand = known.get(layout) ?? indexed(layout);
  return (commandId) => byCommand.get(commandId) ?? null;
}

function indexed(layout: ProtocolLayout): ReadonlyMap<number, MessageLayout> {
  const byCommand = new Map(layout.messages.map((message) => [message.commandId, message]));
  known.set(layout, byCommand);
  return byCommand;
}
