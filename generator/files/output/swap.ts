import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { FileError } from "../file-error.js";
import { isInside, MANIFEST } from "./manifest.js";
import { isReachable, readEntry, statEntry } from "./output-entry.js";

/*
 * The files of an output folder change in one step: a folder with all new files and a journal of what to do gets the name
 * SWAP. Before that the output is the old one, after it the new one. What is left to be done may be done by any process,
 * several times, in the order of the journal; the manifest is moved last, so that it shows whether all is done.
 */

/** Files that are to be moved to their places, and a journal. */
export const SWAP = ".generated.swap";

const JOURNAL = "journal.json";

/** Where the files are, in the folder that gets the name. */
export const SWAP_FILES = "files";

/** What is to be done. */
export interface Changes {
  /** Files to be moved to their places; the manifest last. */
  readonly move: readonly string[];
  readonly remove: readonly string[];
}

/** Swaps the files of a folder for those in `prepared`. A process that ends meanwhile leaves the rest to the next. */
export function swap(folder: string, prepared: string, changes: Changes): void {
  for (const path of [...changes.move, ...changes.remove]) makeFolder(folder, dirname(path));
  writeDurably(join(prepared, JOURNAL), JSON.stringify(changes));
  syncFolder(prepared);
  renameSync(prepared, join(folder, SWAP));
  syncFolder(folder);
  finishSwap(folder);
}

/** Does what is left of a swap, if there is one. */
export function finishSwap(folder: string): void {
  const path = join(folder, SWAP);
  const stats = statEntry(path);
  if (stats === null) return;
  if (!stats.isDirectory()) throw damaged(path);
  if (statEntry(join(path, SWAP_FILES, MANIFEST)) !== null) {
    const { move, remove } = readJournal(path);
    for (const each of remove) removeFile(folder, each);
    for (const each of move) moveFile(join(path, SWAP_FILES), folder, each);
  }
  rmSync(path, { recursive: true, force: true });
}

function damaged(path: string): FileError {
  return new FileError("write", path, new Error("it is damaged. Delete it, and generate again"));
}

/** Folders are made, and checked for permission, while nothing has changed yet. */
function makeFolder(folder: string, inside: string): void {
  mkdirSync(join(folder, inside), { recursive: true });
  accessSync(join(folder, inside), constants.W_OK);
}

/** A file that is there no longer was moved before. */
function moveFile(from: string, folder: string, path: string): void {
  if (!isReachable(from, path) || statEntry(join(from, path))?.isFile() !== true) return;
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  if (!isReachable(folder, path)) throw new FileError("write", join(folder, path), new Error("a link is on the way"));
  renameSync(join(from, path), join(folder, path));
}

function removeFile(folder: string, path: string): void {
  if (!isReachable(folder, path)) return;
  rmSync(join(folder, path), { force: true });
  removeEmptyFolders(folder, dirname(path));
}

function removeEmptyFolders(folder: string, inside: string): void {
  if (inside === ".") return;
  try {
    rmdirSync(join(folder, inside));
  } catch {
    return;
  }
  removeEmptyFolders(folder, dirname(inside));
}

function readJournal(path: string): Changes {
  const text = readEntry(path, JOURNAL) ?? "";
  const changes = parsed(text);
  const [move, remove] = [pathsAt(changes, "move"), pathsAt(changes, "remove")];
  if (move?.at(-1) !== MANIFEST || remove === null) throw damaged(path);
  return { move, remove };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A list of paths that stay inside their folder; null for anything else. */
function pathsAt(changes: unknown, key: string): readonly string[] | null {
  const list: unknown = typeof changes === "object" && changes !== null ? Reflect.get(changes, key) : null;
  if (!Array.isArray(list)) return null;
  const paths = list.filter((each) => typeof each === "string");
  return paths.length === list.length && paths.every(isInside) ? paths : null;
}

function writeDurably(path: string, text: string): void {
  writeFileSync(path, text);
  sync(path, "r+");
}

/** Where folders cannot be synchronized, as on Windows, the file system orders its changes itself. */
function syncFolder(path: string): void {
  try {
    sync(path, "r");
  } catch {
    // Only a loss of power would make a difference.
  }
}

function sync(path: string, flags: string): void {
  const file = openSync(path, flags);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
