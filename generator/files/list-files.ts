import { type Dirent, readdirSync, type Stats, statSync } from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";
import { linkText } from "./link-text.js";
import { linkTarget, type Observe, observePath, realPath } from "./observe.js";
import {
  folderNamedAsFile,
  foreignLink,
  linkAsText,
  linkLoop,
  notAFile,
  problemOf,
  tooManyLinkedFiles,
} from "./path-problems.js";

/** A folder to list, with the options. */
export interface Listing {
  readonly folder: string;
  /** Whether to list a file, by its path inside the folder. */
  readonly isWanted: (path: string) => boolean;
  readonly observe: Observe;
}

/**
 * Maximum number of entries after symbolic links. A link to a wrong folder could otherwise take minutes or never end.
 */
const MAX_LINKED_FILES = 50_000;

/** A folder or file while it is listed. */
interface Position {
  /** The path inside the listed folder. */
  readonly inside: string;
  /** The real path, with symbolic links resolved. */
  readonly real: string;
  /** The real paths of its parent folders. */
  readonly above: readonly string[];
  /** Counts the entries after a symbolic link in its path; null without a link. */
  readonly linked: { entries: number } | null;
}

/**
 * Returns the paths of the wanted files inside a folder, with forward slashes, sorted. Follows symbolic links to
 * folders, and to files whose own names are wanted. Throws a FileError for any other link, and for a pipe, socket or
 * device.
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
  if (linked !== null && linked.entries > MAX_LINKED_FILES) throw tooManyLinkedFiles(path, MAX_LINKED_FILES);
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

function entriesOf(path: string): Dirent[] {
  try {
    const entries = readdirSync(path, { withFileTypes: true });
    return entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  } catch (error) {
    rejectLinkText(path);
    throw problemOf(path, error);
  }
}

/** Whether to skip a name: installed packages, build output, and the locks of Emacs, which are dangling links. */
function isPassedOver(name: string, isPackage: boolean): boolean {
  return name === "node_modules" || (name === "dist" && isPackage) || name.startsWith(".#");
}

function listEntry(listing: Listing, entry: Dirent, position: Position): string[] {
  if (entry.isSymbolicLink()) return listLink(listing, position);
  const { inside, real } = position;
  const path = join(listing.folder, inside);
  if (entry.isDirectory()) {
    rejectFolderNamedAsFile(path, inside, listing.isWanted);
    return listFolder(listing, position);
  }
  if (!listing.isWanted(inside)) {
    rejectLinkText(path);
    return [];
  }
  const stats = statsOf(real, path, false);
  if (stats !== null && !stats.isFile()) throw notAFile(path, stats);
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
    rejectFolderNamedAsFile(path, inside, listing.isWanted);
    rejectLoop({ path, target, real, above });
    return listFolder(listing, { inside, real, above, linked: linked ?? { entries: 0 } });
  }
  if (!listing.isWanted(inside)) return [];
  if (!stats.isFile()) throw notAFile(path, stats);
  const name = basename(real);
  if (!listing.isWanted(inside.replace(/[^/]*$/, name))) throw foreignLink(path, name);
  return [inside];
}

/** Throws for a folder whose name has the ending of a wanted file. */
function rejectFolderNamedAsFile(path: string, inside: string, isWanted: (path: string) => boolean): void {
  const isFileName = basename(inside).includes(".");
  if (isFileName && isWanted(inside) && !isWanted(`${inside}/`)) throw folderNamedAsFile(path);
}

/**
 * Throws for a file that git wrote instead of a symbolic link. Otherwise, the files of the linked folder would be
 * missing.
 */
function rejectLinkText(path: string): void {
  const target = linkText(path);
  if (target !== null) throw linkAsText(path, target);
}

/**
 * Returns the stats of a path, following symbolic links; null for a file that was removed after its folder was listed.
 */
function statsOf(real: string, path: string, isLink: boolean): Stats | null {
  try {
    return statSync(real, { throwIfNoEntry: isLink }) ?? null;
  } catch (error) {
    throw problemOf(path, error);
  }
}

/** A symbolic link to a folder, with the real paths of its target and of its parent folders. */
interface FolderLink {
  readonly path: string;
  readonly target: string;
  readonly real: string;
  readonly above: readonly string[];
}

function rejectLoop({ path, target, real, above }: FolderLink): void {
  const beginning = real.endsWith(sep) ? real : `${real}${sep}`;
  if (above.some((folder) => folder === real || folder.startsWith(beginning))) throw linkLoop(path, target);
}
