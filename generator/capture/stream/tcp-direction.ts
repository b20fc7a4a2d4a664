import type { TcpSegment } from "../packet/tcp-segment.js";
import type { PacketMark } from "./capture-item.js";

/** Where the data of a direction goes, in order. */
export interface DataSink {
  data(octets: Uint8Array, mark: PacketMark): void;
  /** Bytes that the capture lacks. */
  gap(size: number, mark: PacketMark): void;
}

/** The bytes that wait in all directions. */
export interface WaitingBytes {
  count: number;
}

/** A segment that arrived too early. */
interface Waiting {
  readonly sequence: number;
  readonly octets: Uint8Array;
  readonly missing: number;
  readonly mark: PacketMark;
}

/** What may wait in one direction, and in all together. More means that a segment is missing. */
const MAX_SEGMENTS = 64;
const MAX_BYTES = 1_048_576;
const MAX_BYTES_OF_ALL = 67_108_864;

/** Puts the segments of one direction in order: without repeated bytes, and with gaps for what is missing. */
export class TcpDirection {
  /** The sequence number of the next byte; null before the first segment. */
  #next: number | null = null;
  #waiting: Waiting[] = [];
  #waitingBytes = 0;
  readonly #ofAll: WaitingBytes;
  readonly #sink: DataSink;
  /** The first sequence number; null before the first segment. */
  start: number | null = null;

  constructor(sink: DataSink, ofAll: WaitingBytes) {
    this.#sink = sink;
    this.#ofAll = ofAll;
  }

  /** Adds a segment. */
  push({ sequence, payload, missing, packet }: TcpSegment): void {
    this.start ??= sequence;
    this.#next ??= sequence;
    if (payload.length + missing === 0) return;
    const mark = { number: packet.number, time: packet.time };
    if (this.#ahead(sequence) <= 0) {
      this.#deliver({ sequence, octets: payload, missing, mark });
      this.#deliverWaiting(mark);
    } else this.#hold({ sequence, octets: payload.slice(), missing, mark });
  }

  /** Delivers all that waits, with gaps. */
  end(): void {
    while (this.#waiting.length > 0) this.#passGap();
  }

  /** How many bytes a sequence number is ahead of the next byte; numbers begin again after the last one. */
  #ahead(sequence: number): number {
    return (sequence - (this.#next ?? sequence)) | 0;
  }

  #hold(segment: Waiting): void {
    let at = this.#waiting.length;
    while (at > 0 && isAfter(this.#waiting[at - 1]?.sequence ?? 0, segment.sequence)) at--;
    this.#waiting.splice(at, 0, segment);
    this.#count(segment.octets.length);
    const isFull = this.#waiting.length > MAX_SEGMENTS || this.#waitingBytes > MAX_BYTES;
    if (isFull || this.#ofAll.count > MAX_BYTES_OF_ALL) this.#passGap();
  }

  #count(bytes: number): void {
    this.#waitingBytes += bytes;
    this.#ofAll.count += bytes;
  }

  /** Gives up what is missing before the first waiting segment. */
  #passGap(): void {
    const [first] = this.#waiting;
    if (first === undefined) return;
    const size = this.#ahead(first.sequence);
    if (size > 0) this.#pass(size, first.mark);
    this.#deliverWaiting(null);
  }

  #pass(size: number, mark: PacketMark): void {
    this.#next = ((this.#next ?? 0) + size) >>> 0;
    this.#sink.gap(size, mark);
  }

  /** Delivers what follows. `mark` is the packet that has filled a gap; it completes the frames after it. */
  #deliverWaiting(mark: PacketMark | null): void {
    let count = 0;
    for (const segment of this.#waiting) {
      if (this.#ahead(segment.sequence) > 0) break;
      this.#deliver(mark === null ? segment : { ...segment, mark });
      this.#count(-segment.octets.length);
      count++;
    }
    if (count > 0) this.#waiting = this.#waiting.slice(count);
  }

  /** Delivers the bytes of a segment that were not delivered before. */
  #deliver({ sequence, octets, missing, mark }: Waiting): void {
    const before = -this.#ahead(sequence);
    const total = octets.length + missing;
    if (before >= total) return;
    if (before < octets.length) {
      const added = before === 0 ? octets : octets.subarray(before);
      this.#next = ((this.#next ?? 0) + added.length) >>> 0;
      this.#sink.data(added, mark);
    }
    const lacking = total - Math.max(before, octets.length);
    if (lacking > 0) this.#pass(lacking, mark);
  }
}

function isAfter(one: number, other: number): boolean {
  return ((one - other) | 0) > 0;
}
