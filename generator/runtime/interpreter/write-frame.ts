import { type EncodeError, type ErrorContext, isEncodeError, isObject, kindOf, type Phrase } from "../wire/index.js";
import type { FieldLayout, FrameLayout, MessageLayout, StructureLayout, UnionLayout } from "./layout.js";
import { contextOf } from "./read-frame.js";
import { writeFields, writeObject } from "./write-fields.js";
import { UNKNOWN } from "./json/wire-json.js";
import { pathOf } from "./field-path.js";
import { isProperty } from "./message-object.js";
import { plainProperty, snapshotProperty } from "./snapshot.js";
import {
  integerToOctets,
  pushInteger,
  changedWhileReading,
  wrapErrors,
  sizeWritten,
  unreadableValue,
  type Writer,
  writeError,
  writingFor,
} from "./writer.js";

/** Writes a message as a frame. Throws the first EncodeError. */
export function writeFrame(layout: MessageLayout, message: unknown): Uint8Array<ArrayBuffer> {
  const writer = writingFor(layout.frame, layout.name);
  if (!isObject(message)) throw writeError(writer.context, "wrong-type", null, "a message", kindOf(message));
  writeHeader(writer, layout.frame, layout.commandId, message);
  if (hasBody(writer.context, layout, message)) writeFields(writer, layout.fields, message);
  return finished(writer, layout.frame);
}

/** Whether a message has a body: one that is optional is absent if all of its properties are undefined, and no TLVs. */
function hasBody(context: ErrorContext, { body, fields }: MessageLayout, message: object): boolean {
  if (body !== "optional") return true;
  return fields.filter(isProperty).some((field) => {
    const read = field.kind === "tlvs" ? plainProperty : snapshotProperty;
    const { value } = read(context, pathOf("", field), message, field.property);
    return value !== undefined && (field.kind !== "tlvs" || value !== null);
  });
}

/** The parts of an unknown message. */
export interface UnknownParts {
  readonly commandId: number;
  readonly sequenceId: unknown;
  readonly body: Uint8Array;
}

const BODY: FieldLayout = { kind: "octets", name: "body", property: "body", octets: "rest" };

/** Writes a frame with a body of raw bytes. */
export function writeRawFrame(frame: FrameLayout, parts: UnknownParts): Uint8Array<ArrayBuffer> {
  const writer = writingFor(frame, UNKNOWN);
  writeHeader(writer, frame, null, parts);
  writeFields(writer, [BODY], parts);
  return finished(writer, frame);
}

/**
 * The error of a message that an encoder rejected; the interpreter finds it. `cause` is what was thrown while the encoder
 * read the message.
 */
export function encodeFailure(layout: MessageLayout, message: unknown, cause?: unknown): EncodeError {
  return failureOf(contextOf(layout.frame, layout.name), () => writeFrame(layout, message), cause);
}

/** Whether an error was made for a message, and not thrown by one of its values. */
function isAbout({ protocol, messageName }: EncodeError, context: ErrorContext): boolean {
  return protocol === context.protocol && messageName === context.messageName;
}

function failureOf(context: ErrorContext, write: () => unknown, cause: unknown): EncodeError {
  if (isEncodeError(cause) && isAbout(cause, context)) return cause;
  try {
    write();
  } catch (error) {
    if (isEncodeError(error)) return error;
    throw error;
  }
  return changedWhileReading(context, null, cause === undefined ? {} : { cause });
}

/** The error of a value that a setter of a view rejected. `cause` is what the value threw. */
export function fieldFailure(layout: MessageLayout, property: string, value: unknown, cause?: unknown): EncodeError {
  const writer = writingFor(layout.frame, layout.name);
  const fields = [...layout.frame.header, ...layout.fields].filter((field) => field.property === property);
  return failureOf(writer.context, () => writeFields(writer, fields, { [property]: value }), cause);
}

/** The error of setting a property of a view whose frame has no body. */
export function noBodyFailure(layout: MessageLayout, property: string): EncodeError {
  const field = layout.fields.find((each) => each.property === property);
  const path = field === undefined ? property : pathOf("", field);
  return writeError(contextOf(layout.frame, layout.name), "no-room", path, "a frame with a body", "only a header");
}

/** The error of a valid message that does not fit its target. */
export function placeFailure(layout: MessageLayout, octets: Uint8Array, start: number, size: number): EncodeError {
  return placeError(contextOf(layout.frame, layout.name), octets, start, size);
}

function placeError(context: ErrorContext, octets: Uint8Array, start: number, size: number): EncodeError {
  const isPlace = octets instanceof Uint8Array && start >>> 0 === start;
  if (isPlace && start + size > octets.length) {
    const left = Math.max(0, octets.length - start);
    return writeError(context, "no-room", null, ["% bytes at offset %", size, start], left);
  }
  if (!(octets instanceof Uint8Array)) return writeError(context, "wrong-memory", null, "a Uint8Array", kindOf(octets));
  const expected = "a Uint8Array, a DataView over the same memory and a valid offset";
  return writeError(context, "wrong-memory", null, expected, "something else");
}

/** The error of a value that the encoder of a structure or union rejected. */
export function structureEncodeFailure(
  frame: FrameLayout,
  layout: StructureLayout | UnionLayout,
  value: unknown,
  cause?: unknown,
): EncodeError {
  const writer = writingFor(frame, layout.name);
  return failureOf(writer.context, () => writeObject(writer, layout, value, null), cause);
}

/** The error of a valid structure or union that does not fit its target. */
export function structurePlaceFailure(
  frame: FrameLayout,
  layout: StructureLayout | UnionLayout,
  octets: Uint8Array,
  start: number,
  size: number,
): EncodeError {
  return placeError(contextOf(frame, layout.name), octets, start, size);
}

/** Writes the header. Its length is set when the frame is complete. Without a command, the values contain it. */
function writeHeader(writer: Writer, frame: FrameLayout, commandId: number | null, values: object): void {
  for (const field of frame.header) {
    const role = roleOf(field);
    if (role === undefined) writeFields(writer, [field], values);
    else if (role === "command" && commandId === null) writeFields(writer, [asProperty(field)], values);
    else pushInteger(writer, widthOf(field), role === "command" ? (commandId ?? 0) : 0);
  }
}

/** The command of an unknown message, which has it as a property. */
function asProperty(command: FieldLayout): FieldLayout {
  return { kind: "integer", name: command.name, property: "commandId", octets: widthOf(command), signed: false };
}

function roleOf(field: FieldLayout): "length" | "command" | undefined {
  return field.kind === "integer" ? field.role : undefined;
}

function widthOf(field: FieldLayout): 1 | 2 | 4 | 8 {
  return field.kind === "integer" ? field.octets : 4;
}

function finished(writer: Writer, frame: FrameLayout): Uint8Array<ArrayBuffer> {
  const size = sizeWritten(writer);
  if (size > frame.maxOctets) {
    const expected: Phrase = ["at most %", ["% bytes", frame.maxOctets]];
    throw writeError(writer.context, "frame-length", null, expected, size);
  }
  const octets = Uint8Array.from(writer.octets);
  octets.set(integerToOctets(frame.length.octets, size, writer.littleEndian), frame.length.offset);
  return octets;
}

/** The error of a message that changes during encoding. */
export function changeFailure(frame: FrameLayout): EncodeError {
  return changedWhileReading(contextOf(frame, null), null);
}

/** The error of a message that is not part of the protocol. `cause` is what was thrown while it was read. */
export function unknownMessageFailure(frame: FrameLayout, message: unknown, cause?: unknown): EncodeError {
  if (isEncodeError(cause)) return cause;
  const context = contextOf(frame, null);
  if (!isObject(message)) return writeError(context, "wrong-type", null, "a message", kindOf(message));
  if (cause !== undefined) return unreadableValue(context, "name", cause);
  const name = wrapErrors<unknown>(context, "name", () => Reflect.get(message, "name"));
  const actual: Phrase = typeof name === "string" ? ["%", JSON.stringify(name)] : kindOf(name);
  return writeError(context, "unknown-message", null, "the wire name of a message", actual);
}

/** The error of an unknown message that cannot be written. `cause` is what was thrown while it was read. */
export function unknownFailure(frame: FrameLayout, message: UnknownParts, cause?: unknown): EncodeError {
  return failureOf(contextOf(frame, UNKNOWN), () => writeRawFrame(frame, message), cause);
}

/** The error of an unknown message that does not fit its target. */
export function unknownPlaceFailure(frame: FrameLayout, octets: Uint8Array, start: number, size: number): EncodeError {
  return placeError(contextOf(frame, UNKNOWN), octets, start, size);
}
