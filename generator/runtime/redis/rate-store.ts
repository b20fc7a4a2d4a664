import { checkedRate, checkTake, type RateOptions, type RateStore } from "../reports/rate-store.js";
import { requireString } from "../reports/store-error.js";
import { executorOf, type RedisClient } from "./client.js";
import { TAKE_RATE } from "./scripts.js";

/** Options of a store of rates. */
export interface RedisRateStoreOptions extends RateOptions {
  /** The beginning of all keys. Default: smswire:rates. */
  readonly prefix?: string | undefined;
}

/**
 * One rate in Redis or Valkey for all processes: a token bucket for each key. The clock is that of the server, so the clocks
 * of the processes need not agree.
 *
 * @example
 * const rates = rateStore(client, { perSecond: 100, burst: 2 });
 * await rates.take("900001", 1, Date.now()); // → 0
 */
export function rateStore(client: RedisClient, options: RedisRateStoreOptions): RateStore {
  const { perSecond, burst } = checkedRate(options);
  const { prefix = "smswire:rates" } = options;
  requireString("Prefix", prefix);
  const execute = executorOf(client, "Rate store");
  return {
    take: async (key, weight, now) => {
      checkTake(key, weight, now);
      return Number(await execute(TAKE_RATE, [`${prefix}:${key}`], [perSecond, burst, weight]));
    },
  };
}
