/** How many texts of a field are kept. */
const SLOTS = 256;

/** What leaves 8 bits of 32: the number of a slot. */
const SLOT_SHIFT = 24;

/** So many more texts that are not found than are, and keeping them is not worth it. */
const MISS_BUDGET = 512;

/** For so many reads nothing is kept where it was not. */
const COOLDOWN = 16_384;

/**
 * The last texts of a field whose value is the same in most frames of a connection.
 *
 * A text is found by the octets that make it, compared one by one: a wrong text is never returned. At most 256 are
 * kept, and none for a while where most of them are not met again.
 */
export interface StringCache {
  /** The octets of every text, as integers. */
  readonly words: Int32Array;
  readonly texts: string[];
  /** The octets of the text that is to be kept. */
  readonly copy: DataView;
  /** By how many texts that were not found exceed those that were. Below zero nothing is kept for so many reads. */
  misses: number;
}

/** An empty memory for a field of so many integers. */
export function createStringCache(words: number): StringCache {
  // A field of zero octets is the empty text: what is never written is right already.
  return {
    words: new Int32Array(SLOTS * words),
    texts: Array.from({ length: SLOTS }, () => ""),
    copy: new DataView(new ArrayBuffer(4 * words)),
    misses: 0,
  };
}

/** The slot for a hash: its highest bits, which depend on all others. */
export function cacheSlot(hash: number): number {
  return hash >>> SLOT_SHIFT;
}

/** A text that was found. */
export function cacheHit(cache: StringCache, slot: number): string {
  if (cache.misses > 0) cache.misses--;
  return cache.texts[slot]!;
}

/** Counts a text that was not found. Where most texts are not found, none is kept for a while. */
export function cacheMiss(cache: StringCache): void {
  if (++cache.misses === MISS_BUDGET) cache.misses = -COOLDOWN;
}
