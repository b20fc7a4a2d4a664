import { beginReading, DecodeError, type DecodeFault, octetsAt, viewOf } from "../octets/index.js";
import type { FrameFormat } from "./frame-format.js";
import { frameLengthFault, octetsBeforeLength, readFrameLength } from "./frame-length.js";
import { looksLike } from "./looks-like.js";

/** What a splitter may be told. */
export interface FrameSplitterOptions {
  /** Octets of the longest frame to accept; less than the protocol's own limit, which stands where this is left out. */
  readonly greatestOctets?: number | undefined;
}

/** What is called for a frame: it stands in the octets from start up to end, and the view is over the same memory. */
export type FrameHandler = (octets: Uint8Array, view: DataView, start: number, end: number) => void;

const NOTHING = new Uint8Array(0);

const NO_OCTETS: DecodeFault = {
  code: "wrong-memory",
  field: null,
  offset: 0,
  expected: "a Uint8Array whose memory is there",
  actual: "got another",
};

/** Octets of the memory in which short frames are put together, one behind the other. */
const SLAB = 8192;

/**
 * Cuts a stream of octets into frames.
 *
 * A frame that lies whole in a chunk stays where it is, without copying; one that straddles chunks is put together in
 * memory of the splitter, which is never more than the longest frame. The splitter never writes again to memory that it
 * has handed out. A stated length is checked before anything is kept for it.
 */
export class FrameSplitter {
  readonly format: FrameFormat;
  readonly greatestOctets: number;
  /** Octets that must be there before a length can be read. */
  private readonly before: number;
  private slab: Uint8Array<ArrayBuffer> = NOTHING;
  private slabView: DataView = viewOf(NOTHING);
  /** Where the part of a frame that has come stands in the slab; what is before it was handed out. */
  private from = 0;
  /** Octets of that part; none where the last chunk ended with its last frame. */
  private held = 0;
  /** Octets that the part waits for: its frame's, or those of a length. */
  private wanted = 0;
  private failure: DecodeError | null = null;

  constructor(format: FrameFormat, options: FrameSplitterOptions = {}) {
    this.format = format;
    this.before = octetsBeforeLength(format);
    this.greatestOctets = Math.min(options.greatestOctets ?? format.greatestOctets, format.greatestOctets);
  }

  /** The error that stopped the splitter; null while it works. */
  get error(): DecodeError | null {
    return this.failure;
  }

  /**
   * Takes a chunk and gives the frames that are whole now, in their order.
   *
   * Throws a DecodeError where a stated length lies outside the limits, and again at every further call until `reset`.
   * Frames before the bad length are returned first: the call after that throws, and `error` tells at once.
   */
  push(chunk: Uint8Array): Uint8Array[] {
    // Not by way of `each`: as long as a program has one handler only, the engine compiles it into that loop.
    const view = this.open(chunk);
    const total = view.byteLength;
    const frames: Uint8Array[] = [];
    let at = this.held === 0 ? 0 : this.fill(view, total);
    if (this.isPartWhole()) {
      const start = this.takePart();
      frames.push(octetsAt(this.slabView, start, this.from - start));
    }
    for (let end = this.endOfFrame(view, at, total); isWhole(end, total); end = this.endOfFrame(view, at, total)) {
      frames.push(octetsAt(view, at, end - at));
      at = end;
    }
    this.keepRest(view, at, total);
    if (frames.length === 0 && this.failure !== null) throw this.failure;
    return frames;
  }

  /**
   * Takes a chunk, calls the handler for every frame that is whole now, in their order, and returns how many they were.
   *
   * This is the fastest way: nothing is made per frame, and all frames of a chunk share its view. Errors are those of
   * `push`. A handler may throw: the frames behind are then passed over, not handed out, and the next chunk goes on where
   * this one ended.
   */
  each(chunk: Uint8Array, handle: FrameHandler): number {
    const view = this.open(chunk);
    const total = view.byteLength;
    let frames = 0;
    let at = this.held === 0 ? 0 : this.fill(view, total);
    try {
      if (this.isPartWhole()) {
        const start = this.takePart();
        frames++;
        beginReading(this.slab, this.slabView);
        handle(this.slab, this.slabView, start, this.from);
      }
      beginReading(chunk, view);
      const { format, greatestOctets } = this;
      const last = this.failure === null ? total - this.before : -1;
      while (at <= last) {
        const length = readFrameLength(format, view, at);
        const end = at + length;
        // What is no whole frame is looked at behind the loop.
        if (length < format.leastOctets || length > greatestOctets || end > total) break;
        const start = at;
        at = end;
        frames++;
        handle(chunk, view, start, end);
      }
    } finally {
      this.keepRest(view, at, total);
    }
    if (frames === 0 && this.failure !== null) throw this.failure;
    return frames;
  }

  /** Says that no more octets come. Throws a DecodeError where a frame is cut off, or where the splitter had stopped. */
  finish(): void {
    if (this.failure !== null) throw this.failure;
    if (this.held === 0) return;
    const expected = this.held < this.before ? `${this.before} octets for a length` : `${this.wanted} octets`;
    throw this.fail({ code: "truncated", expected, actual: `the stream ends after ${this.held}` });
  }

  /** Forgets everything: what was kept, and the error. */
  reset(): void {
    this.slab = NOTHING;
    this.slabView = viewOf(NOTHING);
    this.from = 0;
    this.held = 0;
    this.failure = null;
  }

  /** The view of a chunk that may be taken. */
  private open(chunk: Uint8Array): DataView {
    if (this.failure !== null) throw this.failure;
    try {
      if (chunk instanceof Uint8Array) return viewOf(chunk);
    } catch {
      // Memory that was taken away has no view.
    }
    const { protocol, title } = this.format;
    throw new DecodeError({ protocol, title, messageName: null }, NO_OCTETS);
  }

  /** Where the frame that begins at a place ends; 0 where its length has not come yet, or is wrong. */
  private endOfFrame(view: DataView, at: number, total: number): number {
    if (this.failure !== null || at + this.before > total) return 0;
    const length = readFrameLength(this.format, view, at);
    if (length >= this.format.leastOctets && length <= this.greatestOctets) return at + length;
    const fault = frameLengthFault(this.format, length, this.greatestOctets);
    const octets = octetsAt(view, at, total - at);
    if (fault !== null) this.fail({ ...fault, actual: `${fault.actual}: ${looksLike(octets)}` });
    return 0;
  }

  /** Adds octets to the part that is held, until its frame is whole. Returns how many octets of the chunk it took. */
  private fill(view: DataView, total: number): number {
    const taken = this.append(view, 0, total);
    if (this.held !== this.before) return taken;
    // Only the length was waited for: now it is known how much the frame takes.
    const { slabView, from } = this;
    const end = this.endOfFrame(slabView, from, from + this.held);
    if (end === 0) return taken;
    this.hold(slabView, from, from + this.held, end - from);
    return this.append(view, taken, total);
  }

  /** Adds octets to the part, as many as it waits for. Returns the place behind them. */
  private append(view: DataView, at: number, total: number): number {
    const octets = Math.min(this.wanted - this.held, total - at);
    this.slab.set(octetsAt(view, at, octets), this.from + this.held);
    this.held += octets;
    return at + octets;
  }

  private isPartWhole(): boolean {
    return this.held > 0 && this.held === this.wanted && this.failure === null;
  }

  /** Where the frame that was put together begins in the slab; it ends at `from`. What is in it is never written again. */
  private takePart(): number {
    const start = this.from;
    this.from += this.wanted;
    this.held = 0;
    return start;
  }

  /** Keeps what is left behind the last whole frame: the first octets of the next one. */
  private keepRest(view: DataView, from: number, total: number): void {
    let at = from;
    let end = this.endOfFrame(view, at, total);
    // Whole frames are left only where the handler threw. Passing over them keeps the stream in step.
    for (; isWhole(end, total); end = this.endOfFrame(view, at, total)) at = end;
    if (at === total || this.failure !== null) return;
    this.hold(view, at, total, end === 0 ? this.before : end - at);
  }

  /** Keeps the octets between two places, and has room for as many as are wanted. */
  private hold(view: DataView, at: number, end: number, wanted: number): void {
    const octets = octetsAt(view, at, end - at);
    if (this.from + wanted > this.slab.length) {
      this.slab = new Uint8Array(Math.max(wanted, Math.min(SLAB, this.greatestOctets)));
      this.slabView = viewOf(this.slab);
      this.from = 0;
    }
    this.slab.set(octets, this.from);
    this.held = octets.length;
    this.wanted = wanted;
  }

  private fail(fault: Pick<DecodeFault, "code" | "expected" | "actual">): DecodeError {
    const { protocol, title, length } = this.format;
    const place = { field: length.field, offset: length.offset };
    this.failure = new DecodeError({ protocol, title, messageName: null }, { ...fault, ...place });
    return this.failure;
  }
}

/** Whether a frame ends at a place that is known, and within so many octets. */
function isWhole(end: number, total: number): boolean {
  return end > 0 && end <= total;
}
