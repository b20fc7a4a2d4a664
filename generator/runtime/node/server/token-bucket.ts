/** How many requests per second, and at once. */
export interface Rate {
  readonly perSecond: number;
  readonly burst?: number | undefined;
}

/** A limit of requests per second, by weight. */
export class TokenBucket {
  private tokens: number;
  private at: number;
  private readonly burst: number;

  private readonly rate: Rate;

  constructor(rate: Rate, now: number) {
    this.rate = rate;
    this.burst = rate.burst ?? Math.max(1, rate.perSecond);
    this.tokens = this.burst;
    this.at = now;
  }

  /** Whether it has this limit. */
  isFor({ perSecond, burst }: Rate): boolean {
    return this.rate.perSecond === perSecond && this.rate.burst === burst;
  }

  /** Takes a weight; false if there is not enough. A weight that exceeds the burst needs a full bucket. */
  take(weight: number, now: number): boolean {
    this.tokens = Math.min(this.burst, this.tokens + ((now - this.at) * this.rate.perSecond) / 1000);
    this.at = now;
    if (this.tokens < Math.min(weight, this.burst)) return false;
    this.tokens -= weight;
    return true;
  }
}
