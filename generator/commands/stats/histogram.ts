/** Each power of two of microseconds has this number of steps, so a value is exact to 1.6 %. */
const STEPS = 64;

/** The last step of times: more than 290 years. */
const POWERS = 54;

/** Counts times in microseconds, in constant memory. */
export class Histogram {
  readonly #counts = new Float64Array(STEPS * POWERS);
  count = 0;
  max = 0;

  add(microseconds: number): void {
    const value = Math.max(0, microseconds);
    const index = stepOf(value);
    this.#counts[index] = (this.#counts[index] ?? 0) + 1;
    this.count++;
    this.max = Math.max(this.max, value);
  }

  /** The time within which a part of all values lies; null without a value. */
  quantile(part: number): number | null {
    if (this.count === 0) return null;
    const wanted = Math.max(1, Math.ceil(part * this.count));
    let sum = 0;
    const index = this.#counts.findIndex((count) => (sum += count) >= wanted);
    return Math.min(this.max, endOf(index));
  }
}

function stepOf(value: number): number {
  if (value < STEPS) return Math.floor(value);
  const power = Math.floor(Math.log2(value));
  const step = Math.floor((value / 2 ** power - 1) * STEPS);
  return Math.min(STEPS * POWERS - 1, STEPS * (power - 5) + step);
}

/** The end of a step. */
function endOf(index: number): number {
  if (index < STEPS) return index;
  const power = Math.floor(index / STEPS) + 5;
  return 2 ** power * (1 + ((index % STEPS) + 1) / STEPS);
}
