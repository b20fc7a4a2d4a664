import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Creates a folder and the folders above it. Returns the first one that it created; undefined if all exist. Throws the error of
 * Node. `mkdirSync` with `recursive` never returns where the system accepts no folder, such as below /proc.
 */
export function makeFolder(path: string): string | undefined {
  try {
    mkdirSync(path);
    return path;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "EEXIST" && isFolder(path)) return undefined;
    const parent = dirname(path);
    if (code !== "ENOENT" || parent === path || isFolder(parent)) throw error;
    const first = makeFolder(parent);
    return makeFolder(path) === undefined ? first : (first ?? path);
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
