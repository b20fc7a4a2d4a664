import { randomIntegers } from "../helpers/random.js";
import type { Finding, FuzzTarget, Outcome } from "./target.js";

/** The cases that a target has tried so far. */
export interface Progress {
  /** The number of the next case. */
  readonly next: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly found: number;
  readonly seconds: number;
}

/** The progress before the first case. */
export const NO_PROGRESS: Progress = { next: 0, accepted: 0, rejected: 0, found: 0, seconds: 0 };

/** Limits and listeners of a run. */
export interface Limits {
  readonly seed: number;
  readonly cases: number;
  readonly seconds: number;
  /** Called for each finding, with the number of its case. */
  found(this: void, finding: Finding, index: number): void;
  /** Called at intervals, and at the end. */
  report(this: void, progress: Progress): void;
}

/** Cases between two reads of the clock. */
const TURN = 64;

/** Milliseconds between two reports. */
const PAUSE = 5000;

/** Returns the random numbers of a case: they follow from the seed and its number, so that it can be tried alone. */
export function randomOfCase(seed: number, index: number): (below: number) => number {
  return randomIntegers(Math.imul(seed, 0x9e3779b1) + index);
}

/** Tries one case after another, from the end of the progress. */
export function fuzz(target: FuzzTarget, before: Progress, limits: Limits): Progress {
  const started = Date.now();
  const counts = { accepted: before.accepted, rejected: before.rejected, found: before.found };
  const last = before.next + limits.cases;
  let next = before.next;
  let reported = started;
  const progress = (): Progress => ({ next, ...counts, seconds: before.seconds + (Date.now() - started) / 1000 });
  while (next < last && Date.now() - started < limits.seconds * 1000) {
    for (const end = Math.min(last, next + TURN); next < end; next++) {
      const outcome = tryCase(target, limits.seed, next);
      if (typeof outcome === "string") counts[outcome]++;
      else {
        counts.found++;
        limits.found(outcome, next);
      }
    }
    if (Date.now() - reported < PAUSE) continue;
    reported = Date.now();
    limits.report(progress());
  }
  limits.report(progress());
  return progress();
}

function tryCase(target: FuzzTarget, seed: number, index: number): Outcome {
  try {
    return target.try(randomOfCase(seed, index));
  } catch (error) {
    return { problem: `the target itself throws ${String(error)}`, input: { index } };
  }
}
