import { type EncodeError, type ErrorContext, isEncodeError, isObject } from "../octets/index.js";
import type { FieldLayout, FrameLayout, MessageLayout, StructureLayout } from "./layout.js";
import { contextOf } from "./read-frame.js";
import { pushInteger, writeFields } from "./write-fields.js";
import { UNKNOWN } from "./wire-json.js";
import { kindOf, propertyOf, type Writing, writingError } from "./writing.js";

/** Writes a message as a frame. Throws the EncodeError of the first fault. */
export function writeFrame(layout: MessageLayout, message: unknown): Uint8Array<ArrayBuffer> {
  const writing = writingFor(layout.frame, layout.name);
  if (!isObject(message)) throw writingError(writing.context, "wrong-type", null, "a message", kindOf(message));
  writeHeader(writing, layout.frame, layout.commandId, message);
  writeFields(writing, layout.fields, message);
  return finished(writing, layout.frame);
}

/** What an unknown message is made of. */
export interface UnknownParts {
  readonly commandId: number;
  readonly sequenceId: unknown;
  readonly body: Uint8Array;
}

/** Writes a frame whose body is octets that nobody looks into. */
export function writeRawFrame(frame: FrameLayout, parts: UnknownParts): Uint8Array<ArrayBuffer> {
  const writing = writingFor(frame, UNKNOWN);
  const { commandId, body } = parts;
  const octets = frame.header.find((field) => roleOf(field) === "command");
  const greatest = 2 ** (8 * (octets === undefined ? 4 : widthOf(octets))) - 1;
  if (!Number.isInteger(commandId) || commandId < 0 || commandId > greatest) {
    const code = typeof commandId === "number" ? "out-of-range" : "wrong-type";
    throw writingError(
      writing.context,
      code,
      octets?.name ?? null,
      `an integer from 0 to ${greatest}`,
      `is ${String(commandId)}`,
    );
  }
  writeHeader(writing, frame, commandId, parts);
  if (!(body instanceof Uint8Array))
    throw writingError(writing.context, "wrong-type", "body", "a Uint8Array", kindOf(body));
  for (const octet of body) writing.octets.push(octet);
  return finished(writing, frame);
}

/** The error of a message that an encoder refused: the walker goes over it and finds the fault. */
export function encodeFailure(layout: MessageLayout, message: unknown): EncodeError {
  try {
    writeFrame(layout, message);
  } catch (error) {
    if (isEncodeError(error)) return error;
    throw error;
  }
  const context = contextOf(layout.frame, layout.name);
  return writingError(context, "wrong-type", null, "values that stay the same", "they changed while they were read");
}

/** The error of a message that fits its protocol, but not the place it should be written to. */
export function placeFailure(layout: MessageLayout, octets: Uint8Array, start: number, size: number): EncodeError {
  return placeError(contextOf(layout.frame, layout.name), octets, start, size);
}

function placeError(context: ErrorContext, octets: Uint8Array, start: number, size: number): EncodeError {
  const isPlace = octets instanceof Uint8Array && start >>> 0 === start;
  if (isPlace && start + size > octets.length) {
    const left = Math.max(0, octets.length - start);
    return writingError(context, "no-room", null, `${size} octets from ${start} on`, `${left} left`);
  }
  const expected = "a place in octets, and a DataView over the same memory";
  return writingError(context, "wrong-memory", null, expected, "got another");
}

/** The error of a value that the encoder of a structure refused. */
export function structureEncodeFailure(frame: FrameLayout, layout: StructureLayout, value: unknown): EncodeError {
  const writing = writingFor(frame, layout.name);
  try {
    if (!isObject(value)) throw writingError(writing.context, "wrong-type", null, "an object", kindOf(value));
    writeFields(writing, layout.fields, value);
  } catch (error) {
    if (isEncodeError(error)) return error;
    throw error;
  }
  return writingError(writing.context, "no-room", null, countedRoom(writing), "fewer are left");
}

function countedRoom(writing: Writing): string {
  return `${writing.octets.length} octets`;
}

function writingFor(frame: FrameLayout, messageName: string): Writing {
  return { octets: [], littleEndian: frame.byteOrder === "little-endian", context: contextOf(frame, messageName) };
}

/** Writes the header; its length is put in when the frame is finished. */
function writeHeader(writing: Writing, frame: FrameLayout, commandId: number, values: object): void {
  for (const field of frame.header) {
    const role = roleOf(field);
    if (role === undefined) writeFields(writing, [field], values);
    else pushInteger(writing, widthOf(field), role === "command" ? commandId : 0);
  }
}

function roleOf(field: FieldLayout): "length" | "command" | undefined {
  return field.kind === "integer" ? field.role : undefined;
}

function widthOf(field: FieldLayout): number {
  return field.kind === "integer" ? field.octets : 0;
}

function finished(writing: Writing, frame: FrameLayout): Uint8Array<ArrayBuffer> {
  const size = writing.octets.length;
  if (size > frame.greatestOctets) {
    const expected = `at most ${frame.greatestOctets} octets`;
    throw writingError(writing.context, "frame-length", null, expected, `would have ${size}`);
  }
  const length: Writing = { ...writing, octets: [] };
  pushInteger(length, frame.length.octets, size);
  const octets = Uint8Array.from(writing.octets);
  octets.set(length.octets, frame.length.offset);
  return octets;
}

/** The error of a message that the protocol does not have. */
export function unknownMessageFailure(frame: FrameLayout, message: unknown): EncodeError {
  const context = contextOf(frame, null);
  if (!isObject(message)) return writingError(context, "wrong-type", null, "a message", kindOf(message));
  const name = propertyOf(message, "name");
  const actual = typeof name === "string" ? `is ${JSON.stringify(name)}` : kindOf(name);
  return writingError(context, "unknown-message", null, "the wire name of a message", actual);
}

/** The error of an unknown message that cannot be written. */
export function unknownFailure(frame: FrameLayout, message: UnknownParts): EncodeError {
  try {
    writeRawFrame(frame, message);
  } catch (error) {
    if (isEncodeError(error)) return error;
    throw error;
  }
  return writingError(contextOf(frame, UNKNOWN), "wrong-type", null, "values that stay the same", "they changed");
}

/** The error of an unknown message that has no room at its place. */
export function unknownPlaceFailure(frame: FrameLayout, octets: Uint8Array, start: number, size: number): EncodeError {
  return placeError(contextOf(frame, UNKNOWN), octets, start, size);
}
