import { requireInteger, requireRecord, requireString } from "../reports/store-error.js";

/** Options of the stores in Redis. */
export interface RedisStoreOptions {
  /** The beginning of all keys of the store: stores with the same prefix share their content. */
  readonly prefix?: string | undefined;
  /**
   * Time to live of what is not used, in milliseconds; for meetings, after their time-out. Then Redis removes it without a
   * report, so expire stores more often. Default: 24 hours.
   */
  readonly expireAfter?: number | undefined;
  /** Time that a process has to return what it has taken out, before another one takes it, in milliseconds. Default: 60,000. */
  readonly lease?: number | undefined;
}

/** The options with their defaults. Throws a StoreError if one is invalid. */
export function checkedOptions(options: RedisStoreOptions, defaultPrefix: string): CheckedOptions {
  requireRecord("Options of a store", options);
  const { prefix = defaultPrefix, expireAfter = 86_400_000, lease = 60_000 } = options;
  requireString("Prefix", prefix);
  requireInteger("Time after the time-out", expireAfter, 1, Number.MAX_SAFE_INTEGER);
  requireInteger("Time for one process", lease, 0, Number.MAX_SAFE_INTEGER);
  return { prefix, expireAfter, lease };
}

/** The options of a store, all present. */
export interface CheckedOptions {
  readonly prefix: string;
  readonly expireAfter: number;
  readonly lease: number;
}

/** A key of a store. All keys of a store have the same hash tag, so they are on one node of a cluster. */
export function keyOf(prefix: string, name: string): string {
  return `{${prefix}}:${name}`;
}
