import { lstatSync, readFileSync, type Stats } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { FileError } from "../file-error.js";

/** A file that is larger was not generated: it is not even read. */
const MAX_BYTES = 64 * 1024 * 1024;

/** What is at a path, links not followed; null if there is nothing. Throws a FileError if a file is on the way. */
export function statEntry(path: string): Stats | null {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    throw new FileError("write", path, error);
  }
}

/** The text of a file in an output folder; null if there is none. Throws a FileError for all that is not a regular file. */
export function readEntry(folder: string, inside: string): string | null {
  const path = join(folder, inside);
  const stats = statEntry(path);
  if (stats === null) return null;
  const reason = whyNotFile(stats);
  if (reason !== null) throw new FileError("write", path, new Error(reason));
  return read(path);
}

/** Reading a pipe would wait for ever, reading a link would show a file that is somewhere else. */
function whyNotFile(stats: Stats): string | null {
  if (stats.isSymbolicLink()) return "it is a symbolic link. Remove it";
  if (stats.isDirectory()) return "it is a folder";
  if (!stats.isFile()) return "it is not a regular file. Remove it";
  return stats.size > MAX_BYTES ? "it is too large to be a generated file. Remove it" : null;
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new FileError("read", path, error);
  }
}

/** Whether a path inside a folder leads through folders only, and through no link. */
export function isReachable(folder: string, inside: string): boolean {
  const parent = dirname(inside);
  if (parent === ".") return true;
  return isReachable(folder, parent) && statEntry(join(folder, parent))?.isDirectory() === true;
}

/** The output folder itself must be a folder, if there is one. Nothing is written through a link, not even a dangling one. */
export function refuseFolder(folder: string): void {
  // A path that ends with a slash would show what a link leads to.
  const stats = statEntry(resolve(folder));
  if (stats === null || stats.isDirectory()) return;
  const reason = stats.isSymbolicLink()
    ? "it is a symbolic link. Name the folder that it leads to, or remove it"
    : "it stands there already, as a file";
  throw new FileError("write", folder, new Error(reason));
}
