import type { Awaitable } from "./meeting-store.js";
import { requirePositive, requireRecord, requireString, requireTime } from "./store-error.js";

/** One rate for several senders, each of which may be in another process. */
export interface RateStore {
  /**
   * Reserves a place for a request of a weight, and returns the milliseconds to wait before it is sent. `now` is the time in
   * milliseconds. A call that fails may have reserved a place: a repeated one can make the rate lower, never higher.
   */
  take(key: string, weight: number, now: number): Awaitable<number>;
}

/** A rate, and how much may be sent at once. */
export interface RateOptions {
  /** Requests per second, counted by their weight. */
  readonly perSecond: number;
  /** What may be sent at once after a pause. Default: `perSecond`, but at least 1. */
  readonly burst?: number | undefined;
}

/** The rate with its defaults. Throws a StoreError if it is invalid. */
export function checkedRate(options: RateOptions): { readonly perSecond: number; readonly burst: number } {
  requireRecord("Options of a store", options);
  const { perSecond, burst } = options;
  requirePositive("Requests per second", perSecond);
  if (burst !== undefined) requirePositive("Burst", burst);
  return { perSecond, burst: burst ?? Math.max(1, perSecond) };
}

/** Throws a StoreError if the arguments of `take` are invalid. */
export function checkTake(key: string, weight: number, now: number): void {
  requireString("Key", key);
  requirePositive("Weight", weight);
  requireTime("Time", now);
}

/** Number of keys at which those with a full bucket are removed first. */
const FIRST_SWEEP = 1000;

interface Bucket {
  /** When it is full again. */
  readonly full: number;
  /** The latest time of a call: a clock that is set back has no effect. */
  readonly last: number;
}

/**
 * Limits the rate of one process: a token bucket for each key.
 *
 * @example
 * const rates = new MemoryRateStore({ perSecond: 100, burst: 2 });
 * rates.take("900001", 2, 0); // → 0
 * rates.take("900001", 1, 0); // → 10
 */
export class MemoryRateStore implements RateStore {
  readonly perSecond: number;
  readonly burst: number;
  private readonly buckets = new Map<string, Bucket>();
  private sweepAt = FIRST_SWEEP;

  constructor(options: RateOptions) {
    const { perSecond, burst } = checkedRate(options);
    this.perSecond = perSecond;
    this.burst = burst;
  }

  /** Number of keys whose bucket is kept. */
  get size(): number {
    return this.buckets.size;
  }

  take(key: string, weight: number, now: number): number {
    checkTake(key, weight, now);
    const before = this.buckets.get(key) ?? { full: -Infinity, last: -Infinity };
    const last = Math.max(before.last, now);
    const interval = 1000 / this.perSecond;
    const full = Math.max(before.full, last) + weight * interval;
    this.buckets.set(key, { full, last });
    if (this.buckets.size >= this.sweepAt) this.sweep(last);
    return Math.max(0, Math.ceil(full - this.burst * interval - last - 1e-6));
  }

  /** Removes full buckets: they limit nothing. */
  private sweep(now: number): void {
    for (const [key, { full }] of this.buckets) if (full <= now) this.buckets.delete(key);
    this.sweepAt = Math.max(FIRST_SWEEP, 2 * this.buckets.size);
  }
}
