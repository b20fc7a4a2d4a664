import { appendFileSync, writeFileSync } from "node:fs";
import { FileError, Reason } from "../../files/index.js";
import { toHex } from "../../runtime/wire/index.js";
import type { OpenedLink, SimulatorEvent } from "../../simulator/index.js";

/** The first line of a recording. */
export interface RecordingHead {
  readonly recording: 1;
  readonly protocol: string;
  readonly link: string;
}

/** A line of a recording: bytes that a side wrote, or the end of a connection. */
export interface RecordedOctets {
  /** Milliseconds since the beginning. */
  readonly at: number;
  readonly connection: number;
  readonly side: "client" | "server";
  /** Empty at the end of the connection. */
  readonly hex: string;
}

/** Records the bytes of a simulation in a file, as JSON lines. */
export class Recorder {
  private readonly start = performance.now();
  private readonly file: string;

  /** Throws a FileError if the file cannot be written. */
  constructor(file: string, { protocol, model }: OpenedLink) {
    this.file = file;
    const head: RecordingHead = { recording: 1, protocol: protocol.id, link: model.name };
    this.write(() => writeFileSync(file, `${JSON.stringify(head)}\n`));
  }

  /** Adds the bytes of an event. */
  add(event: SimulatorEvent): void {
    if (event.kind !== "octets" && event.kind !== "closed") return;
    const line: RecordedOctets = {
      at: Math.round(performance.now() - this.start),
      connection: event.connection,
      side: event.kind === "octets" && event.direction === "out" ? "server" : "client",
      hex: event.kind === "octets" ? toHex(event.octets) : "",
    };
    this.write(() => appendFileSync(this.file, `${JSON.stringify(line)}\n`));
  }

  private write(work: () => void): void {
    try {
      work();
    } catch (error) {
      throw new FileError(this.file, reasonOf(error));
    }
  }
}

function reasonOf(error: unknown): Reason {
  return Reason.of(error);
}
