import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { FileProblem } from "./file-problem.js";
import { readTextIfThere } from "./read-folder.js";

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
  refuseFile(folder);
  const wanted = withManifest(files);
  const differing = [...wanted].map(([path, text]) => ({ path, text, found: readTextIfThere(join(folder, path)) }));
  const differences = {
    missing: differing.filter(({ found }) => found === null).map(({ path }) => path),
    stale: differing.filter(({ found, text }) => found !== null && found !== text).map(({ path }) => path),
    leftOver: readManifest(folder).filter((path) => !wanted.has(path) && readTextIfThere(join(folder, path)) !== null),
  };
  refuseUnwritable(folder, [...differences.missing, ...differences.stale, ...differences.leftOver]);
  return differences;
}

/**
 * Writes what differs, and removes what is no longer generated.
 *
 * Everything is written beside its place first and then moved there, so that a crash or a full disk leaves the old
 * files whole.
 */
export function writeOutput(folder: string, files: ReadonlyMap<string, string>): Differences {
  const differences = compareOutput(folder, files);
  const { missing, stale, leftOver } = differences;
  const changed = [...missing, ...stale];
  if (changed.length > 0) replaceFiles(folder, changed, withManifest(files));
  for (const path of leftOver) removeFile(folder, path);
  return differences;
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
  const list = [...files.keys()].sort();
  return new Map([...files, [MANIFEST, `${JSON.stringify({ files: list }, null, 2)}\n`]]);
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

function replaceFiles(folder: string, paths: readonly string[], files: ReadonlyMap<string, string>): void {
  try {
    mkdirSync(folder, { recursive: true });
    const staging = mkdtempSync(join(folder, ".staging-"));
    try {
      for (const path of paths) writeInto(staging, path, files.get(path) ?? "");
      for (const path of paths) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        renameSync(join(staging, path), join(folder, path));
      }
    } finally {
      rmSync(staging, { recursive: true, force: true });
    }
  } catch (error) {
    throw new FileProblem("write", folder, error);
  }
}

function writeInto(staging: string, path: string, text: string): void {
  mkdirSync(dirname(join(staging, path)), { recursive: true });
  writeFileSync(join(staging, path), text);
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
