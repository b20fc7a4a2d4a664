import { existsSync, lstatSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Observe, observeNothing, realPath } from "./observe.js";

/** The nearest file of a name in a folder or one of those around it; null where there is none. */
export function findUpwards(name: string, folder: string): string | null {
  const path = join(resolve(folder), name);
  if (existsSync(path)) return path;
  return dirname(resolve(folder)) === resolve(folder) ? null : findUpwards(name, dirname(resolve(folder)));
}

/** A folder, and the names in it that were looked for. */
export interface NearestNames {
  readonly folder: string;
  readonly names: readonly string[];
}

/**
 * The nearest folder, from one upwards, with names of some kind, symbolic links that lead nowhere among them; null if there is
 * none. `known` is looked for also in a folder that cannot be listed.
 */
export function findNamesUpwards(
  folder: string,
  known: string,
  isMeant: (name: string) => boolean,
  observe: Observe = observeNothing,
): NearestNames | null {
  const here = resolve(folder);
  observe(realPath(here) ?? here, isMeant);
  const names = namesIn(here, known).filter(isMeant).sort();
  if (names.length > 0) return { folder: here, names };
  return dirname(here) === here ? null : findNamesUpwards(dirname(here), known, isMeant, observe);
}

/** Whether there is anything at a path, also a symbolic link that leads nowhere. */
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
