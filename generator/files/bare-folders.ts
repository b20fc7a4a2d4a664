import { lstatSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { problemOf } from "./list-files.js";

/** A folder that holds none of the files that are looked for. */
export interface BareFolder {
  /** Its path inside the whole, with forward slashes. */
  readonly path: string;
  /** Whether there is no file at all in it. */
  readonly isEmpty: boolean;
}

/** The folders inside a folder that hold none of the given files, those inside of one another left out. Hidden ones are passed over. */
export function findBareFolders(folder: string, files: Iterable<string>): readonly BareFolder[] {
  const holding = new Set([...files].flatMap(foldersAbove));
  const search = (inside: string): readonly BareFolder[] =>
    foldersIn(join(folder, inside)).flatMap((name) => {
      const path = inside === "" ? name : `${inside}/${name}`;
      return holding.has(path) ? search(path) : [{ path, isEmpty: isEmpty(join(folder, path)) }];
    });
  return search("");
}

function foldersAbove(file: string): string[] {
  const steps = file.split("/").slice(0, -1);
  return steps.map((_, index) => steps.slice(0, index + 1).join("/"));
}

function foldersIn(path: string): readonly string[] {
  const names = namesIn(path);
  const isPackage = names.includes("package.json");
  return names.filter((name) => {
    if (name.startsWith(".") || name === "node_modules" || (name === "dist" && isPackage)) return false;
    return statSync(join(path, name), { throwIfNoEntry: false })?.isDirectory() === true;
  });
}

/** A submodule that was not fetched is an empty folder; so may be the folders in it. */
function isEmpty(path: string): boolean {
  return namesIn(path).every((name) => {
    const inside = join(path, name);
    return lstatSync(inside, { throwIfNoEntry: false })?.isDirectory() === true && isEmpty(inside);
  });
}

function namesIn(path: string): readonly string[] {
  try {
    return readdirSync(path).sort();
  } catch (error) {
    throw problemOf(path, error);
  }
}
