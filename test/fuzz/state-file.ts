import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { NO_PROGRESS, type Progress } from "./session.js";

/** What a run remembers, so that the next one can go on. */
export interface FuzzState {
  readonly seed: number;
  readonly targets: Readonly<Record<string, Progress>>;
}

/** The state of an earlier run; null where there is none. */
export function readState(file: string): FuzzState | null {
  if (!existsSync(file)) return null;
  const state: Partial<FuzzState> = JSON.parse(readFileSync(file, "utf8"));
  return { seed: state.seed ?? 0, targets: state.targets ?? {} };
}

/** Remembers how far a target came. */
export function writeState(file: string, { seed, targets }: FuzzState, target: string, progress: Progress): FuzzState {
  const state = { seed, targets: { ...targets, [target]: progress } };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(state, null, 2)}\n`);
  return state;
}

/** How far a target came. */
export function progressOf(state: FuzzState, target: string): Progress {
  return state.targets[target] ?? NO_PROGRESS;
}
