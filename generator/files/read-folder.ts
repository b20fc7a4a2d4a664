import { accessSync, constants, readFileSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { FileError, Reason } from "./file-error.js";
import { listFiles } from "./list-files.js";
import { foreignLink, notAFile, problemOf } from "./path-problems.js";
import { type Observe, observeNothing, realPath } from "./observe.js";

/**
 * Returns the content of a folder's files, by their paths inside it with forward slashes. Symbolic links are followed
 * as in `listFiles`.
 */
export function readFolder(
  folder: string,
  isWanted: (path: string) => boolean,
  observe: Observe = observeNothing,
): Map<string, string> {
  const paths = listFiles({ folder, isWanted, observe });
  return new Map(paths.map((path) => [path, readText(join(folder, path))]));
}

/**
 * Returns the content of a file. Throws a FileError if it cannot be read. Pipes are not read, because reading may never
 * end.
 */
export function readText(path: string): string {
  try {
    const stats = statSync(path);
    if (!stats.isFile() && !stats.isDirectory()) throw notAFile(path, stats);
    return readFileSync(path, "utf8");
  } catch (error) {
    throw error instanceof FileError ? error : problemOf(path, error);
  }
}

/**
 * Returns the content of a file that the tool found, as opposed to a file that the user named. Throws a FileError also
 * for a symbolic link to a file with another ending: diagnostics would show the content of that file.
 */
export function readLinkedText(path: string): string {
  const name = basename(realPath(path) ?? path);
  if (extname(name) !== extname(path)) throw foreignLink(path, name);
  return readText(path);
}

/** Throws a FileError if a path is not a file that can be read. */
export function checkReadable(path: string): void {
  try {
    if (!statSync(path).isFile()) throw new Reason({ en: "it is not a file", zh: "它不是文件" });
    accessSync(path, constants.R_OK);
  } catch (error) {
    throw new FileError("read", path, error);
  }
}

/** Returns the content of a file; null if it does not exist. */
export function readTextIfThere(path: string): string | null {
  try {
    return readText(path);
  } catch {
    return null;
  }
}
