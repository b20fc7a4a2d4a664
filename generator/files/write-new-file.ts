import { closeSync, openSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { FileError } from "./file-error.js";
import { makeFolder } from "./make-folder.js";

/** Creates a file. Throws a FileError if it exists or cannot be written; then no partial file remains. */
export function writeNewFile(path: string, text: string): void {
  try {
    makeFolder(dirname(path));
    writeAndClose(path, openSync(path, "wx"), text);
  } catch (error) {
    throw new FileError("write", path, error);
  }
}

/** Writes the content and closes the file. Removes a partial file, such as on a full disk. */
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
