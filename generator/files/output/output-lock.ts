import { mkdtempSync, readdirSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { FileError, Reason } from "../file-error.js";
import { statEntry } from "./output-entry.js";
import type { Bilingual } from "../../diagnostics/index.js";
import { makeFolder } from "../make-folder.js";

/*
 * While a process writes an output folder, it keeps a staging folder in it, named after the process. That folder is its
 * lock and holds its new files. A process that finds the staging folder of another removes its own and retries later,
 * so two processes never write at the same time. Staging folders of ended processes are removed.
 */

/** A folder that this process has locked for writing. */
export interface OutputLock {
  /** The staging folder of this process. */
  readonly path: string;
  readonly release: () => void;
}

const NAME = /^\.staging-(\d+)-/;

/** How long to wait for another process, and the interval of checks, in milliseconds. */
const PATIENCE = 60_000;
const PAUSE = 50;

/** The locks of this process. They differ from those of an ended process with the same id. */
const held = new Set<string>();

/** Called once with a message if another process is writing the folder. */
export type OnWaiting = (sentence: Bilingual) => void;

/** Waits until no other process writes a folder. Throws a FileError after the timeout. */
export async function lockOutput(folder: string, onWaiting?: OnWaiting, patience = PATIENCE): Promise<OutputLock> {
  const start = performance.now();
  for (let isFirst = true; ; isFirst = false) {
    const lock = makeLock(folder);
    const other = otherLock(folder, lock.path);
    if (other === null) return lock;
    lock.release();
    if (performance.now() - start >= patience) throw new FileError("write", folder, busy(folder, other));
    if (isFirst) onWaiting?.(waiting(folder, other));
    // A random pause, so that two processes do not collide repeatedly.
    await wait(PAUSE * (0.5 + Math.random()));
  }
}

function waiting(folder: string, name: string): Bilingual {
  const owner = ownerOf(name);
  return {
    en: `Waiting for process ${owner}, which is writing ${folder}.`,
    zh: `进程${owner}正在写入${folder}，等待其结束。`,
  };
}

function busy(folder: string, name: string): Reason {
  const [owner, path] = [ownerOf(name), join(folder, name)];
  return new Reason({
    en: `process ${owner} is writing it. Wait until that process ends, or delete ${path} if it is not a smswire process`,
    zh: `进程${owner}正在写入。请等待该进程结束；如果它不是smswire进程，请删除${path}`,
  });
}

function ownerOf(name: string): string {
  return NAME.exec(name)?.[1] ?? "";
}

function makeLock(folder: string): OutputLock {
  const made = makeFolder(folder);
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

/** Removes empty folders from one upwards, until `end`. */
function removeEmpty(folder: string, end: string): void {
  if (folder === end) return;
  try {
    rmdirSync(folder);
  } catch {
    return;
  }
  removeEmpty(dirname(folder), end);
}

/** Returns the lock of another process, or another lock of this process. Removes the locks of ended processes. */
function otherLock(folder: string, own: string): string | null {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (path === own || !NAME.test(name)) continue;
    if (!isAbandoned(path, name)) return name;
    rmSync(path, { recursive: true, force: true });
  }
  return null;
}

/** A lock in an output folder. */
export interface FoundLock {
  readonly path: string;
  /** The id of the process that created it. */
  readonly owner: string;
  /** Whether that process has ended. */
  readonly isAbandoned: boolean;
}

/** Returns the locks in a folder; none if it cannot be listed. */
export function findLocks(folder: string): readonly FoundLock[] {
  return namesIn(folder)
    .filter((name) => NAME.test(name))
    .map((name) => {
      const path = join(folder, name);
      return { path, owner: ownerOf(name), isAbandoned: isAbandoned(path, name) };
    });
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The maximum age of a lock in milliseconds. An older lock belongs to an ended process whose id is in use again. */
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
