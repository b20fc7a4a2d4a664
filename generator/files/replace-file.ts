import {
  accessSync,
  constants,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { FileError, Reason } from "./file-error.js";

/**
 * Replaces the text of a file at once: a program that is killed, or a full disk, leaves the old text. Throws a FileError if the
 * file has another text than the one that was read, or cannot be written.
 */
export function replaceFile(path: string, before: string, after: string): void {
  let temporary: string | null = null;
  try {
    const place = realpathSync(path);
    // A rename would replace a file that is write-protected, too.
    accessSync(place, constants.W_OK);
    if (!readFileSync(place).equals(Buffer.from(before))) throw new Reason(CHANGED);
    temporary = `${place}.${process.pid}.tmp`;
    writeFileSync(temporary, after, { mode: statSync(place).mode, flag: "wx" });
    renameSync(temporary, place);
  } catch (error) {
    if (temporary !== null) rmSync(temporary, { force: true });
    throw new FileError("write", path, error);
  }
}

const CHANGED = {
  en: "it has changed since it was read, or is not valid UTF-8; run the command again",
  zh: "文件在读取之后被修改，或不是有效的UTF-8；请重新运行命令",
};
