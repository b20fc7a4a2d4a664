import { integerOption } from "./writer-arguments.js";
import type { SlabPoolOptions } from "./slab-options.js";

/** Default size of a slab. */
export const SLAB_OCTETS = 65_536;

/**
 * Idle slabs that writers use again. Writers of many connections share a pool, so that a connection without traffic holds
 * no memory.
 *
 * @example
 * const pool = new SlabPool({ maxIdle: 16 });
 * const writers = sockets.map(() => createWriter({ pool }));
 */
export class SlabPool {
  readonly slabOctets: number;
  readonly maxIdle: number;
  private readonly slabs: Uint8Array<ArrayBuffer>[] = [];

  constructor(options?: SlabPoolOptions) {
    this.slabOctets = integerOption("slabOctets", options?.slabOctets, 1, SLAB_OCTETS);
    this.maxIdle = integerOption("maxIdle", options?.maxIdle, 0, 2);
  }

  /** Number of idle slabs. */
  get idle(): number {
    return this.slabs.length;
  }

  /** Returns an idle slab, or a new one. Only writers call this. */
  take(): Uint8Array<ArrayBuffer> {
    for (let slab = this.slabs.pop(); slab !== undefined; slab = this.slabs.pop()) {
      // A chunk of it may have been transferred after the write.
      if (slab.length === this.slabOctets) return slab;
    }
    return new Uint8Array(this.slabOctets);
  }

  /** Keeps a slab whose bytes are not used any more, unless there are enough. Only writers call this. */
  put(slab: Uint8Array<ArrayBuffer>): void {
    if (slab.length !== this.slabOctets || this.slabs.length >= this.maxIdle) return;
    if (!this.slabs.includes(slab)) this.slabs.push(slab);
  }
}
