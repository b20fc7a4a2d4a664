import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { FileError } from "../file-error.js";
import { statEntry } from "./output-entry.js";
import { lockOutput, type OnWaiting, type OutputLock } from "./output-lock.js";
import { type Changes, finishSwap, swap, SWAP, SWAP_FILES } from "./swap.js";
import { makeFolder } from "../make-folder.js";

/** Holds the new files until all are written. It is inside the output folder, so that moving them copies nothing. */
export interface Staging {
  readonly write: (path: string, text: string) => void;
  /** Moves files to their places and removes others, in one step. */
  readonly commit: (changes: Changes) => void;
  /** Removes all files that were not moved. Later writes are ignored. */
  readonly remove: () => void;
}

/** Locks a folder, finishes an interrupted write, and creates the staging folder. */
export async function openStaging(folder: string, onWaiting?: OnWaiting): Promise<Staging> {
  const lock = await lockIfWritable(folder, onWaiting);
  if (lock instanceof FileError) return unwritable(lock);
  const staging = stagingIn(folder, lock);
  try {
    wrapErrors(folder, () => finishSwap(folder));
  } catch (error) {
    staging.remove();
    throw error;
  }
  return staging;
}

/** Finishes an interrupted write in a folder. If none exists, this only reads. */
export async function finishOutput(folder: string, onWaiting?: OnWaiting): Promise<void> {
  if (statEntry(join(folder, SWAP)) === null) return;
  const lock = await lockOutput(folder, onWaiting);
  try {
    wrapErrors(folder, () => finishSwap(folder));
  } finally {
    lock.release();
  }
}

/** Locks a folder. A folder without write permission is only an error if something must be written. */
async function lockIfWritable(folder: string, onWaiting?: OnWaiting): Promise<OutputLock | FileError> {
  try {
    return await lockOutput(folder, onWaiting);
  } catch (error) {
    if (error instanceof FileError) throw error;
    return new FileError("write", folder, error);
  }
}

function unwritable(problem: FileError): Staging {
  const reject = (): never => {
    throw problem;
  };
  return { write: reject, commit: reject, remove: () => undefined };
}

function stagingIn(folder: string, lock: OutputLock): Staging {
  const prepared = join(lock.path, "new");
  let isOpen = true;
  const remove = (): void => {
    isOpen = false;
    stopListening();
    lock.release();
  };
  const stopListening = onInterruption(remove);
  return {
    write: (path, text) => {
      if (!isOpen) return;
      const file = join(prepared, SWAP_FILES, path);
      wrapErrors(folder, () => {
        makeFolder(dirname(file));
        writeFileSync(file, text);
      });
    },
    commit: (changes) => wrapErrors(folder, () => swap(folder, prepared, changes)),
    remove,
  };
}

/** Sent by the keyboard, other processes and a closing terminal. */
const INTERRUPTIONS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Removes unfinished files when the process is interrupted. Returns a function that removes the listeners. */
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

function wrapErrors(folder: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw error instanceof FileError ? error : new FileError("write", folder, error);
  }
}
