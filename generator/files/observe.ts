import { lstatSync, readlinkSync, realpathSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";

/**
 * Called with each folder before it is read, and with a filter for the relevant names. A watcher that starts in this
 * call misses no change: either the read includes it, or the watcher reports it.
 */
export type Observe = (folder: string, matters: (name: string) => boolean) => void;

/** Does nothing. */
export const observeNothing: Observe = () => undefined;

/** The maximum number of symbolic links that a system follows in one path. */
const MOST_LINKS = 40;

/**
 * Observes everything that a path depends on: the next name in each of its folders, also in the targets of symbolic
 * links. So a watcher reports a folder that is removed and created again, and a changed link.
 */
export function observePath(path: string, observe: Observe, links: number = MOST_LINKS): void {
  if (observe === observeNothing) return;
  const absolute = resolve(path);
  const folder = dirname(absolute);
  if (folder === absolute) return;
  observePath(folder, observe, links);
  const name = basename(absolute);
  observe(realPath(folder) ?? folder, (other) => other === name);
  const target = linkTarget(absolute);
  if (target !== null && links > 0) observePath(resolve(realPath(folder) ?? folder, target), observe, links - 1);
}

/** Resolves all symbolic links of a path; null if the target does not exist. */
export function realPath(path: string): string | null {
  try {
    return realpathSync.native(path);
  } catch {
    return null;
  }
}

/** Returns the target of a symbolic link as it is written; null for any other path. */
export function linkTarget(path: string): string | null {
  try {
    return lstatSync(path).isSymbolicLink() ? readlinkSync(path) : null;
  } catch {
    return null;
  }
}
