import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { FileError, Reason } from "../file-error.js";
import { isInside, MANIFEST } from "./manifest.js";
import { isReachable, readEntry, statEntry } from "./output-entry.js";
import { makeFolder } from "../make-folder.js";

/*
 * The files of an output folder change in one step: a folder with all new files and a journal of the changes is renamed
 * to SWAP. Before the rename, the output is the old one; after it, the new one. Any process may finish the remaining
 * changes in the order of the journal, and may repeat them. The manifest is moved last, so that its presence shows
 * whether changes remain.
 */

/** The name of the folder with the prepared files and the journal. */
export const SWAP = ".generated.swap";

const JOURNAL = "journal.json";

/** The folder of the files in it. */
export const SWAP_FILES = "files";

/** The changes of an output folder. */
export interface Changes {
  /** Files to move to their places; the manifest last. */
  readonly move: readonly string[];
  readonly remove: readonly string[];
}

/**
 * Replaces the files of a folder by those in `prepared`. If the process ends before it finishes, the next one
 * continues.
 */
export function swap(folder: string, prepared: string, changes: Changes): void {
  for (const path of [...changes.move, ...changes.remove]) makeFolderIn(folder, dirname(path));
  writeDurably(join(prepared, JOURNAL), JSON.stringify(changes));
  syncFolder(prepared);
  renameSync(prepared, join(folder, SWAP));
  syncFolder(folder);
  finishSwap(folder);
}

/** Finishes an interrupted swap, if there is one. */
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
  const reason = { en: "it is damaged. Delete it and generate again", zh: "它已损坏。请将其删除，然后重新生成" };
  return new FileError("write", path, new Reason(reason));
}

/** Creates the folders first, so that permission errors occur before anything changes. */
function makeFolderIn(folder: string, inside: string): void {
  makeFolder(join(folder, inside));
  accessSync(join(folder, inside), constants.W_OK);
}

/** Moves a file. A missing file was moved earlier. */
function moveFile(from: string, folder: string, path: string): void {
  if (!isReachable(from, path) || statEntry(join(from, path))?.isFile() !== true) return;
  makeFolder(dirname(join(folder, path)));
  if (!isReachable(folder, path))
    throw new FileError(
      "write",
      join(folder, path),
      new Reason({ en: "a parent is a symbolic link", zh: "上级目录是符号链接" }),
    );
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

/** Returns a list of paths that stay inside their folder; null for anything else. */
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

/** Flushes a folder to the disk. On Windows this is not possible; there, the file system orders its changes. */
function syncFolder(path: string): void {
  try {
    sync(path, "r");
  } catch {
    // The order matters only after a power failure.
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
