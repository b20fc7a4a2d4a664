import { lstatSync, rmdirSync, rmSync, type Stats, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { FileProblem } from "./file-problem.js";
import { readTextIfThere } from "./read-folder.js";
import { openStaging } from "./staging.js";

/** The list of generated files, so that those no longer generated can be removed, and nothing else. */
export const MANIFEST = ".generated.json";

/** How an output folder differs from what it should hold. */
export interface Differences {
  readonly missing: readonly string[];
  readonly stale: readonly string[];
  /** Generated once, and no longer. */
  readonly leftOver: readonly string[];
}

/** Compares an output folder with the files it should hold. Throws a FileProblem where these cannot be written. */
export function compareOutput(folder: string, files: ReadonlyMap<string, string>): Differences {
  const comparison = compareWith(folder);
  for (const [path, text] of withManifest(files)) comparison.differs(path, text);
  return comparison.differences();
}

/** An output folder whose files are being made. */
export interface OpenedOutput {
  /** Takes a file. Where it differs, it is written, but not to its place yet. */
  readonly put: (path: string, text: string) => void;
  /** Once all files were put: moves what differs to its place, and removes what is no longer generated. */
  readonly finish: () => Differences;
  /** Leaves nothing but what was finished. */
  readonly close: () => void;
}

/**
 * Opens an output folder for files that come one by one, so that nobody need hold all of them.
 *
 * Everything is written beside its place first, and moved there when all is written, so that a crash or a full disk
 * leaves the old files whole.
 */
export function openOutput(folder: string): OpenedOutput {
  const comparison = compareWith(folder);
  const staging = openStaging(folder);
  const put = (path: string, text: string): void => {
    if (comparison.differs(path, text)) staging.write(path, text);
  };
  return {
    put,
    finish: () => {
      put(MANIFEST, manifestOf(comparison.wanted));
      const differences = comparison.differences();
      staging.release([...differences.missing, ...differences.stale]);
      for (const path of differences.leftOver) removeFile(folder, path);
      return differences;
    },
    close: staging.remove,
  };
}

/** Writes what differs, and removes what is no longer generated. */
export function writeOutput(folder: string, files: ReadonlyMap<string, string>): Differences {
  const output = openOutput(folder);
  try {
    for (const [path, text] of files) output.put(path, text);
    return output.finish();
  } finally {
    output.close();
  }
}

interface Comparison {
  /** All files that it was asked about. */
  readonly wanted: ReadonlySet<string>;
  /** Whether a file is to be written. */
  readonly differs: (path: string, text: string) => boolean;
  /** Throws a FileProblem where these cannot be written. */
  readonly differences: () => Differences;
}

function compareWith(folder: string): Comparison {
  refuseFile(folder);
  const wanted = new Set<string>();
  const missing: string[] = [];
  const stale: string[] = [];
  return {
    wanted,
    differs: (path, text) => {
      wanted.add(path);
      const found = readTextIfThere(join(folder, path));
      if (found === text) return false;
      (found === null ? missing : stale).push(path);
      return true;
    },
    differences: () => {
      const leftOver = readManifest(folder).filter(
        (path) => !wanted.has(path) && readTextIfThere(join(folder, path)) !== null,
      );
      const differences = { missing: missing.sort(manifestLast), stale: stale.sort(manifestLast), leftOver };
      refuseUnwritable(folder, [...differences.missing, ...differences.stale, ...differences.leftOver]);
      return differences;
    },
  };
}

/** In the order of their paths, in whichever they came; the manifest last, for it tells what stands there. */
function manifestLast(one: string, other: string): number {
  return Number(one === MANIFEST) - Number(other === MANIFEST) || (one < other ? -1 : 1);
}

function refuseFile(folder: string): void {
  if (lookedAt(folder, statSync)?.isDirectory() !== false) return;
  throw new FileProblem("write", folder, new Error("it stands there already, as a file"));
}

/** What stands where files or their folders should is refused before anything is written, and before it is compared. */
function refuseUnwritable(folder: string, paths: readonly string[]): void {
  for (const inside of new Set(paths.map((path) => dirname(path)))) refuseLinks(folder, inside);
  for (const path of paths.map((inside) => join(folder, inside)))
    if (lookedAt(path, lstatSync)?.isDirectory() === true)
      throw new FileProblem("write", path, new Error("it is a folder"));
}

/** A link inside the folder would lead out of it: nothing is written or removed through one. */
function refuseLinks(folder: string, inside: string): void {
  if (inside === ".") return;
  refuseLinks(folder, dirname(inside));
  const path = join(folder, inside);
  if (lookedAt(path, lstatSync)?.isSymbolicLink() !== true) return;
  throw new FileProblem("write", path, new Error("it is a link out of the output folder"));
}

/** What stands at a path; null where there is nothing. Throws a FileProblem where a file stands on the way. */
function lookedAt(path: string, look: (path: string) => Stats): Stats | null {
  try {
    return look(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOTDIR")
      throw new FileProblem("write", path, error);
    // What cannot be looked at for another reason cannot be written either, which is noticed then.
    return null;
  }
}

/** Generated files and the list of them. */
export function withManifest(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...files, [MANIFEST, manifestOf(files.keys())]]);
}

function manifestOf(paths: Iterable<string>): string {
  return `${JSON.stringify({ files: [...paths].sort() }, null, 2)}\n`;
}

function readManifest(folder: string): string[] {
  const text = readTextIfThere(join(folder, MANIFEST));
  if (text === null) return [];
  try {
    const manifest: unknown = JSON.parse(text);
    const files: unknown = typeof manifest === "object" && manifest !== null ? Reflect.get(manifest, "files") : [];
    return Array.isArray(files) ? files.map(String).filter(isInside) : [];
  } catch {
    return [];
  }
}

/** Whether a path of a manifest, which anybody may have edited, stays inside its folder. */
function isInside(path: string): boolean {
  return /^[^/\\:]+(\/[^/\\:]+)*$/.test(path) && !path.split("/").some((step) => step === ".." || step === ".");
}

function removeFile(folder: string, path: string): void {
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
