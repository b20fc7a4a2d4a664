import { lstatSync, readlinkSync, realpathSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";

/**
 * Called before a folder is read, with the names in it that matter. A watcher that begins to watch here misses no change: it is
 * either read, or noticed.
 */
export type Observe = (folder: string, matters: (name: string) => boolean) => void;

/** Observes nothing. */
export const observeNothing: Observe = () => undefined;

/** As many symbolic links as a system follows on one path. */
const MOST_LINKS = 40;

/**
 * Observes everything that decides where a path leads: each of its folders for the name of the next, and the same for the
 * targets of symbolic links on the way. So a folder is noticed that is removed and comes back, and so is a link that is changed.
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

/** Where a path leads when all symbolic links are followed; null if it leads nowhere. */
export function realPath(path: string): string | null {
  try {
    return realpathSync.native(path);
  } catch {
    return null;
  }
}

/** The target of a symbolic link as it is written; null for everything else. */
export function linkTarget(path: string): string | null {
  try {
    return lstatSync(path).isSymbolicLink() ? readlinkSync(path) : null;
  } catch {
    return null;
  }
}
