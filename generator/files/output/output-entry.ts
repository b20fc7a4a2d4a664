import { lstatSync, readFileSync, type Stats } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Bilingual } from "../../diagnostics/index.js";
import { FileError, Reason } from "../file-error.js";

/** Maximum size of a generated file. Larger files are not read. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Returns the stats of a path without following links; null if nothing exists there. Throws a FileError if a parent is
 * a file.
 */
export function statEntry(path: string): Stats | null {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    throw new FileError("write", path, error);
  }
}

/**
 * Returns the content of a file in an output folder; null if it is missing. Throws a FileError for anything but a
 * regular file.
 */
export function readEntry(folder: string, inside: string): string | null {
  const path = join(folder, inside);
  const stats = statEntry(path);
  if (stats === null) return null;
  const reason = whyNotFile(stats);
  if (reason !== null) throw new FileError("write", path, new Reason(reason));
  return read(path);
}

/**
 * Returns why a path is not a readable file. Reading a pipe would never end; reading a link would read another file.
 */
function whyNotFile(stats: Stats): Bilingual | null {
  if (stats.isSymbolicLink()) return { en: "it is a symbolic link. Remove it", zh: "它是符号链接。请删除该链接" };
  if (stats.isDirectory()) return { en: "it is a folder", zh: "它是目录" };
  if (!stats.isFile()) return { en: "it is not a regular file. Remove it", zh: "它不是普通文件。请将其删除" };
  if (stats.size <= MAX_BYTES) return null;
  return { en: "it is too large to be a generated file. Remove it", zh: "它过大，不可能是生成的文件。请将其删除" };
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new FileError("read", path, error);
  }
}

/** Whether all parents of a path inside a folder are folders and not links. */
export function isReachable(folder: string, inside: string): boolean {
  const parent = dirname(inside);
  if (parent === ".") return true;
  return isReachable(folder, parent) && statEntry(join(folder, parent))?.isDirectory() === true;
}

/**
 * Throws if the output folder exists and is not a folder. Nothing is written through a link, not even a dangling one.
 */
export function rejectFolder(folder: string): void {
  // With a trailing slash, lstat would follow a link.
  const stats = statEntry(resolve(folder));
  if (stats === null || stats.isDirectory()) return;
  const reason = stats.isSymbolicLink()
    ? {
        en: "it is a symbolic link. Use the path of its target, or remove it",
        zh: "它是符号链接。请改用目标目录的路径，或删除该链接",
      }
    : { en: "a file with this name exists", zh: "已存在同名文件" };
  throw new FileError("write", folder, new Reason(reason));
}
