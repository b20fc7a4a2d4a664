/** Random numbers from 0 to less than 1 that follow from a seed. */
export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  }

  /** A duration in a range, in whole milliseconds. */
  within({ from, to }: Range): number {
    return from === to ? from : Math.round(from + this.next() * (to - from));
  }

  /** One of several keys, by their weights. */
  oneOf(weights: ReadonlyMap<string, number>): string | null {
    const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
    let left = this.next() * total;
    for (const [key, weight] of weights) {
      left -= weight;
      if (left < 0) return key;
    }
    return [...weights.keys()].at(-1) ?? null;
  }
}

/** A range of durations in milliseconds. */
export interface Range {
  readonly from: number;
  readonly to: number;
}
