/** A result next to its target. */
export interface Line {
  readonly name: string;
  readonly value: string;
  /** The smallest and the largest value of the rounds. */
  readonly spread: string;
  readonly target: string;
  readonly isMet: boolean;
}

/** Formats a ratio or a size. */
export const formatted = (value: number): string =>
  value.toFixed(Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0);

/** Prints results as a table. */
export function printLines(lines: readonly Line[]): void {
  const width = Math.max(...lines.map(({ name }) => name.length));
  for (const { name, value, spread, target, isMet } of lines) {
    const columns = [name.padEnd(width), value.padStart(7), spread.padStart(12), target.padStart(10)];
    console.log(`  ${columns.join("  ")}  ${isMet ? "met" : "MISSED"}`);
  }
}
