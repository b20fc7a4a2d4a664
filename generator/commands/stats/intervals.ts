/** The maximum number of intervals; then two become one. */
const MAX_INTERVALS = 60;

/** Counts events in intervals of equal length, which grow with the time that they cover. */
export class Intervals {
  #from: number | null = null;
  #counts: number[] = [];
  /** The length of an interval in seconds. */
  seconds = 1;

  /** The start of the first interval in microseconds since 1970; null without an event. */
  get from(): number | null {
    return this.#from;
  }

  get counts(): readonly number[] {
    return this.#counts;
  }

  /** Adds an event. Earlier ones than the first count with the first. */
  add(time: number): void {
    this.#from ??= Math.floor(time / 1_000_000) * 1_000_000;
    let index = this.#indexOf(time);
    while (index >= MAX_INTERVALS) {
      this.seconds *= 2;
      this.#counts = Array.from({ length: Math.ceil(this.#counts.length / 2) }, (_, each) => {
        return (this.#counts[2 * each] ?? 0) + (this.#counts[2 * each + 1] ?? 0);
      });
      index = this.#indexOf(time);
    }
    while (this.#counts.length <= index) this.#counts.push(0);
    this.#counts[index] = (this.#counts[index] ?? 0) + 1;
  }

  #indexOf(time: number): number {
    return Math.max(0, Math.floor((time - (this.#from ?? time)) / (this.seconds * 1_000_000)));
  }
}
