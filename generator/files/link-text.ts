import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, extname, resolve } from "node:path";

/** The maximum length of a symbolic link's target. */
const LONGEST_PATH = 4096;

/**
 * Returns the target in a file that git wrote instead of a symbolic link, as it does if core.symlinks is false. Returns
 * null for any other file. A name with an ending is not a link to a folder, except for names such as v3.0.
 */
export function linkText(path: string): string | null {
  const name = basename(path);
  if (name.startsWith(".") || !/^(?:\.\d.*)?$/.test(extname(name))) return null;
  const text = shortText(path);
  if (text === null || !/^\P{Cc}+\n?$/u.test(text)) return null;
  const target = text.trimEnd();
  return /^\.\.?\//.test(target) || leadsSomewhere(path, target) ? target : null;
}

function leadsSomewhere(path: string, target: string): boolean {
  const place = resolve(dirname(path), target);
  return place !== resolve(path) && existsSync(place);
}

/** Returns the content of a small file; null if it cannot be read. */
function shortText(path: string): string | null {
  try {
    const stats = statSync(path);
    return stats.isFile() && stats.size <= LONGEST_PATH ? readFileSync(path, "utf8") : null;
  } catch {
    return null;
  }
}
