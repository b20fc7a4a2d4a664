/** A tenth of the base rate is given back each second. */
const STEPS = 10;
/** The lowest base rate, if the last second tells little. */
const LOWEST_BASE = 10;

/**
 * How much weight may be sent per second: a token bucket. An answer that asks to send more slowly halves the rate, at most
 * once per second; each second without one gives back a tenth. Without a limit, the rate of the last second is the base.
 */
export class RateLimit {
  readonly #limit: number;
  readonly #burst: number | null;
  #base: number;
  #rate: number;
  #tokens: number;
  #refilledAt: number;
  /** When the second began after which a tenth is given back. */
  #changedAt: number;
  #halvedAt = -Infinity;
  /** The weight of the current second, and of the one before it. */
  #second: number;
  #weight = 0;
  #weightBefore = 0;

  constructor(options: { readonly perSecond: number; readonly burst?: number | undefined } | undefined, now: number) {
    this.#limit = options?.perSecond ?? Infinity;
    this.#burst = options?.burst ?? null;
    this.#base = this.#limit;
    this.#rate = this.#limit;
    this.#tokens = this.#capacity;
    this.#refilledAt = now;
    this.#changedAt = now;
    this.#second = now;
  }

  /** Weight per second; Infinity without a limit. */
  get perSecond(): number {
    return this.#rate;
  }

  get #capacity(): number {
    return this.#burst ?? Math.max(1, this.#rate);
  }

  /** Milliseconds until a weight may be sent. */
  waitFor(weight: number, now: number): number {
    if (this.#rate === Infinity) return 0;
    this.#refill(now);
    const missing = Math.min(weight, this.#capacity) - this.#tokens;
    // Rounding must not leave a rest for which no time is long enough.
    return missing <= 1e-6 ? 0 : Math.max(1, Math.ceil((1000 * missing) / this.#rate));
  }

  take(weight: number, now: number): void {
    if (now - this.#second >= 1000) {
      this.#weightBefore = now - this.#second >= 2000 ? 0 : this.#weight;
      this.#weight = 0;
      this.#second = now;
    }
    this.#weight += weight;
    if (this.#rate !== Infinity) this.#tokens -= weight;
  }

  slowDown(now: number): void {
    this.#refill(now);
    this.#changedAt = now;
    if (now - this.#halvedAt < 1000) return;
    if (this.#rate === Infinity) {
      this.#base = Math.max(LOWEST_BASE, this.#weight, this.#weightBefore);
      this.#rate = this.#base;
      this.#tokens = 0;
      this.#refilledAt = now;
    }
    this.#rate = Math.max(this.#rate / 2, this.#base / 64);
    this.#tokens = Math.min(this.#tokens, this.#capacity);
    this.#halvedAt = now;
  }

  #refill(now: number): void {
    while (this.#rate < this.#base && now - this.#changedAt >= 1000) {
      this.#changedAt += 1000;
      this.#earn(this.#changedAt);
      this.#rate = Math.min(this.#base, this.#rate + this.#base / STEPS);
    }
    // A rate without a limit has none again.
    if (this.#rate >= this.#base) this.#rate = this.#limit;
    this.#earn(now);
  }

  #earn(now: number): void {
    if (this.#rate === Infinity) return;
    const earned = ((now - this.#refilledAt) * this.#rate) / 1000;
    this.#tokens = Math.min(this.#capacity, this.#tokens + Math.max(0, earned));
    this.#refilledAt = Math.max(this.#refilledAt, now);
  }
}
