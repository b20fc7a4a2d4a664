import { frameLengthFault, octetsBeforeLength, readFrameLength } from "../frames/index.js";
import { DecodeError, type ErrorContext, isWithin } from "../octets/index.js";
import { faultOf } from "./fault-of.js";
import type { FrameLayout, MessageLayout } from "./layout.js";
import { readFields } from "./read-fields.js";
import { countedOctets, type Reading, readingError, type Span, type WireValue, wrongMemory } from "./reading.js";

/** A frame that was read. */
export interface FrameReading {
  /** Null where the protocol has no message of this command. */
  readonly message: MessageLayout | null;
  readonly commandId: number;
  readonly header: ReadonlyMap<string, WireValue>;
  readonly body: ReadonlyMap<string, WireValue>;
  /** The octets behind the header. */
  readonly bodyOctets: Uint8Array;
}

/** Octets in memory: a frame from start to end. */
export interface FrameOctets {
  readonly octets: Uint8Array;
  readonly view: DataView;
  readonly start: number;
  readonly end: number;
}

/** Finds a message by its command. */
export type FindMessage = (commandId: number) => MessageLayout | null;

/** Reads a frame field by field, and tells `visit` of each. Throws the DecodeError of the first fault. */
export function readFrame(
  frame: FrameLayout,
  find: FindMessage,
  source: FrameOctets,
  visit?: (span: Span) => void,
): FrameReading {
  const reading = readingOf(frame, source, visit);
  checkLength(frame, find, reading, source);
  return readWhole(frame, find, reading, source.end);
}

/** What an error says about its protocol and message. */
export function contextOf(frame: FrameLayout, messageName: string | null): ErrorContext {
  return { protocol: frame.protocol, title: frame.title, messageName };
}

function readingOf(frame: FrameLayout, source: FrameOctets, visit: ((span: Span) => void) | undefined): Reading {
  const { octets, view, start, end } = source;
  const context = contextOf(frame, null);
  if (!isWithin(octets, view, start, end)) {
    throw wrongMemory(context, "a range of octets and a DataView over the same memory");
  }
  return { octets, view, littleEndian: frame.byteOrder === "little-endian", start, context, visit };
}

function checkLength(frame: FrameLayout, find: FindMessage, reading: Reading, { view, start, end }: FrameOctets): void {
  const available = end - start;
  if (available < octetsBeforeLength(frame)) throw cutOff(frame, find, reading, end, frame.leastOctets);
  const length = readFrameLength(frame, view, start);
  const fault = frameLengthFault(frame, length, frame.greatestOctets);
  if (fault !== null) throw new DecodeError(reading.context, fault);
  if (length > available) throw cutOff(frame, find, reading, end, length);
  if (length < available) {
    const expected = `nothing behind the ${countedOctets(length)} of the frame`;
    throw readingError(reading, "surplus-octets", null, start + length, expected, `${available - length} more`);
  }
}

/** The error of a frame that ends before its stated length; it names the field that the cut goes through. */
function cutOff(frame: FrameLayout, find: FindMessage, reading: Reading, end: number, length: number): DecodeError {
  const available = end - reading.start;
  const fault = faultOf(() => readWhole(frame, find, reading, end));
  return new DecodeError(contextOf(frame, fault?.messageName ?? null), {
    code: "truncated",
    field: fault?.field ?? null,
    offset: fault?.offset ?? available,
    expected: countedOctets(length),
    actual: `${available} here`,
  });
}

/** Reads header and body up to the end of the octets, whatever the length says. Throws the DecodeError of the first fault. */
export function readWhole(frame: FrameLayout, find: FindMessage, reading: Reading, end: number): FrameReading {
  const header = readFields(reading, frame.header, reading.start, end);
  const commandId = Number(header.fields.get(frame.command.field));
  const message = find(commandId);
  const bodyOctets = reading.octets.subarray(header.end, end);
  const common = { commandId, header: header.fields, bodyOctets };
  if (message === null) return { message, body: new Map(), ...common };
  const named = { ...reading, context: contextOf(frame, message.name) };
  const body = readFields(named, message.fields, header.end, end);
  if (body.end < end) throw surplus(named, message, body.end, end);
  return { message, body: body.fields, ...common };
}

function surplus(reading: Reading, message: MessageLayout, at: number, end: number): DecodeError {
  const last = message.fields.at(-1);
  const expected = last === undefined ? "no body" : `nothing behind ${last.name}`;
  return readingError(reading, "surplus-octets", null, at, expected, `${countedOctets(end - at)} left over`);
}
