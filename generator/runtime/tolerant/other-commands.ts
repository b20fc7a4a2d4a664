import { commandIdInHex } from "../diagnose/index.js";
import { integerToOctets } from "../interpreter/index.js";
import {
  type DecodeError,
  type Deviation,
  deviationOf,
  freshDataView,
  isDecodeError,
  isReadable,
  octetsAt,
} from "../wire/index.js";
import { ambiguousError } from "./errors.js";
import { integerIn } from "./locate.js";
import type { MessageReadings } from "./readings.js";

/** How an engine of tolerant reading reads, and what it returns. */
export interface TolerantEngine<Result> {
  readonly read: (octets: Uint8Array, view: DataView, start: number, end: number) => Result;
  /** Wire name of the message that was read; null if the command is unknown. */
  readonly nameOf: (result: Result) => string | null;
  readonly deviationsOf: (result: Result) => readonly Deviation[];
  /** The result for a frame whose command was replaced: `deviation` comes first, `commandId` is that of the frame. */
  readonly withCommand: (result: Result, deviation: Deviation, commandId: number) => Result;
}

/**
 * Reads a frame tolerantly. A frame that is not the message of its command is also read as the message that peers send under this
 * command. Throws a DecodeError if it fits both.
 */
export function readOtherCommands<Result>(
  readings: readonly MessageReadings[],
  engine: TolerantEngine<Result>,
  octets: Uint8Array,
  view: DataView,
  start: number,
  end: number,
): Result {
  const own = attempt(() => engine.read(octets, view, start, end));
  const ownName = "error" in own ? null : engine.nameOf(own.result);
  const isExact = !("error" in own) && ownName !== null && engine.deviationsOf(own.result).length === 0;
  const command = isExact ? null : otherCommand(readings, octets, view, start, end);
  if (command === null || ("error" in own && isDecided(own.error))) return settled(own);
  const { layout, commandId } = command;
  const replaced = withCommandOf(command, octetsAt(view, start, end - start));
  const other = attempt(() => engine.read(replaced, freshDataView(replaced), 0, replaced.length));
  if ("error" in other) return settled(own);
  if (ownName !== null) throw ambiguousError(layout, ["the message %", ownName], ["the message %", layout.name]);
  return engine.withCommand(other.result, deviationOfCommand(command), commandId);
}

type Attempt<Result> = { readonly result: Result } | { readonly error: DecodeError };

function attempt<Result>(read: () => Result): Attempt<Result> {
  try {
    return { result: read() };
  } catch (error) {
    if (isDecodeError(error)) return { error };
    throw error;
  }
}

function settled<Result>(attempted: Attempt<Result>): Result {
  if ("error" in attempted) throw attempted.error;
  return attempted.result;
}

/** Whether a frame was rejected because it fits several readings, or none without a loss. */
function isDecided({ code }: DecodeError): boolean {
  return code === "ambiguous" || code === "too-wide";
}

/** The message that peers send under the command of a frame, and that command. */
interface OtherCommand {
  readonly layout: MessageReadings["layout"];
  readonly commandId: number;
}

function otherCommand(
  readings: readonly MessageReadings[],
  octets: Uint8Array,
  view: DataView,
  start: number,
  end: number,
): OtherCommand | null {
  const frame = readings[0]?.layout.frame;
  const field = frame?.header.find(({ name }) => name === frame.command.field);
  if (frame === undefined || field?.kind !== "integer") return null;
  if (!isReadable(octets, view, start, end) || end - start < frame.minOctets) return null;
  const littleEndian = frame.byteOrder === "little-endian";
  const commandId = Number(integerIn({ view, start, end, littleEndian }, field, start + frame.command.offset));
  const found = readings.find(({ otherCommands = [] }) => otherCommands.includes(commandId));
  return found === undefined ? null : { layout: found.layout, commandId };
}

/** A copy of a frame with the command of the message. */
function withCommandOf({ layout: { frame, commandId } }: OtherCommand, octets: Uint8Array): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(octets);
  const field = frame.header.find(({ name }) => name === frame.command.field);
  const width = field?.kind === "integer" ? field.octets : 4;
  copy.set(integerToOctets(width, commandId, frame.byteOrder === "little-endian"), frame.command.offset);
  return copy;
}

function deviationOfCommand({ layout, commandId }: OtherCommand): Deviation {
  const { field, offset } = layout.frame.command;
  const expected = commandIdInHex(layout.commandId);
  return deviationOf({ code: "other-command", field, offset, expected, actual: commandIdInHex(commandId) });
}
