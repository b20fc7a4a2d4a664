/** A clock of a test: it moves only when the test says so. */
export class Clock {
  now: number;

  constructor(now = 1_000_000) {
    this.now = now;
  }

  readonly read = (): number => this.now;

  pass(milliseconds: number): void {
    this.now += milliseconds;
  }
}
