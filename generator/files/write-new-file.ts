import { closeSync, mkdirSync, openSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { FileError } from "./file-error.js";

/** Writes a file that is not there yet, or leaves none. Throws a FileError if it exists, or cannot be written. */
export function writeNewFile(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeAndClose(path, openSync(path, "wx"), text);
  } catch (error) {
    throw new FileError("write", path, error);
  }
}

/** What is written in part, as to a full disk, is removed. */
function writeAndClose(path: string, file: number, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}
