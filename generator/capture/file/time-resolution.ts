/** How the times of an interface count. */
export interface TimeResolution {
  readonly unitsPerSecond: bigint;
  /** Seconds that are added to each time. */
  readonly offset: bigint;
}

/** The resolution of an interface that states none. */
export const MICROSECONDS: TimeResolution = { unitsPerSecond: 1_000_000n, offset: 0n };

const UINT32 = 4_294_967_296;

/** Returns a time in microseconds since 1970. Finer times are rounded down. */
export function microsecondsOf(high: number, low: number, { unitsPerSecond, offset }: TimeResolution): number {
  // Most captures: an exact number, without the cost of a bigint.
  if (unitsPerSecond === 1_000_000n && offset === 0n && high < 2_097_152) return high * UINT32 + low;
  const units = (BigInt(high) << 32n) | BigInt(low);
  return Number((units * 1_000_000n) / unitsPerSecond + offset * 1_000_000n);
}
