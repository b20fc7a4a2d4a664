import { type FSWatcher, watch } from "node:fs";
import { FileError } from "./file-error.js";
import type { Observe } from "./observe.js";

/** A folder that is watched, and the names in it that matter: to any of these. */
interface Watched {
  readonly watcher: FSWatcher;
  readonly matters: ((name: string) => boolean)[];
}

/** Watches folders, each again whenever the files are read again. */
export interface Watching {
  /** Reads, and watches from then on what was read, instead of what was read before. */
  reading<Result>(read: (observe: Observe) => Result): Result;
  /** Calls back for every change from now on, and at once if there was one already. */
  listen(changed: () => void): void;
  close(): Promise<void>;
}

/**
 * Watches what is read. Every folder is watched before it is read, and until it was read again, so no change goes unnoticed.
 * Watchers are made anew for each reading, because one is of no use any more when its folder was removed and made again.
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
  // What is told of no file, such as that the folder is gone on Windows, may be a change as well.
  watcher?.on("error", changed);
  if (watcher !== null) watched.set(folder, { watcher, matters: all });
}

/** Null for a folder that cannot be watched because it cannot be read: whoever reads it finds out why. */
function watchFolder(folder: string, changed: (name: string | null) => void): FSWatcher | null {
  try {
    return watch(folder, (_, name) => changed(name));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "ENOENT" || code === "ENOTDIR" || code === "EACCES" || code === "EPERM") return null;
    const isLimit = code === "ENOSPC" || code === "EMFILE";
    throw new FileError("watch", folder, isLimit ? new Error("the system allows no more watched folders") : error);
  }
}
