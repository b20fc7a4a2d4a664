/** Options of memory for many frames. */
export interface SlabOptions {
  /** Size of a slab in bytes, 1 to 16777216. Default: 65536. */
  readonly slabOctets?: number | undefined;
}

/** Options of a pool. */
export interface SlabPoolOptions extends SlabOptions {
  /** Number of idle slabs that the pool keeps. Default: 2. */
  readonly maxIdle?: number | undefined;
}
