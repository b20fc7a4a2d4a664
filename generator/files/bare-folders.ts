import { lstatSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { problemOf } from "./path-problems.js";

/** A folder that contains none of the wanted files. */
export interface BareFolder {
  /** The path inside the listed folder, with forward slashes. */
  readonly path: string;
  /** Whether it contains no files at all. */
  readonly isEmpty: boolean;
}

/** Finds the outermost folders inside a folder that contain none of the given files. Hidden folders are skipped. */
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

/** Whether a folder contains no files. A submodule that was not fetched is an empty folder. */
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
