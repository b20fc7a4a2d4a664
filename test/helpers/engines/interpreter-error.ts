import { commandIdInHex } from "../../../generated/runtime/diagnose/index.js";
import { DecodeError, dataViewOf, type HeaderValues } from "../../../generated/runtime/wire/index.js";
import {
  contextOf,
  type FrameLayout,
  type MessageLayout,
  type ProtocolLayout,
  readFrame,
} from "../../../generated/runtime/interpreter/index.js";
import { readHeaderValues } from "../../../generated/runtime/interpreter/read-fields.js";
import { decodeErrorOf } from "../../../generated/runtime/interpreter/decode-error-of.js";

/* The interpreter's error for octets that a decoder rejects. It reads tables; the decoder's own search calls emitted code. */

/** Returns the interpreter's error for octets that are read as one message; null if they are valid. */
export function interpreterError(layout: MessageLayout, octets: Uint8Array): DecodeError | null {
  return decodeErrorOf(() => readFrame(layout.frame, (actual) => findOnly(layout, actual, octets), sourceOf(octets)));
}

/** Returns the interpreter's error for octets that are read as the message of their command; null if they are valid. */
export function interpreterErrorOfAny({ frame, messages }: ProtocolLayout, octets: Uint8Array): DecodeError | null {
  const find = (commandId: number) => messages.find((message) => message.commandId === commandId) ?? null;
  return decodeErrorOf(() => readFrame(frame, find, sourceOf(octets)));
}

function findOnly(layout: MessageLayout, actual: number, octets: Uint8Array): MessageLayout {
  const { frame, name, commandId } = layout;
  if (actual === commandId) return layout;
  const { field, offset } = frame.command;
  const words = { expected: commandIdInHex(commandId), actual: commandIdInHex(actual) };
  const context = { ...contextOf(frame, name), ...headerValuesIn(frame, octets) };
  throw new DecodeError(context, { code: "wrong-command", field, offset, ...words });
}

/** Command and sequence of a frame, by its layout. */
export function headerValuesIn(frame: FrameLayout, octets: Uint8Array): HeaderValues {
  const littleEndian = frame.byteOrder === "little-endian";
  const reader = { octets, view: dataViewOf(octets), littleEndian, start: 0, context: contextOf(frame, null) };
  return readHeaderValues(frame, reader, octets.length);
}

function sourceOf(octets: Uint8Array) {
  return { octets, view: dataViewOf(octets), start: 0, end: octets.length };
}
