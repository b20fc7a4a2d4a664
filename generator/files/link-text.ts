import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, extname, resolve } from "node:path";

/** A longer path cannot be the target of a symbolic link. */
const LONGEST_PATH = 4096;

/**
 * The target that is written in a plain file: git writes it instead of a symbolic link where core.symlinks is false. Null for every
 * other file. A file with an ending is no link to a folder, but one called v3.0 may be.
 */
export function linkText(path: string): string | null {
  const name = basename(path);
  if (name.startsWith(".") || !/^(?:\.\d.*)?$/.test(extname(name))) return null;
  const text = shortText(path);
  if (text === null || !/^\P{Cc}+\n?$/u.test(text)) return null;
  const target = text.trimEnd();
  return /^\.\.?\//.test(target) || leadsSomewhere(path, target) ? target : null;
}

/** What is wrong with such a file. */
export function linkTextReason(target: string): string {
  return `it is a text file that holds only the path ${target}, which git writes instead of a symbolic link. Run git config core.symlinks true and check the file out again, or copy the folder`;
}

function leadsSomewhere(path: string, target: string): boolean {
  const place = resolve(dirname(path), target);
  return place !== resolve(path) && existsSync(place);
}

/** The text of a small file; null if there is none that can be read. */
function shortText(path: string): string | null {
  try {
    const stats = statSync(path);
    return stats.isFile() && stats.size <= LONGEST_PATH ? readFileSync(path, "utf8") : null;
  } catch {
    return null;
  }
}
