/** Results of calls for a time, so that a repeated call has the same result. */
export class RememberedResults<Result> {
  private readonly results = new Map<string, { readonly result: Result; readonly until: number }>();

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

  /** Removes what is too old, and the oldest if there is too much. The oldest is first. */
  private forget(now: number): void {
    for (const [name, { until }] of this.results) {
      if (until > now && this.results.size <= this.max) return;
      this.results.delete(name);
    }
  }
}
