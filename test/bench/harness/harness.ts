import type { Contest, Contestant } from "../contests/contest.js";
import { type Loop, loopOf, MESSAGES } from "./loop.js";

/** Duration and number of the measurements. */
export interface Effort {
  readonly rounds: number;
  /** Duration of a contestant per round: shorter than an operating system's time slice. */
  readonly milliseconds: number;
  readonly warmUpMilliseconds: number;
}

/** The result of one contestant. */
export interface Measurement {
  readonly name: string;
  /** Median of the rounds. */
  readonly nanoseconds: number;
  /** Its time divided by the time of smswire, per round: lower quartile, median, upper quartile. */
  readonly ratio: readonly [number, number, number];
  /** Heap octets per operation; NaN if the garbage collector cannot be called. */
  readonly heapOctets: number;
}

interface Runner {
  readonly contestant: Contestant;
  readonly loop: Loop;
  readonly count: number;
  readonly times: number[];
}

/** Checks every contestant, then measures them in rounds, each in a different order. smswire is the first contestant. */
export function measure(contest: Contest, effort: Effort): Measurement[] {
  const { ours, limit, others } = contest;
  const contestants = [ours, ...(limit === null ? [] : [limit]), ...others];
  for (const contestant of contestants) checkWork(contest, contestant);

  const runners = contestants.map((contestant) => warmUp(contestant, effort));
  const random = randomNumbers(12_345);
  for (let round = 0; round < effort.rounds; round++) {
    for (const { loop, count, times } of shuffled(runners, random)) {
      // Other contestants have run since: the messages must be in the processor's cache again before the measurement.
      loop(Math.min(count, MESSAGES));
      times.push(timeOf(loop, count) / count);
    }
  }
  const base = runners[0]?.times ?? [];
  return runners.map(({ contestant, loop, times }) => ({
    name: contestant.name,
    nanoseconds: quantile(times, 0.5),
    ratio: quartiles(times.map((time, round) => time / (base[round] ?? NaN))),
    heapOctets: heapOctetsOf(loop),
  }));
}

function checkWork({ operation }: Contest, { name, check }: Contestant): void {
  for (let index = 0; index < MESSAGES; index++) {
    try {
      check(index);
    } catch (error) {
      throw new Error(`${name} does not do its work (${operation}, message ${index}).`, { cause: error });
    }
  }
}

function warmUp(contestant: Contestant, { milliseconds, warmUpMilliseconds }: Effort): Runner {
  const loop = loopOf(contestant.run);
  let count = 64;
  let spent = 0;
  while (spent < warmUpMilliseconds * 1e6) {
    const time = timeOf(loop, count);
    spent += time;
    if (time < milliseconds * 1e6) count = Math.min(2 * count, 1 << 24);
  }
  const time = timeOf(loop, count);
  return { contestant, loop, count: Math.max(1, Math.round((count * milliseconds * 1e6) / time)), times: [] };
}

function timeOf(loop: Loop, count: number): number {
  const start = process.hrtime.bigint();
  loop(count);
  return Number(process.hrtime.bigint() - start);
}

function heapOctetsOf(loop: Loop): number {
  const collect = globalThis.gc;
  if (collect === undefined) return NaN;
  const count = 5_000;
  const samples = Array.from({ length: 3 }, () => {
    collect();
    const before = process.memoryUsage().heapUsed;
    loop(count);
    return (process.memoryUsage().heapUsed - before) / count;
  });
  return Math.max(0, quantile(samples, 0.5));
}

function quartiles(values: readonly number[]): readonly [number, number, number] {
  return [quantile(values, 0.25), quantile(values, 0.5), quantile(values, 0.75)];
}

/** Returns a quantile of the values, interpolated between two of them. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const place = part * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? NaN;
  const above = sorted[Math.ceil(place)] ?? NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** The items in a random order. */
export function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const order = [...items];
  for (let index = order.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [order[index], order[other]] = [order[other]!, order[index]!];
  }
  return order;
}

/** Returns numbers from 0 to 1 that are the same in every run. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
