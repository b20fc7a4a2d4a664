import { DecodeError, isWithin, viewOf } from "../octets/index.js";
import { faultOf } from "./fault-of.js";
import type { FrameLayout, MessageLayout, ProtocolLayout, StructureLayout } from "./layout.js";
import { readFields } from "./read-fields.js";
import { contextOf, type FindMessage, readFrame } from "./read-frame.js";
import { countedOctets, type Reading, readingError, wrongMemory } from "./reading.js";
import { commandIdToJson } from "./wire-json.js";

const OCTETS_AND_VIEW = "a Uint8Array, and a DataView over the same memory";

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
    if (!isWithin(octets, view, start, end)) throw wrongMemory(context, OCTETS_AND_VIEW);
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
  throw wrongMemory(contextOf(frame, null), OCTETS_AND_VIEW);
}

function wrongCommand({ frame, name, commandId }: MessageLayout, actual: number): DecodeError {
  return new DecodeError(contextOf(frame, name), {
    code: "wrong-command",
    field: frame.command.field,
    offset: frame.command.offset,
    expected: commandIdToJson(commandId),
    actual: `holds ${commandIdToJson(actual)}`,
  });
}

function failureOf(read: () => unknown): DecodeError {
  const fault = faultOf(read);
  if (fault === null) throw new Error("The decoder refused octets in which the walker finds no fault.");
  return fault;
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
