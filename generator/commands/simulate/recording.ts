import { closeSync, openSync, writeSync } from "node:fs";
import { FileError } from "../../files/index.js";
import { toHex } from "../../runtime/wire/index.js";
import type { Side } from "../../model/index.js";
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

function otherSide(side: Side): Side {
  return side === "client" ? "server" : "client";
}

/** Records the bytes of a simulation in a file, as JSON lines. */
export class Recorder {
  private readonly start = performance.now();
  private readonly file: string;
  private readonly own: Side;
  private readonly descriptor: number;

  /** Throws a FileError if the file cannot be written. */
  constructor(file: string, { protocol, model }: OpenedLink, role: Side) {
    this.own = role;
    this.file = file;
    const head: RecordingHead = { recording: 1, protocol: protocol.id, link: model.name };
    this.descriptor = this.attempt(() => openSync(file, "w"));
    this.write(head);
  }

  /** Adds the bytes of an event. */
  add(event: SimulatorEvent): void {
    if (event.kind !== "octets" && event.kind !== "closed") return;
    this.write({
      at: Math.round(performance.now() - this.start),
      connection: event.connection,
      side: event.kind === "octets" && event.direction === "out" ? this.own : otherSide(this.own),
      hex: event.kind === "octets" ? toHex(event.octets) : "",
    });
  }

  close(): void {
    closeSync(this.descriptor);
  }

  private write(line: RecordingHead | RecordedOctets): void {
    this.attempt(() => writeSync(this.descriptor, `${JSON.stringify(line)}\n`));
  }

  private attempt<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      throw new FileError("write", this.file, error);
    }
  }
}
