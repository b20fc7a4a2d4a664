import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { FileProblem } from "./file-problem.js";

/** Writes a file that is not there yet. Throws a FileProblem where it is, or where it cannot be written. */
export function writeNewFile(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: "wx" });
  } catch (error) {
    throw new FileProblem("write", path, error);
  }
}
