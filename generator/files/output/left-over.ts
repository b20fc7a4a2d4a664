import { closeSync, openSync, readdirSync, readSync } from "node:fs";
import { join } from "node:path";
import { FileError } from "../file-error.js";
import { MANIFEST } from "./manifest.js";
import { isReachable, statEntry } from "./output-entry.js";
import { SWAP } from "./swap.js";

/** The input for finding left-over files. */
interface Search {
  readonly folder: string;
  /** The files that the manifest lists. */
  readonly listed: readonly string[];
  readonly wanted: ReadonlySet<string>;
  readonly isMarked: (line: string) => boolean;
}

/**
 * Finds files that were generated earlier and are no longer wanted: by their mark, or by the manifest for JSON files.
 */
export function findLeftOver({ folder, listed, wanted, isMarked }: Search): string[] {
  const isWanted = wantedOnDisk(folder, wanted);
  const isOurs = (path: string): boolean =>
    path.endsWith(".json") ? listed.includes(path) : isMarkable(path) && isMarked(firstLine(join(folder, path)));
  const candidates = new Set([...listed.filter((path) => isOwn(folder, path)), ...listFiles(folder, "")]);
  return [...candidates]
    .filter((path) => !wanted.has(path) && isOurs(path))
    .filter((path) => !isWanted(path))
    .sort();
}

/** Whether a folder is the output folder of another run. Its files belong to that run. */
export function isOutputFolder(folder: string): boolean {
  return [MANIFEST, SWAP].some((name) => statEntry(join(folder, name)) !== null);
}

/**
 * Whether the mark in a file means that it was generated. Compiled files keep the comments of their sources, so they
 * are excluded.
 */
function isMarkable(path: string): boolean {
  return /\.(ts|md|ksy)$|(^|\/)LICENSE$/.test(path) && !path.endsWith(".d.ts");
}

/** Whether to skip a folder: dependencies, and hidden folders such as .git. */
function isForeign(name: string): boolean {
  return name === "node_modules" || name.startsWith(".");
}

/** Whether a listed path is a regular file whose parents are neither links nor other output folders. */
function isOwn(folder: string, path: string): boolean {
  const steps = path.split("/");
  const above = steps.slice(0, -1).map((_, index) => steps.slice(0, index + 1).join("/"));
  if (steps.some(isForeign) || !isReachable(folder, path)) return false;
  return !above.some((each) => isOutputFolder(join(folder, each))) && statEntry(join(folder, path))?.isFile() === true;
}

function listFiles(folder: string, inside: string): string[] {
  return entriesOf(join(folder, inside)).flatMap((entry) => {
    const path = inside === "" ? entry.name : `${inside}/${entry.name}`;
    if (entry.isFile()) return isMarkable(path) ? [path] : [];
    if (!entry.isDirectory() || isForeign(entry.name) || entry.name === "dist") return [];
    return isOutputFolder(join(folder, path)) ? [] : listFiles(folder, path);
  });
}

function entriesOf(folder: string) {
  if (statEntry(folder) === null) return [];
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw new FileError("read", folder, error);
  }
}

/** How many bytes of a file are read for its first line. */
const LINE_BYTES = 256;

function firstLine(path: string): string {
  try {
    const file = openSync(path, "r");
    const bytes = Buffer.alloc(LINE_BYTES);
    try {
      return bytes.toString("utf8", 0, readSync(file, bytes, 0, LINE_BYTES, 0)).split("\n", 1)[0] ?? "";
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw new FileError("read", path, error);
  }
}

/**
 * Returns whether a path names a wanted file, differing only in case on a disk that ignores case. Removing one would
 * remove the other.
 */
function wantedOnDisk(folder: string, wanted: ReadonlySet<string>): (path: string) => boolean {
  const byLowerCase = new Map([...wanted].map((path) => [path.toLowerCase(), path]));
  return (path) => {
    const other = byLowerCase.get(path.toLowerCase());
    const [one, two] = [path, other ?? path].map((each) => statEntry(join(folder, each)));
    return other !== undefined && one?.ino === two?.ino && one?.dev === two?.dev;
  };
}
