import { mkdirSync, mkdtempSync, readdirSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { FileError } from "../file-error.js";
import { statEntry } from "./output-entry.js";

/*
 * A process that writes an output folder has a folder in it, named after the process: its lock, and the place of its new files.
 * One that finds the folder of another process removes its own and tries again later, so two never write at a time. The
 * folder of a process that has ended is removed.
 */

/** A folder that no other process writes meanwhile. */
export interface OutputLock {
  /** The folder that belongs to this process. */
  readonly path: string;
  readonly release: () => void;
}

const NAME = /^\.staging-(\d+)-/;

/** How long to wait for another process, and how often to look, in milliseconds. */
const PATIENCE = 60_000;
const PAUSE = 50;

/** The locks of this process: where another process had the same id, its lock is not among them. */
const held = new Set<string>();

/** Called once, with a sentence, if a folder is being written by another process. */
export type OnWaiting = (sentence: string) => void;

/** Waits until no other process writes a folder. Throws a FileError if it takes too long. */
export async function lockOutput(folder: string, onWaiting?: OnWaiting, patience = PATIENCE): Promise<OutputLock> {
  const start = performance.now();
  for (let isFirst = true; ; isFirst = false) {
    const lock = makeLock(folder);
    const other = otherLock(folder, lock.path);
    if (other === null) return lock;
    lock.release();
    if (performance.now() - start >= patience) throw new FileError("write", folder, new Error(busy(folder, other)));
    if (isFirst) onWaiting?.(`Waiting for process ${ownerOf(other)}, which is writing ${folder}.`);
    // Two that began at the same time must not meet again and again.
    await wait(PAUSE * (0.5 + Math.random()));
  }
}

function busy(folder: string, name: string): string {
  return `process ${ownerOf(name)} is writing it. Wait until that process has ended, or delete ${join(folder, name)} if it is not smswire`;
}

function ownerOf(name: string): string {
  return NAME.exec(name)?.[1] ?? "";
}

function makeLock(folder: string): OutputLock {
  const made = mkdirSync(folder, { recursive: true });
  const path = mkdtempSync(join(folder, `.staging-${process.pid}-`));
  held.add(path);
  return {
    path,
    release: () => {
      rmSync(path, { recursive: true, force: true });
      held.delete(path);
      if (made !== undefined) removeEmpty(folder, dirname(made));
    },
  };
}

/** Removes folders that were made for nothing, up to one that was there. */
function removeEmpty(folder: string, end: string): void {
  if (folder === end) return;
  try {
    rmdirSync(folder);
  } catch {
    return;
  }
  removeEmpty(dirname(folder), end);
}

/** The lock of another process, or another one of this process. Removes those of processes that have ended. */
function otherLock(folder: string, own: string): string | null {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (path === own || !NAME.test(name)) continue;
    if (!isAbandoned(path, name)) return name;
    rmSync(path, { recursive: true, force: true });
  }
  return null;
}

/** A lock without a change for so long was left by a process whose id another process has now. In milliseconds. */
const LONGEST_RUN = 3_600_000;

function isAbandoned(path: string, name: string): boolean {
  const stats = statEntry(path);
  if (stats === null || Date.now() - stats.mtimeMs > LONGEST_RUN) return true;
  const owner = Number(ownerOf(name));
  return owner === process.pid ? !held.has(path) : !isRunning(owner);
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && "code" in error && error.code === "ESRCH");
  }
}
