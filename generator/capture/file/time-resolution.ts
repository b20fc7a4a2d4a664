/** How the times of an interface count. */
export interface TimeResolution {
  readonly unitsPerSecond: bigint;
  /** Seconds that are added to each time. */
  readonly offset: bigint;
}

/** The resolution of an interface that states none. */
export const MICROSECONDS: TimeResolution = { unitsPerSecond: 1_000_000n, offset: 0n };

const UINT32 = 4_294_967_296;

/** The times that a calendar has, in microseconds: those of the type Date. */
const MAX_TIME = 8_640_000_000_000_000_000n;

/** Returns a time in microseconds since 1970, finer times rounded down; null for a time that no calendar has. */
export function microsecondsOf(high: number, low: number, { unitsPerSecond, offset }: TimeResolution): number | null {
  // Most captures: an exact number, without the cost of a bigint.
  if (unitsPerSecond === 1_000_000n && offset === 0n && high < 2_097_152) return high * UINT32 + low;
  const units = (BigInt(high) << 32n) | BigInt(low);
  const time = (units * 1_000_000n) / unitsPerSecond + offset * 1_000_000n;
  return time > MAX_TIME || time < -MAX_TIME ? null : Number(time);
}
