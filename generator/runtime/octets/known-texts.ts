/** How many texts of a field are kept. */
const SLOTS = 64;

/** After so many misses it is asked whether keeping texts is worth it. */
const TRIAL = 512;

/** For so many reads nothing is kept where it was not. */
const REST = 16_384;

/**
 * The last texts of a field whose value is the same in most frames of a connection.
 *
 * A text is found by the octets that make it, compared one by one: a wrong text is never returned. At most 64 are
 * kept, and none for a while where most of them are not met again.
 */
export interface KnownTexts {
  /** The octets of every text, as integers. */
  readonly words: Int32Array;
  readonly texts: string[];
  hits: number;
  misses: number;
  /** Reads for which nothing is kept. */
  rest: number;
}

/** An empty memory for a field of so many integers. */
export function createKnownTexts(words: number): KnownTexts {
  // A field of zero octets is the empty text: what is never written is right already.
  return {
    words: new Int32Array(SLOTS * words),
    texts: Array.from({ length: SLOTS }, () => ""),
    hits: 0,
    misses: 0,
    rest: 0,
  };
}

/** The slot for a hash. */
export function slotOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (SLOTS - 1);
}

/** Keeps account of a miss. Where most texts are not met again, nothing is kept for a while. */
export function noteMiss(known: KnownTexts): void {
  known.misses++;
  if (known.misses < TRIAL) return;
  if (known.hits < known.misses) known.rest = REST;
  known.hits = 0;
  known.misses = 0;
}
