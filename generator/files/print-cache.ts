import { createHash, randomUUID } from "node:crypto";
import { accessSync, constants, statSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, isAbsolute, join } from "node:path";
import { readTextIfThere } from "./read-folder.js";
import { makeFolder } from "./make-folder.js";

/** A file that can be printed. */
interface PrintJob {
  readonly path: string;
  readonly input: string;
  print(): Promise<string>;
}

type PrintFile = (file: PrintJob) => Promise<string>;

/** Maps inputs to printed files by their hashes. It is stored outside all projects. */
export interface PrintCache {
  /** Prints a file, unless the output folder already contains it. */
  readonly print: PrintFile;
  /** Saves the new entries. */
  save(): void;
}

/** Maximum number of entries. Older entries are removed. */
const MAX_KNOWN = 20_000;

/**
 * Opens the cache of an output folder. `printer` identifies everything that printed files depend on besides their
 * inputs.
 */
export function openPrintCache(folder: string, printer: string, print: PrintFile): PrintCache {
  const path = cacheFile();
  const known = path === null ? new Map<string, string>() : readKnown(path);
  const used = new Map<string, string>();
  return {
    print: async (file) => {
      const key = hash(printer, file.path, file.input);
      const found = readTextIfThere(join(folder, file.path));
      const text = found !== null && known.get(key) === hash(found) ? found : await print(file);
      used.set(key, hash(text));
      return text;
    },
    save: () => {
      if (path !== null) saveKnown(path, new Map([...[...known].slice(-MAX_KNOWN), ...used]));
    },
  };
}

/**
 * Returns the path of the cache: in XDG_CACHE_HOME, otherwise in .cache of the home folder. As the XDG specification
 * requires, empty and relative paths are ignored: the cache would be in the current folder. Returns null if neither is
 * usable.
 */
function cacheFile(): string | null {
  const folder = [process.env["XDG_CACHE_HOME"] ?? "", join(homeFolder(), ".cache")].find(isAbsolute);
  return folder === undefined ? null : join(folder, "smswire", "printed.json");
}

/** Returns the home folder; empty if HOME is not set and the system has no entry for the user. */
function homeFolder(): string {
  try {
    return homedir();
  } catch {
    return "";
  }
}

/** The place and state of the cache. */
export interface PrintCacheFacts {
  /** Null if no folder for it is known. */
  readonly path: string | null;
  /** The size in bytes; null if it does not exist. */
  readonly size: number | null;
  readonly isWritable: boolean;
}

/** Returns the place and state of the cache. This only reads. */
export function printCacheFacts(): PrintCacheFacts {
  const path = cacheFile();
  if (path === null) return { path, size: null, isWritable: false };
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? null;
  return { path, size, isWritable: isWritable(dirname(path)) };
}

/** Whether files can be created in a folder, or the folder in its nearest existing parent. */
function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    return isMissing && dirname(folder) !== folder && isWritable(dirname(folder));
  }
}

function hash(...sources: readonly string[]): string {
  return createHash("sha256").update(sources.join("\0")).digest("base64");
}

function readKnown(file: string): ReadonlyMap<string, string> {
  try {
    const known: unknown = JSON.parse(readTextIfThere(file) ?? "{}");
    return new Map(
      Object.entries(typeof known === "object" && known !== null ? known : {}).map(([key, value]) => [
        key,
        String(value),
      ]),
    );
  } catch {
    return new Map();
  }
}

function saveKnown(file: string, used: ReadonlyMap<string, string>): void {
  const temporary = `${file}.${randomUUID()}`;
  try {
    makeFolder(dirname(file));
    writeFileSync(temporary, JSON.stringify(Object.fromEntries(used)));
    renameSync(temporary, file);
  } catch {
    // Without the cache, everything is printed again: slower, but never wrong.
    removeIfThere(temporary);
  }
}

function removeIfThere(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // If it could not be written, it may not be removable either.
  }
}
