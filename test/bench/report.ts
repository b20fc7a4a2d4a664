import { cpus } from "node:os";
import { type Measurement, quantile } from "./harness/harness.js";
import type { Outcome } from "./measure.js";
import type { TrafficName } from "./contests/subject.js";

/** The results of every run, by traffic. */
export type Results = Map<TrafficName, Outcome[][]>;

/** Numbers of one contest. A ratio is the other's time divided by the time of smswire: above 1, smswire is faster. */
interface Summary {
  readonly ns: number;
  readonly limit?: number;
  readonly peers: Readonly<Record<string, number>>;
}

/** The results of one traffic, by operation. */
export type Operations = Readonly<Record<string, Summary>>;

/** Contests that are not in the JSON output. */
const PRINTED_ALONE: ReadonlySet<string> = new Set(["shapes", "decode growth", "encode growth"]);

/** Prints the environment of the measurement. */
export function printSetting(): void {
  const processor = cpus()[0]?.model.trim() ?? "unknown processor";
  console.log(`Node ${process.version}, ${processor}, ${cpus().length} cores.`);
  console.log("Ratios are the time of another over that of smswire: median of the rounds, and quartiles.");
}

/** Prints the result of a contest. */
export function printOutcome(traffic: TrafficName, { operation, measurements }: Outcome): void {
  console.log(`\n${operation}, ${traffic} traffic`);
  for (const measurement of measurements) console.log(lineOf(measurement));
}

function lineOf({ name, nanoseconds, ratio: [lower, median, upper], heapOctets }: Measurement): string {
  const columns = [
    name.padEnd(22),
    `${nanoseconds.toFixed(1)} ns`.padStart(12),
    `${median.toFixed(2)}x`.padStart(9),
    `${lower.toFixed(2)} to ${upper.toFixed(2)}`.padStart(18),
    `${heapOctets.toFixed(0)} heap octets`.padStart(18),
  ];
  return `  ${columns.join("")}`;
}

/** Returns the numbers for the JSON output: of several runs, the median. */
export function summary(results: Results): { readonly traffic: Readonly<Record<string, Operations>> } {
  const traffic = [...results].map(([name, runs]) => {
    const operations = (runs[0] ?? [])
      .filter(({ operation }) => !PRINTED_ALONE.has(operation))
      .map(({ operation }) => [operation, summaryOf(runs, operation)] as const);
    return [name, Object.fromEntries(operations)] as const;
  });
  return { traffic: Object.fromEntries(traffic) };
}

function summaryOf(runs: readonly Outcome[][], operation: Outcome["operation"]): Summary {
  const outcomes = runs.flatMap((run) => run.filter((outcome) => outcome.operation === operation));
  const [first] = outcomes;
  const names = first?.measurements.slice(1).map(({ name }) => name) ?? [];
  const median = (name: string): number => {
    const found = outcomes.flatMap(({ measurements }) => measurements.filter((each) => each.name === name));
    return rounded(
      quantile(
        found.map(({ ratio }) => ratio[1]),
        0.5,
      ),
    );
  };
  const peers = Object.fromEntries(names.slice(first?.hasLimit === true ? 1 : 0).map((name) => [name, median(name)]));
  const ns = rounded(
    quantile(
      outcomes.flatMap(({ measurements }) => measurements[0]?.nanoseconds ?? []),
      0.5,
    ),
  );
  return { ns, ...(first?.hasLimit === true ? { limit: median("limit") } : {}), peers };
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
