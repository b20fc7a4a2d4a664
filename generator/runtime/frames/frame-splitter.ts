import { DecodeError, type DecodeFault, octetsAt, viewOf } from "../octets/index.js";
import type { FrameFormat } from "./frame-format.js";
import { frameLengthFault, octetsBeforeLength, readFrameLength } from "./frame-length.js";

/** What a splitter may be told. */
export interface FrameSplitterOptions {
  /** Octets of the longest frame to accept; less than the protocol's own limit, which stands where this is left out. */
  readonly greatestOctets?: number | undefined;
}

const NOTHING = new Uint8Array(0);

/**
 * Cuts a stream of octets into frames.
 *
 * A frame that lies whole in a chunk is returned as octets over the chunk's memory, without copying; one that straddles
 * chunks is put together in memory of its own, never larger than the frame. The splitter never uses memory again that
 * it has handed out. A stated length is checked before anything is kept for it.
 */
export class FrameSplitter {
  readonly format: FrameFormat;
  readonly greatestOctets: number;
  /** The part of a frame that has come: its first `held` octets. */
  private part: Uint8Array<ArrayBuffer> = NOTHING;
  private held = 0;
  private failure: DecodeError | null = null;

  constructor(format: FrameFormat, options: FrameSplitterOptions = {}) {
    this.format = format;
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
    const frames: Uint8Array[] = [];
    const view = viewOf(chunk);
    let at = this.completePart(chunk, frames);
    while (at < chunk.length && this.failure === null) {
      const length = this.lengthAt(view, at, chunk.length);
      if (length === null || at + length > chunk.length) {
        this.hold(chunk, at, length);
        break;
      }
      frames.push(octetsAt(view, at, length));
      at += length;
    }
    if (this.failure !== null && frames.length === 0) throw this.failure;
    return frames;
  }

  /** Says that no more octets come. Throws a DecodeError where a frame is cut off, or where the splitter had stopped. */
  finish(): void {
    if (this.failure !== null) throw this.failure;
    if (this.held === 0) return;
    const length = this.lengthAt(viewOf(this.part), 0, this.held);
    this.fail({
      code: "truncated",
      expected: length === null ? `${octetsBeforeLength(this.format)} octets for a length` : `${length} octets`,
      actual: `the stream ends after ${this.held}`,
    });
    if (this.failure !== null) throw this.failure;
  }

  /** Forgets everything: what was kept, and the error. */
  reset(): void {
    this.part = NOTHING;
    this.held = 0;
    this.failure = null;
  }

  /** Adds octets to the part that is held, until its frame is whole. Returns how many octets of the chunk it took. */
  private completePart(chunk: Uint8Array, frames: Uint8Array[]): number {
    let at = 0;
    while (this.held > 0 && at < chunk.length && this.failure === null) {
      const taken = Math.min(this.part.length - this.held, chunk.length - at);
      this.part.set(chunk.subarray(at, at + taken), this.held);
      this.held += taken;
      at += taken;
      if (this.held < this.part.length) break;
      const length = this.lengthAt(viewOf(this.part), 0, this.held);
      if (length === null) break;
      if (this.held < length) {
        this.hold(this.part, 0, length);
        continue;
      }
      frames.push(this.part);
      this.part = NOTHING;
      this.held = 0;
    }
    return at;
  }

  /** Keeps the octets from a place on: the first of a frame, in memory for the whole of it where its length is known. */
  private hold(octets: Uint8Array, at: number, length: number | null): void {
    if (this.failure !== null) return;
    const part = new Uint8Array(length ?? octetsBeforeLength(this.format));
    part.set(octets.subarray(at));
    this.held = octets.length - at;
    this.part = part;
  }

  /** The checked length of the frame that begins at a place; null where it cannot be read yet, or is wrong. */
  private lengthAt(view: DataView, at: number, end: number): number | null {
    if (end - at < octetsBeforeLength(this.format)) return null;
    const length = readFrameLength(this.format, view, at);
    const fault = frameLengthFault(this.format, length, this.greatestOctets);
    if (fault === null) return length;
    this.fail(fault);
    return null;
  }

  private fail(fault: Pick<DecodeFault, "code" | "expected" | "actual">): void {
    const { protocol, title, length } = this.format;
    const place = { field: length.field, offset: length.offset };
    this.failure = new DecodeError({ protocol, title, messageName: null }, { ...fault, ...place });
  }
}
