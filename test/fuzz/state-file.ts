import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { NO_PROGRESS, type Progress } from "./session.js";

/** What a run stores, so that the next one can resume. */
export interface FuzzState {
  readonly seed: number;
  readonly targets: Readonly<Record<string, Progress>>;
}

/** Returns the state of an earlier run; null if there was no run. */
export function readState(file: string): FuzzState | null {
  if (!existsSync(file)) return null;
  const state: Partial<FuzzState> = JSON.parse(readFileSync(file, "utf8"));
  return { seed: state.seed ?? 0, targets: state.targets ?? {} };
}

/** Stores the progress of a target. */
export function writeState(file: string, { seed, targets }: FuzzState, target: string, progress: Progress): FuzzState {
  const state = { seed, targets: { ...targets, [target]: progress } };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(state, null, 2)}\n`);
  return state;
}

/** Returns the progress of a target. */
export function progressOf(state: FuzzState, target: string): Progress {
  return state.targets[target] ?? NO_PROGRESS;
}
