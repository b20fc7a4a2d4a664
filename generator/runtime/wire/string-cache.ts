/** Number of cached strings for a field. */
const SLOTS = 256;

/** Shift that leaves 8 bits of 32, the slot. */
const SLOT_SHIFT = 24;

/** Misses in excess of hits after which caching pauses. */
const MISS_BUDGET = 512;

/** Number of reads for which caching pauses. */
const COOLDOWN = 16_384;

/**
 * Recent strings of a field whose value is the same in most frames of a connection.
 *
 * A lookup compares all bytes, so a wrong string is never returned. The cache holds at most 256 strings. It pauses if
 * most strings do not repeat.
 */
export interface StringCache {
  /** The bytes of every string, as integers. */
  readonly words: Int32Array;
  readonly strings: string[];
  /** The bytes of the string to be cached. */
  readonly copy: DataView;
  /** Misses minus hits. A negative value is the number of reads for which caching still pauses. */
  misses: number;
}

/** Creates an empty cache; `words` is the number of integers that cover the field. */
export function createStringCache(words: number): StringCache {
  // A field of zeros is the empty string, so unused slots are already correct.
  return {
    words: new Int32Array(SLOTS * words),
    strings: Array.from({ length: SLOTS }, () => ""),
    copy: new DataView(new ArrayBuffer(4 * words)),
    misses: 0,
  };
}

/** The slot for a hash: its highest bits, which depend on all other bits. */
export function cacheSlot(hash: number): number {
  return hash >>> SLOT_SHIFT;
}

/** Counts a hit and returns the string. */
export function cacheHit(cache: StringCache, slot: number): string {
  if (cache.misses > 0) cache.misses--;
  return cache.strings[slot]!;
}

/** Counts a miss. Too many misses pause the cache. */
export function cacheMiss(cache: StringCache): void {
  if (++cache.misses === MISS_BUDGET) cache.misses = -COOLDOWN;
}
