import { freshDataView, isEncodeError } from "../../wire/index.js";
import type { FlowMessage, SessionCodec } from "../table.js";

const SLAB = 65_536;
/** Slabs that no session uses; an idle session has none. */
const pool: Slab[] = [];
const POOLED = 4;

/** Receives bytes to write. `done` reports that they are not needed any more. */
export type WriteOutput = (octets: Uint8Array, done: () => void) => void;

/** Memory for frames. It is used again after all writes from it are done. */
class Slab {
  readonly octets: Uint8Array<ArrayBuffer>;
  readonly view: DataView;
  /** The bytes that were not taken yet. */
  start = 0;
  end = 0;
  /** Called when all bytes are taken and written. */
  release: ((slab: Slab) => void) | null = null;
  /** Writes that are not done. */
  private writes = 0;
  /** One function for all writes. */
  private readonly done = (): void => {
    this.writes--;
    if (this.writes === 0 && this.start === this.end) this.recycle();
  };

  constructor(size: number) {
    this.octets = new Uint8Array(size);
    this.view = freshDataView(this.octets);
  }

  take(write: WriteOutput): void {
    const { start, end } = this;
    this.start = end;
    this.writes++;
    write(this.octets.subarray(start, end), this.done);
  }

  private recycle(): void {
    this.start = 0;
    this.end = 0;
    this.release?.(this);
    if (pool.length < POOLED && this.octets.length === SLAB) pool.push(this);
  }
}

/** The bytes that a session sends: frames one after the other, in memory that is used again. */
export class Output<M extends FlowMessage> {
  private current: Slab | null = null;
  /** Full slabs with bytes that were not taken yet, in order. */
  private full: Slab[] = [];
  private readonly release = (slab: Slab): void => {
    slab.release = null;
    if (slab === this.current) this.current = null;
  };

  private readonly codec: SessionCodec<M>;

  constructor(codec: SessionCodec<M>) {
    this.codec = codec;
  }

  get hasOutput(): boolean {
    return this.full.length > 0 || (this.current !== null && this.current.start < this.current.end);
  }

  /** Encodes a message and returns its size. Throws an EncodeError, and writes nothing then. */
  write(message: M): number {
    const slab = this.current ?? this.newSlab();
    const start = slab.end;
    try {
      slab.end = this.codec.encodeInto(message, slab.octets, slab.view, start);
      return slab.end - start;
    } catch (error) {
      if (start === 0 || !isEncodeError(error) || error.code !== "no-room") throw error;
    }
    if (slab.start < slab.end) this.full.push(slab);
    this.current = null;
    return this.write(message);
  }

  /** Passes on the bytes that were not taken yet, in order. */
  take(write: WriteOutput): void {
    const { full, current } = this;
    if (full.length > 0) this.full = [];
    for (const slab of full) slab.take(write);
    if (current !== null && current.start < current.end) current.take(write);
  }

  private newSlab(): Slab {
    const slab = pool.pop() ?? new Slab(Math.max(SLAB, this.codec.maxOctets));
    slab.release = this.release;
    this.current = slab;
    return slab;
  }
}
