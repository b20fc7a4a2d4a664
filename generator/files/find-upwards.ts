import { existsSync, lstatSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Observe, observeNothing, realPath } from "./observe.js";

/** Returns the path of the nearest file with a name, in a folder or one of its parents; null if none exists. */
export function findUpwards(name: string, folder: string): string | null {
  const path = join(resolve(folder), name);
  if (existsSync(path)) return path;
  return dirname(resolve(folder)) === resolve(folder) ? null : findUpwards(name, dirname(resolve(folder)));
}

/** A folder, and the matching names in it. */
export interface NearestNames {
  readonly folder: string;
  readonly names: readonly string[];
}

/**
 * Finds the nearest folder, from one upwards, with names that match. Dangling symbolic links count. Returns null if
 * no folder has one. `known` is also looked up in a folder that cannot be listed.
 */
export function findNamesUpwards(
  folder: string,
  known: string,
  isIntended: (name: string) => boolean,
  observe: Observe = observeNothing,
): NearestNames | null {
  const here = resolve(folder);
  observe(realPath(here) ?? here, isIntended);
  const names = namesIn(here, known).filter(isIntended).sort();
  if (names.length > 0) return { folder: here, names };
  return dirname(here) === here ? null : findNamesUpwards(dirname(here), known, isIntended, observe);
}

/** Whether a path exists. A dangling symbolic link also exists. */
export function isThere(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
}

function namesIn(folder: string, known: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return existsSync(join(folder, known)) ? [known] : [];
  }
}
