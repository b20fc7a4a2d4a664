import type { FrameLayout, ProtocolLayout } from "../interpreter/index.js";
import { dataViewOrEmpty, type Deviation } from "../wire/index.js";
import { readOtherCommands, type TolerantEngine } from "./other-commands.js";
import type { MessageReadings } from "./readings.js";
import { readOwn, type TolerantReading } from "./read-tolerant.js";

/**
 * Reads a frame by the layout of its message; if that fails, by the first of its readings that fits, or as a message that peers
 * send under its command. Throws a DecodeError: that of strict reading if nothing fits.
 */
export function readTolerant(
  layout: ProtocolLayout,
  readings: readonly MessageReadings[],
  octets: Uint8Array,
): TolerantReading {
  const view = dataViewOrEmpty(octets);
  const engine: TolerantEngine<TolerantReading> = {
    read: (each, eachView) => readOwn(layout, readings, each, eachView),
    nameOf: ({ message }) => message?.name ?? null,
    deviationsOf: ({ deviations }) => deviations,
    withCommand: (read, deviation, commandId) => withCommand(layout.frame, read, deviation, commandId),
  };
  return readOtherCommands(readings, engine, octets, view, 0, view.byteLength);
}

/** The reading of a frame with another command, which it shows. */
function withCommand(
  { command }: FrameLayout,
  read: TolerantReading,
  deviation: Deviation,
  commandId: number,
): TolerantReading {
  const { header, spans, deviations } = read;
  return {
    ...read,
    commandId,
    header: new Map([...header, [command.field, commandId]]),
    deviations: [deviation, ...deviations],
    spans: spans.map((span) => (span.path === command.field ? { ...span, value: commandId } : span)),
  };
}
