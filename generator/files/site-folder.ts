import { readdirSync, realpathSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import type { Bilingual } from "../diagnostics/index.js";
import { FileError, Reason } from "./file-error.js";
import { readTextIfThere } from "./read-folder.js";
import { makeFolder } from "./make-folder.js";
import { isInside } from "./output/manifest.js";

/** The file by which a folder is known to be a site of this tool; it lists the other files. */
const MARKER = ".smswire-docs.json";

/**
 * Writes a site into a folder, and removes the files of an earlier one that it no longer has. Throws a FileError if the folder
 * has files that are not those of a site.
 */
export function writeSite(folder: string, files: ReadonlyMap<string, string>): void {
  const former = formerFiles(folder);
  try {
    makeFolder(folder);
    // If this is interrupted, the next run knows all files.
    writeMarker(folder, [...new Set([...former, ...files.keys()])]);
    for (const path of former) if (!files.has(path)) removeFile(folder, path);
    const checked = new Set<string>();
    for (const [path, text] of files) {
      const parent = dirname(join(folder, path));
      if (!checked.has(parent)) prepareFolder(folder, parent);
      checked.add(parent);
      if (readTextIfThere(join(folder, path)) === text) continue;
      // A link is replaced, not the file that it leads to.
      rmSync(join(folder, path), { force: true });
      writeFileSync(join(folder, path), text);
    }
    writeMarker(folder, [...files.keys()]);
  } catch (error) {
    throw error instanceof FileError ? error : new FileError("write", folder, error);
  }
}

/** The files of the site in a folder; empty for a new or empty folder. */
function formerFiles(folder: string): readonly string[] {
  const entries = entriesOf(folder);
  if (entries.length === 0) return [];
  const text = entries.includes(MARKER) ? readTextIfThere(join(folder, MARKER)) : null;
  if (text === null) throw new FileError("write", folder, new Reason(NOT_OURS));
  const files = listedFiles(text);
  if (files === null) throw new FileError("write", folder, new Reason(DAMAGED));
  return files;
}

const NOT_OURS: Bilingual = {
  en: "it is not empty, and smswire docs did not write it. Choose an empty or new folder",
  zh: "它不是空目录，也不是由smswire docs写入的。请选择空目录或新目录",
};
const DAMAGED: Bilingual = {
  en: `its list of files, ${MARKER}, is damaged. Delete the folder`,
  zh: `其文件清单${MARKER}已损坏。请删除该目录`,
};
const LEADS_OUT: Bilingual = {
  en: "it contains a link to a folder outside of it. Remove the link",
  zh: "其中有指向目录外部的链接。请删除该链接",
};

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw new FileError("write", folder, error);
  }
}

/** The paths in a marker; null if it is not a marker. Paths that lead out of the folder are ignored. */
function listedFiles(text: string): readonly string[] | null {
  try {
    const value: unknown = JSON.parse(text);
    const files: unknown = typeof value === "object" && value !== null ? Reflect.get(value, "files") : null;
    if (!Array.isArray(files)) return null;
    return files.filter((path): path is string => typeof path === "string" && isInside(path));
  } catch {
    return null;
  }
}

function writeMarker(folder: string, files: readonly string[]): void {
  writeFileSync(join(folder, MARKER), `${JSON.stringify({ version: 1, files: files.toSorted() }, null, 2)}\n`);
}

function prepareFolder(folder: string, parent: string): void {
  makeFolder(parent);
  checkInside(folder, parent);
}

/** A link in the folder could lead anywhere. */
function checkInside(folder: string, parent: string): void {
  const [top, place] = [realpathSync(folder), realpathSync(parent)];
  if (place !== top && !place.startsWith(top + sep)) throw new FileError("write", folder, new Reason(LEADS_OUT));
}

/** Removes a file of an earlier site, and its folder if that is empty now. */
function removeFile(folder: string, path: string): void {
  const parent = dirname(join(folder, path));
  if (readTextIfThere(join(folder, path)) === null) return;
  checkInside(folder, parent);
  rmSync(join(folder, path), { force: true });
  if (parent !== folder && readdirSync(parent).length === 0) rmdirSync(parent);
}
