/** A result, and when it is too old. */
interface Remembered<Result> {
  readonly result: Result;
  readonly until: number;
}

/** Results of calls for a time, so that a repeated call has the same result. */
export class RememberedResults<Result> {
  private readonly results = new Map<string, Remembered<Result>>();
  /** One iteration from the oldest on, which goes on: a new one would skip everything again that was removed before. */
  private order = this.results.entries();
  private oldest: readonly [string, Remembered<Result>] | null = null;

  private readonly time: number;
  private readonly max: number;

  constructor(time: number, max: number) {
    this.time = time;
    this.max = max;
  }

  /** The result of a call; undefined if it is not kept. */
  get(name: string, now: number): Result | undefined {
    this.forget(now);
    const found = this.results.get(name);
    return found === undefined || found.until <= now ? undefined : found.result;
  }

  set(name: string, result: Result, now: number): void {
    this.results.delete(name);
    this.results.set(name, { result, until: now + this.time });
    this.forget(now);
  }

  /** Removes what is too old, and the oldest if there is too much. */
  private forget(now: number): void {
    while (this.results.size > 0) {
      const [name, { until }] = this.first();
      if (until > now && this.results.size <= this.max) return;
      this.results.delete(name);
    }
  }

  /** The oldest result; there is one. */
  private first(): readonly [string, Remembered<Result>] {
    let { oldest } = this;
    while (oldest === null || this.results.get(oldest[0]) !== oldest[1]) {
      const { done, value } = this.order.next();
      if (done === true) this.order = this.results.entries();
      else oldest = value;
    }
    this.oldest = oldest;
    return oldest;
  }
}
