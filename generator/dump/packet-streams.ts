import { joinOctets } from "../runtime/wire/index.js";
import { divide, isWhole, type SizeAt } from "./frame-sizes.js";
import type { Item, Notation, Problem } from "./notation.js";
import { type Segment, segmentOf } from "./packet-headers.js";
import { cutPacket, noPayload } from "./problems.js";

/** One direction of a connection, or bytes without headers. */
interface Stream {
  /** Bytes that are not a whole frame yet, and the line where they began. */
  pending: Uint8Array;
  line: number;
  /** The sequence number of the next byte; null before the first packet. */
  next: number | null;
  /** Packets that arrived too early, by sequence number. */
  readonly early: Map<number, { readonly payload: Uint8Array; readonly line: number }>;
}

/** A packet whose sequence number differs by more belongs to another connection of the same ports. */
const MAX_AHEAD = 1_048_576;

const NONE = new Uint8Array(0);

/** Joins the data of packets to frames, in the order in which the frames end. */
export class PacketStreams {
  private readonly streams = new Map<string, Stream>();
  private readonly notation: Notation;
  private readonly sizeAt: SizeAt;
  private firstLine = 0;
  private isSilent = true;

  constructor(notation: Notation, sizeAt: SizeAt) {
    this.notation = notation;
    this.sizeAt = sizeAt;
  }

  /** Adds a packet, with or without headers. Returns the frames that it ends. */
  add(octets: Uint8Array, line: number): Item[] {
    if (this.firstLine === 0) this.firstLine = line;
    const segment = isWhole(this.sizeAt, octets) ? null : segmentOf(octets);
    const items = segment === null ? this.addRaw(octets, line) : this.addSegment(segment, line);
    if (items.length > 0) this.isSilent = false;
    return items;
  }

  /** Returns the bytes that are not whole frames. */
  end(): Item[] {
    const items = [...this.streams.values()].flatMap((stream) => [...this.flush(stream), ...this.restart(stream)]);
    if (items.length > 0 || !this.isSilent || this.firstLine === 0) return items;
    return [noPayload(this.firstLine)];
  }

  /** Bytes without headers continue the frame before them only if the result consists of frames. */
  private addRaw(octets: Uint8Array, line: number): Item[] {
    const stream = this.streamOf("");
    const joined = divide(this.sizeAt, joinOctets([stream.pending, octets]));
    const isNew = stream.pending.length > 0 && (joined.fit === "invalid" || isWhole(this.sizeAt, octets));
    return [...(isNew ? this.flush(stream) : []), ...this.append(stream, octets, line)];
  }

  private addSegment(segment: Segment, line: number): Item[] {
    const { flow, sequence, payload, size, captured } = segment;
    const stream = this.streamOf(flow);
    if (captured < size) {
      const cut: Problem = cutPacket(line, captured, size);
      stream.pending = NONE;
      stream.next = null;
      return [cut];
    }
    const isOther = segment.isStart || Math.abs((sequence - (stream.next ?? sequence)) | 0) > MAX_AHEAD;
    const left = isOther ? [...this.flush(stream), ...this.restart(stream)] : [];
    stream.next = isOther ? sequence : (stream.next ?? sequence);
    const ahead = (sequence - stream.next) | 0;
    if (ahead > 0) stream.early.set(sequence, { payload, line });
    if (ahead > 0 || payload.length <= -ahead) return left;
    return [...left, ...this.append(stream, payload.subarray(-ahead), line), ...this.appendEarly(stream)];
  }

  /** Appends packets that arrived before the current one. */
  private appendEarly(stream: Stream): Item[] {
    const items: Item[] = [];
    for (;;) {
      const at = stream.next ?? 0;
      const early = stream.early.get(at);
      if (early === undefined) return items;
      stream.early.delete(at);
      items.push(...this.append(stream, early.payload, early.line));
    }
  }

  /** Continues after a gap: packets are missing, or were not captured. */
  private restart(stream: Stream): Item[] {
    const items: Item[] = [];
    const start = stream.next ?? 0;
    const order = [...stream.early.keys()].toSorted((one, other) => ((one - start) | 0) - ((other - start) | 0));
    for (const sequence of order) {
      const early = stream.early.get(sequence);
      if (early === undefined) continue;
      stream.early.delete(sequence);
      stream.next = sequence;
      items.push(...this.append(stream, early.payload, early.line), ...this.appendEarly(stream), ...this.flush(stream));
    }
    return items;
  }

  private append(stream: Stream, octets: Uint8Array, line: number): Item[] {
    if (stream.pending.length === 0) stream.line = line;
    if (stream.next !== null) stream.next = (stream.next + octets.length) >>> 0;
    const all = joinOctets([stream.pending, octets]);
    const { end, fit } = divide(this.sizeAt, all);
    const taken = fit === "invalid" ? all.length : end;
    stream.pending = all.subarray(taken);
    const items = this.itemOf(all.subarray(0, taken), stream.line);
    if (taken > 0) stream.line = line;
    return items;
  }

  private flush(stream: Stream): Item[] {
    const items = this.itemOf(stream.pending, stream.line);
    stream.pending = NONE;
    return items;
  }

  private itemOf(octets: Uint8Array, line: number): Item[] {
    return octets.length === 0 ? [] : [{ kind: "bytes", line, notation: this.notation, octets }];
  }

  private streamOf(flow: string): Stream {
    const known = this.streams.get(flow);
    if (known !== undefined) return known;
    const stream: Stream = { pending: NONE, line: 0, next: null, early: new Map() };
    this.streams.set(flow, stream);
    return stream;
  }
}
