import { joinOctets } from "../../runtime/wire/index.js";
import type { PacketMark, StreamPart } from "./capture-item.js";
import type { DataSink } from "./tcp-direction.js";

/** What is known of the frames of a connection. */
export interface FrameProbe {
  /**
   * The size of the frame that begins at an offset: 0 if it is no header, Infinity if more bytes are needed. `isKnown`
   * demands a known command.
   */
  sizeAt(octets: Uint8Array, at: number, isKnown: boolean): number;
  /** Whether bytes are a frame of a message. */
  fits(frame: Uint8Array): boolean;
}

const NONE = new Uint8Array(0);

/** Bytes without a frame after which a direction is not examined further. */
const MAX_FOREIGN = 1_048_576;

/** The bytes at the start of a direction without a frame that are kept, to say what they look like. */
const KEPT = 8;

/** Splits the data of one direction into frames. After a gap, it continues at the next header that fits a message. */
export class FrameStream implements DataSink {
  readonly #probe: FrameProbe;
  readonly #out: (part: StreamPart) => void;
  /** Bytes after the last frame. */
  #pending: Uint8Array = NONE;
  #isInStep: boolean;
  /** Bytes of a frame whose beginning is lost. */
  #dropped = 0;
  #skipped = 0;
  #mark: PacketMark = { number: 0, time: null };
  /** Whether a frame, or the beginning of one, was found. */
  hasBegun = false;
  frames = 0;
  /** The first bytes of the direction. */
  beginning: Uint8Array = NONE;

  /** `isStart`: the data begins with the connection. */
  constructor(probe: FrameProbe, isStart: boolean, out: (part: StreamPart) => void) {
    this.#probe = probe;
    this.#isInStep = isStart;
    this.#out = out;
  }

  /** Whether the direction is not examined any more. */
  get isForeign(): boolean {
    return this.frames === 0 && this.#skipped > MAX_FOREIGN;
  }

  data(octets: Uint8Array, mark: PacketMark): void {
    if (this.beginning.length < KEPT) this.beginning = joinOctets([this.beginning, octets.slice(0, KEPT)]);
    if (this.isForeign) return;
    this.#mark = mark;
    const dropped = Math.min(this.#dropped, octets.length);
    this.#dropped -= dropped;
    const fresh = octets.subarray(dropped);
    const all = this.#pending.length === 0 ? fresh : joinOctets([this.#pending, fresh]);
    const at = this.#read(all);
    // Not a view: the chunk is larger than what is kept of it.
    this.#pending = at === all.length ? NONE : all.slice(at);
  }

  gap(size: number, mark: PacketMark): void {
    this.#mark = mark;
    const { length } = this.#pending;
    const stated = this.#isInStep && length > 0 ? this.#probe.sizeAt(this.#pending, 0, this.frames === 0) : 0;
    const inFrame = this.#dropped > 0 ? this.#dropped : stated - length;
    const isKnownSize = Number.isFinite(stated) && inFrame > 0;
    this.#endPending();
    if (this.hasBegun) {
      this.#saySkipped();
      this.#out({ kind: "gap", mark, size });
    }
    // The next header is where the frame ends, unless that is in the gap.
    this.#dropped = isKnownSize && size <= inFrame ? inFrame - size : 0;
    this.#isInStep = isKnownSize && size <= inFrame;
  }

  /** Ends the direction. */
  end(): void {
    this.#endPending();
    this.#saySkipped();
  }

  #endPending(): void {
    const pending = this.#pending;
    this.#pending = NONE;
    if (pending.length === 0) return;
    const size = this.#isInStep ? this.#probe.sizeAt(pending, 0, this.frames === 0) : 0;
    if (size > pending.length && size < Infinity) {
      this.#saySkipped();
      this.hasBegun = true;
      this.#out({ kind: "partial", mark: this.#mark, octets: pending });
    } else this.#skipped += pending.length;
  }

  /** Reads frames. Returns the offset after the last one. */
  #read(all: Uint8Array): number {
    let at = 0;
    while (at < all.length) {
      const size = this.#probe.sizeAt(all, at, this.frames === 0 || !this.#isInStep);
      if (size === 0) {
        this.#isInStep = false;
        this.#skipped++;
        at++;
      } else if (size > all.length - at) return at;
      else if (this.#isInStep || this.#probe.fits(all.subarray(at, at + size))) {
        this.#frame(all.subarray(at, at + size));
        at += size;
      } else {
        this.#skipped++;
        at++;
      }
    }
    return at;
  }

  #frame(octets: Uint8Array): void {
    this.hasBegun = true;
    this.#saySkipped();
    this.#isInStep = true;
    this.frames++;
    this.#out({ kind: "frame", mark: this.#mark, octets });
  }

  #saySkipped(): void {
    const size = this.#skipped;
    // A direction without a frame is foreign as a whole.
    if (size === 0 || !this.hasBegun) return;
    this.#skipped = 0;
    this.#out({ kind: "skipped", mark: this.#mark, size, isStart: this.frames === 0 });
  }
}
