/** Memory for many frames, one after the other. */
export class Slab {
  readonly octets: Uint8Array<ArrayBuffer>;
  /** Reading it from the bytes takes longer. */
  readonly buffer: ArrayBuffer;
  readonly view: DataView;
  /** A slab whose frames end after this offset is full. */
  readonly limit: number;
  /** Offset of the frames that were not handed out yet. */
  start = 0;
  /** Offset after the last frame. */
  end = 0;
  /** Number of ranges that were handed out and are in use. */
  inUse = 0;

  /** Of a slab that is not full, at least `reserve` bytes are free. */
  constructor(octets: Uint8Array<ArrayBuffer>, reserve: number) {
    this.octets = octets;
    this.buffer = octets.buffer;
    this.view = new DataView(octets.buffer);
    this.limit = octets.length - reserve;
  }

  /** Whether frames wait to be handed out. */
  get isPending(): boolean {
    return this.start < this.end;
  }

  /** Whether the memory was detached, together with the frames that were handed out. */
  get isGone(): boolean {
    return this.octets.length < this.end;
  }

  /** Hands out the frames that wait. */
  takeFrames(): Uint8Array<ArrayBuffer> {
    const frames = this.octets.subarray(this.start, this.end);
    this.start = this.end;
    return frames;
  }
}
