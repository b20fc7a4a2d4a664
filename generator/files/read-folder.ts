import { readFileSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { FileError } from "./file-error.js";
import { foreignLink, listFiles, notAFile, problemOf } from "./list-files.js";
import { type Observe, observeNothing, realPath } from "./observe.js";

/** The texts of a folder's files, by their paths inside it with forward slashes. Symbolic links are followed, see `listFiles`. */
export function readFolder(
  folder: string,
  isWanted: (path: string) => boolean,
  observe: Observe = observeNothing,
): Map<string, string> {
  const paths = listFiles({ folder, isWanted, observe });
  return new Map(paths.map((path) => [path, readText(join(folder, path))]));
}

/** The text of a file. Throws a FileError where it cannot be read. A pipe is not read: it may never end. */
export function readText(path: string): string {
  try {
    const stats = statSync(path);
    if (!stats.isFile() && !stats.isDirectory()) throw problemOf(path, notAFile(stats));
    return readFileSync(path, "utf8");
  } catch (error) {
    throw error instanceof FileError ? error : problemOf(path, error);
  }
}

/**
 * The text of a file that was found and not named. Throws a FileError also for a symbolic link to a file whose own name ends
 * otherwise: what is wrong in a file is shown with its lines, which must be none of another kind of file.
 */
export function readLinkedText(path: string): string {
  const name = basename(realPath(path) ?? path);
  if (extname(name) !== extname(path)) throw foreignLink(path, name);
  return readText(path);
}

/** The text of a file; null where there is none. */
export function readTextIfThere(path: string): string | null {
  try {
    return readText(path);
  } catch {
    return null;
  }
}
