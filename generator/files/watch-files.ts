import { type FSWatcher, watch } from "node:fs";
import { FileError, Reason } from "./file-error.js";
import type { Observe } from "./observe.js";

/** A watched folder, and the filters for its relevant names. A name that matches any filter is relevant. */
interface Watched {
  readonly watcher: FSWatcher;
  readonly matters: ((name: string) => boolean)[];
}

/** Watches folders. They are watched again each time the files are read. */
export interface Watching {
  /** Calls `read`. From then on, only the folders that it observed are watched. */
  reading<Result>(read: (observe: Observe) => Result): Result;
  /** Calls back for each change from now on, and immediately if there already was one. */
  listen(changed: () => void): void;
  close(): Promise<void>;
}

/**
 * Watches everything that is read. A folder is watched from before it is read until it is read again, so no change is
 * missed. Each reading creates new watchers, because a watcher stops working when its folder is removed and created
 * again.
 */
export function watchFiles(): Watching {
  let watched: ReadonlyMap<string, Watched> = new Map();
  let hasChanged = false;
  let notice = (): void => void (hasChanged = true);
  return {
    reading: (read) => {
      const before = watched;
      const now = new Map<string, Watched>();
      watched = now;
      try {
        return read((folder, matters) => observe(now, folder, matters, () => notice()));
      } finally {
        closeAll(before);
      }
    },
    listen: (changed) => {
      notice = changed;
      if (hasChanged) changed();
    },
    close: () => {
      closeAll(watched);
      return Promise.resolve();
    },
  };
}

function closeAll(watched: ReadonlyMap<string, Watched>): void {
  for (const { watcher } of watched.values()) watcher.close();
}

function observe(
  watched: Map<string, Watched>,
  folder: string,
  matters: (name: string) => boolean,
  changed: () => void,
): void {
  const known = watched.get(folder)?.matters;
  if (known !== undefined) return void known.push(matters);
  const all = [matters];
  const watcher = watchFolder(folder, (name) => {
    if (name === null || all.some((each) => each(name))) changed();
  });
  // An event without a file name may also be a change. On Windows it means that the folder was removed.
  watcher?.on("error", changed);
  if (watcher !== null) watched.set(folder, { watcher, matters: all });
}

/** Watches a folder. Returns null if it cannot be read; reading it reports the error. */
function watchFolder(folder: string, changed: (name: string | null) => void): FSWatcher | null {
  try {
    return watch(folder, (_, name) => changed(name));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "ENOENT" || code === "ENOTDIR" || code === "EACCES" || code === "EPERM") return null;
    const isLimit = code === "ENOSPC" || code === "EMFILE";
    throw new FileError("watch", folder, isLimit ? new Reason(LIMIT_REACHED) : error);
  }
}

const LIMIT_REACHED = {
  en: "the system's limit of watched folders is reached",
  zh: "已达到系统监视目录数量的上限",
};
