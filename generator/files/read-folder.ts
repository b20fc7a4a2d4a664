import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FileProblem } from "./file-problem.js";

/** The texts of a folder's files, by their paths inside it with forward slashes. */
export function readFolder(folder: string, isWanted: (path: string) => boolean): Map<string, string> {
  const texts = new Map<string, string>();
  for (const path of listFiles(folder, "")) if (isWanted(path)) texts.set(path, readText(join(folder, path)));
  return texts;
}

/** The text of a file. Throws a FileProblem where it cannot be read. */
export function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new FileProblem("read", path, error);
  }
}

/** The text of a file; null where there is none. */
export function readTextIfThere(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

function listFiles(folder: string, inside: string): string[] {
  try {
    return readdirSync(join(folder, inside), { withFileTypes: true }).flatMap((entry) => {
      const path = inside === "" ? entry.name : `${inside}/${entry.name}`;
      if (entry.name === "node_modules" || entry.name === "dist") return [];
      return entry.isDirectory() ? listFiles(folder, path) : [path];
    });
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    throw new FileProblem("read", join(folder, inside), error);
  }
}
