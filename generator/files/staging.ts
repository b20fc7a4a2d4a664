import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { FileProblem } from "./file-problem.js";

/** Where the new files of a folder stand until all are there: inside of it, so that moving them copies nothing. */
export interface Staging {
  readonly write: (path: string, text: string) => void;
  /** Moves files to their places. */
  readonly release: (paths: readonly string[]) => void;
  /** Removes whatever was not moved. Nothing is written any more. */
  readonly remove: () => void;
}

/** A staging folder, made when the first file is written. */
export function openStaging(folder: string): Staging {
  removeAbandoned(folder);
  let staging: string | null = null;
  let isOpen = true;
  const remove = (): void => {
    isOpen = false;
    stopListening();
    if (staging !== null) rmSync(staging, { recursive: true, force: true });
  };
  const stopListening = onInterruption(remove);
  return {
    write: (path, text) => {
      if (!isOpen) return;
      orRefuse(folder, () => {
        staging ??= makeStaging(folder);
        mkdirSync(dirname(join(staging, path)), { recursive: true });
        writeFileSync(join(staging, path), text);
      });
    },
    release: (paths) => {
      const from = staging;
      if (from === null) return;
      orRefuse(folder, () => {
        for (const path of paths) {
          mkdirSync(dirname(join(folder, path)), { recursive: true });
          renameSync(join(from, path), join(folder, path));
        }
      });
    },
    remove,
  };
}

const STAGING = /^\.staging-(\d+)-/;

function makeStaging(folder: string): string {
  mkdirSync(folder, { recursive: true });
  return mkdtempSync(join(folder, `.staging-${process.pid}-`));
}

/** Removes what was left behind, also where nothing is written now: tests in it would be run. */
function removeAbandoned(folder: string): void {
  if (!existsSync(folder)) return;
  orRefuse(folder, () => {
    for (const name of readdirSync(folder))
      if (isAbandoned(name)) rmSync(join(folder, name), { recursive: true, force: true });
  });
}

/** Whether it is the staging folder of a process that ended before it could remove it. */
function isAbandoned(name: string): boolean {
  const owner = STAGING.exec(name)?.[1];
  if (owner === undefined) return false;
  try {
    process.kill(Number(owner), 0);
    return false;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ESRCH";
  }
}

/** The keyboard, whoever ends processes, a terminal that is closed. */
const INTERRUPTIONS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Whoever interrupts the process is left nothing half made. Returns what ends the waiting for it. */
function onInterruption(remove: () => void): () => void {
  const interrupt = (signal: NodeJS.Signals): void => {
    remove();
    process.kill(process.pid, signal);
  };
  for (const signal of INTERRUPTIONS) process.on(signal, interrupt);
  return () => {
    for (const signal of INTERRUPTIONS) process.off(signal, interrupt);
  };
}

function orRefuse(folder: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw new FileProblem("write", folder, error);
  }
}
