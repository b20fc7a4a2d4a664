import { DecodeError, type ErrorContext, isDecodeError, isWithin, viewOf } from "../octets/index.js";
import type { FrameLayout, MessageLayout, ProtocolLayout, StructureLayout } from "./layout.js";
import { leastOctetsOf } from "./least-octets.js";
import { readFields } from "./read-fields.js";
import { commandFieldOf, contextOf, type FindMessage, readFrame } from "./read-frame.js";
import { countedOctets, type Reading, readingError } from "./reading.js";

/** The error of a frame that the decoder of a message refused: the walker goes over it and finds the fault. */
export function decodeFailure(
  layout: MessageLayout,
  octets: Uint8Array,
  view: DataView,
  start: number,
  end: number,
): DecodeError {
  const find: FindMessage = (commandId) => {
    if (commandId === layout.commandId) return layout;
    throw wrongCommand(layout, commandId);
  };
  return failureOf(() => readFrame(layout.frame, find, { octets, view, start, end }));
}

/** The error of a frame that no decoder of a protocol would take. */
export function frameFailure(
  layout: ProtocolLayout,
  octets: Uint8Array,
  view: DataView,
  start: number,
  end: number,
): DecodeError {
  const find: FindMessage = (commandId) => layout.messages.find((message) => message.commandId === commandId) ?? null;
  return failureOf(() => readFrame(layout.frame, find, { octets, view, start, end }));
}

/** The error of octets that the decoder of a structure refused. */
export function structureFailure(
  frame: FrameLayout,
  layout: StructureLayout,
  octets: Uint8Array,
  view: DataView,
  start: number,
  end: number,
): DecodeError {
  const context = contextOf(frame, layout.name);
  return failureOf(() => {
    if (!isWithin(octets, view, start, end)) throw notOctets(context);
    const reading: Reading = { octets, view, littleEndian: frame.byteOrder === "little-endian", start, context };
    const read = readFields(reading, layout.fields, start, end);
    const left = countedOctets(end - read.end);
    if (read.end < end) {
      throw readingError(reading, "surplus-octets", null, read.end, "nothing behind it", `${left} left over`);
    }
  });
}

/** A DataView over what a decoder was given. Throws the DecodeError where that is not octets. */
export function viewOfFrame(frame: FrameLayout, octets: Uint8Array): DataView {
  try {
    if (octets instanceof Uint8Array) return viewOf(octets);
  } catch {
    // Memory that was taken away has no view.
  }
  throw notOctets(contextOf(frame, null));
}

function notOctets(context: ErrorContext): DecodeError {
  const expected = "a Uint8Array, and a DataView over the same memory";
  return new DecodeError(context, { code: "wrong-memory", field: null, offset: 0, expected, actual: "got another" });
}

function wrongCommand(layout: MessageLayout, commandId: number): DecodeError {
  const name = commandFieldOf(layout.frame);
  return new DecodeError(contextOf(layout.frame, layout.name), {
    code: "wrong-command",
    field: name,
    offset: offsetInHeader(layout.frame, name),
    expected: hexId(layout.commandId),
    actual: `holds ${hexId(commandId)}`,
  });
}

/** Octets before a field of the header. */
export function offsetInHeader(frame: FrameLayout, name: string): number {
  let offset = 0;
  for (const field of frame.header) {
    if (field.name === name) break;
    offset += leastOctetsOf(field);
  }
  return offset;
}

function hexId(commandId: number): string {
  return `0x${commandId.toString(16).padStart(8, "0")}`;
}

function failureOf(read: () => unknown): DecodeError {
  try {
    read();
  } catch (error) {
    if (isDecodeError(error)) return error;
    throw error;
  }
  throw new Error("The decoder refused octets in which the walker finds no fault.");
}

/** The error of octets that are as long as none of the structures they could be. */
export function choiceFailure(
  frame: FrameLayout,
  name: string,
  sizes: readonly number[],
  octets: Uint8Array,
): DecodeError {
  const expected = `${sizes.join(" or ")} octets`;
  const code = octets.length < Math.min(...sizes) ? "body-too-short" : "surplus-octets";
  const fault = { code, field: null, offset: 0, expected, actual: `has ${octets.length}` } as const;
  return new DecodeError(contextOf(frame, name), fault);
}
