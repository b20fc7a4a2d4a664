import { isoTime } from "../capture/index.js";
import { reportFrame } from "../report/index.js";
import { dataViewOf } from "../runtime/wire/index.js";
import { Exchanges } from "./exchanges.js";
import { FrameStore, type NewFrame, type StoredFrame } from "./frame-store.js";
import { commandOf, type InspectedProtocol } from "./inspected-protocol.js";
import type { ListRow, Soundness } from "./results.js";

/** The frames of the input, in their order, with their protocols and connections. */
export class FrameList {
  readonly store = new FrameStore();
  readonly #protocols: readonly InspectedProtocol[];
  readonly #exchanges = new Exchanges(this.store);
  /** The two ends of each connection: the sender of direction 0 first. */
  readonly #ends = new Map<number, readonly [string, string]>();

  constructor(protocols: readonly InspectedProtocol[]) {
    this.#protocols = protocols;
  }

  get count(): number {
    return this.store.count;
  }

  /** Adds a frame, and joins it with its request. */
  add(frame: NewFrame): void {
    const index = this.store.add(frame);
    const protocol = this.#protocols[frame.protocol];
    if (frame.kind === "frame" && protocol !== undefined) this.#exchanges.add(protocol, index, frame);
  }

  /** The direction of a frame in its connection, whose ends are remembered. */
  directionOf(stream: number, source: string, destination: string): 0 | 1 {
    const ends = this.#ends.get(stream);
    if (ends !== undefined) return ends[0] === source ? 0 : 1;
    this.#ends.set(stream, [source, destination]);
    return 0;
  }

  /** The protocol of a frame. */
  protocolOf(index: number): InspectedProtocol | null {
    return this.#protocols[this.store.at(index)?.protocol ?? -1] ?? null;
  }

  /** Rows of the list, as plain data. */
  rows(from: number, count: number): readonly ListRow[] {
    const rows: ListRow[] = [];
    for (let index = Math.max(0, from); index < Math.min(this.count, from + count); index++) {
      const row = this.row(index);
      if (row !== null) rows.push(row);
    }
    return rows;
  }

  /** A row of the list; null without one. */
  row(index: number): ListRow | null {
    const frame = this.store.at(index);
    const protocol = this.#protocols[frame?.protocol ?? -1];
    if (frame === null || protocol === undefined) return null;
    const { kind, octets, size, time, place } = frame;
    const message = protocol.messages.get(commandOf(protocol, octets) ?? -1) ?? NO_MESSAGE;
    const isFrame = kind === "frame";
    return {
      index,
      kind,
      message: message.name,
      sequence: isFrame ? sequenceText(protocol, octets) : "",
      size,
      time: isoTime(time),
      place,
      ...this.#endsOf(frame),
      soundness: isFrame ? soundnessOf(protocol, octets) : "error",
      isResponse: message.isResponse,
      partner: this.store.partnerOf(index),
      after: message.isResponse ? this.#afterRequest(index, time) : null,
    };
  }

  #endsOf({ stream, direction }: StoredFrame): Pick<ListRow, "source" | "destination"> {
    const [one, other] = this.#ends.get(stream) ?? ["", ""];
    return direction === 1 ? { source: other, destination: one } : { source: one, destination: other };
  }

  #afterRequest(index: number, time: number | null): number | null {
    const request = this.store.at(this.store.partnerOf(index) ?? -1)?.time ?? null;
    return request === null || time === null ? null : (time - request) / 1000;
  }
}

const NO_MESSAGE = { name: null, isResponse: false } as const;

function sequenceText({ sequence, layouts }: InspectedProtocol, octets: Uint8Array): string {
  const { offset, size } = sequence;
  if (octets.length < offset + size || size % 4 !== 0) return "";
  const view = dataViewOf(octets);
  const isLittle = layouts.frame.byteOrder === "little-endian";
  return Array.from({ length: size / 4 }, (_, index) => view.getUint32(offset + 4 * index, isLittle)).join("-");
}

function soundnessOf(protocol: InspectedProtocol, octets: Uint8Array): Soundness {
  const { isSound, findings } = reportFrame(protocol, octets, "en");
  if (!isSound) return "error";
  return findings.length > 0 ? "warning" : "sound";
}
