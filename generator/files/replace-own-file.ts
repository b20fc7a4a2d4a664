import { randomUUID } from "node:crypto";
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { FileError, Reason } from "./file-error.js";
import { realPlace } from "./output/output-target.js";

/** A file that the tool writes as a whole. */
export interface OwnFile {
  readonly path: string;
  readonly text: string;
  /** Whether the content of an existing file shows that the tool wrote it. */
  readonly isOwn: (text: string) => boolean;
}

/**
 * Writes a file, or replaces one that the tool wrote, in one step: no reader sees a part of it. Its folder must exist. Throws a FileError for any
 * other file, which stays as it is. A symbolic link keeps its target.
 */
export function replaceOwnFile({ path, text, isOwn }: OwnFile): void {
  const target = realPlace(path);
  const temporary = `${target}.${randomUUID()}`;
  try {
    const present = contentOf(target);
    if (present === text) return;
    if (present !== null && present !== "" && !isOwn(present)) throw new Reason(FOREIGN);
    writeAndRename(temporary, target, text);
  } catch (error) {
    throw new FileError("write", path, error);
  }
}

/** Removes the temporary file if it cannot be written as a whole, or not take its place. */
function writeAndRename(temporary: string, target: string, text: string): void {
  const file = openSync(temporary, "wx");
  try {
    writeFileSync(file, text);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

const FOREIGN = {
  en: "another program or person wrote this file. Choose another name, or remove the file",
  zh: "该文件并非由smswire生成。请换用其他文件名，或先删除该文件",
};

const NOT_A_FILE = { en: "it is a device, a pipe or a socket", zh: "它是设备、管道或套接字" };

/** The content of a file; null if it does not exist. A pipe is not read, because reading may never end. */
function contentOf(path: string): string | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return null;
  if (!stats.isFile() && !stats.isDirectory()) throw new Reason(NOT_A_FILE);
  return readFileSync(path, "utf8");
}
