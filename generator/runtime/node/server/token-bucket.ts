/** A limit of requests per second, by weight. */
export class TokenBucket {
  private tokens: number;
  private at: number;
  private readonly burst: number;

  private readonly perSecond: number;

  constructor(perSecond: number, burst: number | undefined, now: number) {
    this.perSecond = perSecond;
    this.burst = burst ?? perSecond;
    this.tokens = this.burst;
    this.at = now;
  }

  /** Takes a weight; false if there is not enough. */
  take(weight: number, now: number): boolean {
    this.tokens = Math.min(this.burst, this.tokens + ((now - this.at) * this.perSecond) / 1000);
    this.at = now;
    if (this.tokens < Math.min(weight, this.burst)) return false;
    this.tokens -= weight;
    return true;
  }
}
