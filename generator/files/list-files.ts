import { type Dirent, readdirSync, type Stats, statSync } from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";
import { FileError } from "./file-error.js";
import { linkText, linkTextReason } from "./link-text.js";
import { linkTarget, type Observe, observePath, realPath } from "./observe.js";

/** A folder whose files are listed, and how. */
export interface Listing {
  readonly folder: string;
  /** Whether a file is listed, by its path inside the folder. */
  readonly isWanted: (path: string) => boolean;
  readonly observe: Observe;
}

/** More entries than any shared folder has. A symbolic link to the wrong folder would take minutes, or never end. */
const MOST_BEHIND_LINKS = 50_000;

/** The folder or file that is being listed. */
interface Position {
  /** Its path inside the whole. */
  readonly inside: string;
  /** Its real path, without symbolic links. */
  readonly real: string;
  /** The real paths of the folders that lead to it. */
  readonly above: readonly string[];
  /** What a symbolic link led to that is a part of its path; null if there is none. */
  readonly linked: { entries: number } | null;
}

/**
 * The paths of the wanted files inside a folder, with forward slashes, in order. Symbolic links are followed to folders and
 * to files that would be wanted by their own names. Throws a FileError for every other link and for what is no file.
 */
export function listFiles(listing: Listing): string[] {
  const { folder, observe } = listing;
  observePath(folder, observe);
  return listFolder(listing, { inside: "", real: realPath(folder) ?? folder, above: [], linked: null });
}

function listFolder(listing: Listing, { inside, real, above, linked }: Position): string[] {
  const path = join(listing.folder, inside);
  listing.observe(real, () => true);
  const entries = entriesOf(path);
  if (linked !== null) linked.entries += entries.length;
  if (linked !== null && linked.entries > MOST_BEHIND_LINKS) throw tooMany(path);
  const isPackage = entries.some(({ name }) => name === "package.json");
  return entries
    .filter(({ name }) => !isPassedOver(name, isPackage))
    .flatMap((entry) => {
      const place = inside === "" ? entry.name : `${inside}/${entry.name}`;
      return listEntry(listing, entry, {
        inside: place,
        real: join(real, entry.name),
        above: [...above, real],
        linked,
      });
    });
}

function tooMany(path: string): FileError {
  return problemOf(
    path,
    `symbolic links lead to more than ${MOST_BEHIND_LINKS} files. Link to the folder of a schema only`,
  );
}

function entriesOf(path: string): Dirent[] {
  try {
    const entries = readdirSync(path, { withFileTypes: true });
    return entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  } catch (error) {
    refuseLinkText(path);
    throw problemOf(path, error);
  }
}

/** Installed packages, the output of a build, and the locks of Emacs: links that lead nowhere. */
function isPassedOver(name: string, isPackage: boolean): boolean {
  return name === "node_modules" || (name === "dist" && isPackage) || name.startsWith(".#");
}

function listEntry(listing: Listing, entry: Dirent, position: Position): string[] {
  if (entry.isSymbolicLink()) return listLink(listing, position);
  const { inside, real } = position;
  const path = join(listing.folder, inside);
  if (entry.isDirectory()) {
    refuseFolderNamedAsFile(path, inside, listing.isWanted);
    return listFolder(listing, position);
  }
  if (!listing.isWanted(inside)) {
    refuseLinkText(path);
    return [];
  }
  const stats = statsOf(real, path, false);
  if (stats !== null && !stats.isFile()) throw problemOf(path, notAFile(stats));
  return stats === null ? [] : [inside];
}

function listLink(listing: Listing, { inside, real: link, above, linked }: Position): string[] {
  const path = join(listing.folder, inside);
  const target = linkTarget(link) ?? "";
  observePath(resolve(dirname(link), target), listing.observe);
  const stats = statsOf(link, path, true);
  if (stats === null) return [];
  const real = realPath(link) ?? link;
  if (stats.isDirectory()) {
    refuseFolderNamedAsFile(path, inside, listing.isWanted);
    refuseLoop({ path, target, real, above });
    return listFolder(listing, { inside, real, above, linked: linked ?? { entries: 0 } });
  }
  if (!listing.isWanted(inside)) return [];
  if (!stats.isFile()) throw problemOf(path, notAFile(stats));
  const name = basename(real);
  if (!listing.isWanted(inside.replace(/[^/]*$/, name))) throw foreignLink(path, name);
  return [inside];
}

/** A name with an ending that is wanted as a file, and would not be as a folder, is that of a file. */
function refuseFolderNamedAsFile(path: string, inside: string, isWanted: (path: string) => boolean): void {
  const isFileName = basename(inside).includes(".");
  if (isFileName && isWanted(inside) && !isWanted(`${inside}/`)) {
    throw problemOf(path, "expected a file, got a folder. Rename it");
  }
}

/** A link that was checked out as text is skipped with all that it should lead to. */
function refuseLinkText(path: string): void {
  const target = linkText(path);
  if (target !== null) throw problemOf(path, linkTextReason(target));
}

/** What is at a path, symbolic links followed; null for a file that was removed since its folder was listed. */
function statsOf(real: string, path: string, isLink: boolean): Stats | null {
  try {
    return statSync(real, { throwIfNoEntry: isLink }) ?? null;
  } catch (error) {
    throw problemOf(path, error);
  }
}

/** A symbolic link to a folder, and the real paths of that and of those that the link is in. */
interface FolderLink {
  readonly path: string;
  readonly target: string;
  readonly real: string;
  readonly above: readonly string[];
}

function refuseLoop({ path, target, real, above }: FolderLink): void {
  const beginning = real.endsWith(sep) ? real : `${real}${sep}`;
  if (above.some((folder) => folder === real || folder.startsWith(beginning)))
    throw problemOf(path, `it is a symbolic link to ${target}, a folder that the link itself is in. Remove it`);
}

/** A link named x.yaml to any file would show that file's lines in diagnostics. */
export function foreignLink(path: string, name: string): FileError {
  const remedy = "Link to a folder, or to a file whose own name ends like that of the link";
  return problemOf(path, `it is a symbolic link to ${name}. ${remedy}`);
}

/** What is there instead of a file. */
export function notAFile(stats: Stats): string {
  if (stats.isFIFO()) return "expected a file, got a named pipe";
  return `expected a file, got a ${stats.isSocket() ? "socket" : "device"}`;
}

/** What is wrong with a path: the reason, or what a symbolic link has to do with an error. */
export function problemOf(path: string, cause: unknown): FileError {
  const reason = typeof cause === "string" ? cause : (linkReason(path, cause) ?? cause);
  return new FileError("read", path, typeof reason === "string" ? new Error(reason) : reason);
}

function linkReason(path: string, cause: unknown): string | null {
  const code = cause instanceof Error && "code" in cause ? cause.code : null;
  const target = linkTarget(path);
  if (target === null) return null;
  if (code === "ENOENT" || code === "ENOTDIR")
    return `it is a symbolic link to ${target}, which does not exist. Correct the link or remove it`;
  return code === "ELOOP" ? `it is a symbolic link to ${target}, which leads back to it. Correct the link` : null;
}
