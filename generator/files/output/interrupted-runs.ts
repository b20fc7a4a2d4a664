import { join } from "node:path";
import { statEntry } from "./output-entry.js";
import { type FoundLock, findLocks } from "./output-lock.js";
import { SWAP } from "./swap.js";

/** What interrupted or running processes left in an output folder. */
export interface InterruptedRuns {
  /** The folder of changes that are not complete; null if none exists. */
  readonly unfinished: string | null;
  readonly locks: readonly FoundLock[];
}

/** Finds what interrupted or running processes left in an output folder. This only reads. */
export function findInterruptedRuns(folder: string): InterruptedRuns {
  const swap = join(folder, SWAP);
  return { unfinished: statEntry(swap) === null ? null : swap, locks: findLocks(folder) };
}
