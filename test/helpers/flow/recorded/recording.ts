import { readFileSync } from "node:fs";
import { fromHex } from "../../../../generated/runtime/wire/index.js";
import type { Side } from "../../../../generated/runtime/flow/index.js";

/** The first line of a file with a recorded session: how it was made. */
export interface RecordingHead {
  /** What happens in it. */
  readonly what: string;
  /** The day. */
  readonly when: string;
  readonly protocol: "cmpp20" | "cmpp30";
  /** The side of smswire; the peer has the other one. */
  readonly side: Side;
  /** The two programs, with their versions. */
  readonly smswire: string;
  readonly peer: string;
  /** The address of the peer's sources. */
  readonly source: string;
  /** The shared secret that the server knows. */
  readonly secret: string;
  /** Milliseconds of the settings of smswire that are not those of the schema. */
  readonly times: Readonly<Record<string, number>>;
}

/** Bytes that passed a proxy, or the end of a direction. */
export interface RecordedEvent {
  /** Milliseconds since the connection. */
  readonly at: number;
  readonly from: Side;
  /** The bytes; null at the end. */
  readonly octets: Uint8Array | null;
}

export interface Recording {
  readonly head: RecordingHead;
  readonly events: readonly RecordedEvent[];
}

interface Line {
  readonly at: number;
  readonly from: Side;
  readonly hex?: string;
}

/** A recorded session as a file: JSON lines. */
export function recordingToText({ head, events }: Recording): string {
  const lines = events.map(({ at, from, octets }): Line => {
    return octets === null ? { at, from } : { at, from, hex: Buffer.from(octets).toString("hex") };
  });
  return [head, ...lines].map((line) => `${JSON.stringify(line)}\n`).join("");
}

/** Reads a recorded session. */
export function readRecording(path: string): Recording {
  const [first, ...rest] = readFileSync(path, "utf8").trim().split("\n");
  const head: RecordingHead = JSON.parse(first ?? "{}");
  const events = rest.map((line): RecordedEvent => {
    const { at, from, hex }: Line = JSON.parse(line);
    return { at, from, octets: hex === undefined ? null : fromHex(hex) };
  });
  return { head, events };
}
