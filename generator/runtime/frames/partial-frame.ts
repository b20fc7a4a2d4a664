import { rememberReadable, octetsAt, dataViewOf } from "../wire/index.js";
import type { FrameHandler } from "./splitter-options.js";

const NOTHING = new Uint8Array(0);

/** Size of the memory in which short frames are assembled, one after the other. */
const SLAB = 8192;

/** The first bytes of a frame that spans chunks, in a slab that it shares with frames that were returned. */
export class PartialFrame {
  slab: Uint8Array<ArrayBuffer> = NOTHING;
  view: DataView = dataViewOf(NOTHING);
  /** Offset of the part in the slab; the bytes before it were returned. */
  start = 0;
  /** Size of the part; 0 if the last chunk ended with a complete frame. */
  held = 0;
  /** Size that the part waits for: that of its frame, or of the bytes up to its length. */
  wanted = 0;
  private readonly maxOctets: number;

  constructor(maxOctets: number) {
    this.maxOctets = maxOctets;
  }

  get isWhole(): boolean {
    return this.held > 0 && this.held === this.wanted;
  }

  /** Whether the slab was detached, together with a returned frame. */
  get isGone(): boolean {
    return this.slab.length < this.start + this.held;
  }

  get octets(): Uint8Array {
    return octetsAt(this.view, this.start, this.held);
  }

  /** Adds bytes up to the size that the part waits for. Returns the offset after them. */
  append(view: DataView, at: number, total: number): number {
    const octets = Math.min(this.wanted - this.held, total - at);
    this.slab.set(octetsAt(view, at, octets), this.start + this.held);
    this.held += octets;
    return at + octets;
  }

  /** Offset of the complete frame in the slab; it ends at `start`. Its bytes are never written again. */
  take(): number {
    const { start } = this;
    this.start += this.wanted;
    this.held = 0;
    return start;
  }

  /** Calls the handler for the complete frame. */
  deliver(handle: FrameHandler): void {
    rememberReadable(this.slab, this.view);
    const start = this.take();
    handle(this.slab, this.view, start, this.start);
  }

  takeFrame(): Uint8Array {
    const start = this.take();
    return octetsAt(this.view, start, this.start - start);
  }

  /** Keeps the bytes between two offsets, with space for the wanted size. */
  hold(view: DataView, at: number, end: number, wanted: number): void {
    const octets = octetsAt(view, at, end - at);
    if (this.start + wanted > this.slab.length) {
      this.slab = new Uint8Array(Math.max(wanted, Math.min(SLAB, this.maxOctets)));
      this.view = dataViewOf(this.slab);
      this.start = 0;
    }
    this.slab.set(octets, this.start);
    this.held = octets.length;
    this.wanted = wanted;
  }

  clear(): void {
    this.slab = NOTHING;
    this.view = dataViewOf(NOTHING);
    this.start = 0;
    this.held = 0;
  }
}
