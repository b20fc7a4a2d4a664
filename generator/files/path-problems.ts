import type { Stats } from "node:fs";
import { FileError, Reason } from "./file-error.js";
import { linkTarget } from "./observe.js";

/* The errors of paths that cannot be read, in one place: reading a folder finds most of them in several ways. */

/** Returns the error for a path. If a symbolic link is the cause, the reason describes the link. */
export function problemOf(path: string, cause: unknown): FileError {
  const reason = cause instanceof Reason ? cause : (linkReason(path, cause) ?? cause);
  return new FileError("read", path, reason);
}

function linkReason(path: string, cause: unknown): Reason | null {
  const code = cause instanceof Error && "code" in cause ? cause.code : null;
  const target = linkTarget(path);
  if (target === null) return null;
  if (code === "ENOENT" || code === "ENOTDIR")
    return new Reason({
      en: `it is a symbolic link to ${target}, which does not exist. Correct or remove the link`,
      zh: `它是指向${target}的符号链接，而目标不存在。请更正或删除该链接`,
    });
  if (code !== "ELOOP") return null;
  return new Reason({
    en: `it is a symbolic link to ${target}, which leads back to it. Correct the link`,
    zh: `它是指向${target}的符号链接，而目标又指回它自身。请更正该链接`,
  });
}

/** The error for a link to a file with another ending. Diagnostics would show the content of that file. */
export function foreignLink(path: string, name: string): FileError {
  const reason = new Reason({
    en: `it is a symbolic link to ${name}. Link to a folder, or to a file with the same ending`,
    zh: `它是指向${name}的符号链接。请链接到目录，或链接到扩展名相同的文件`,
  });
  return problemOf(path, reason);
}

/** The error for a path that is not a file. */
export function notAFile(path: string, stats: Stats): FileError {
  const { en, zh } = KINDS[stats.isFIFO() ? "pipe" : stats.isSocket() ? "socket" : "device"];
  return problemOf(path, new Reason({ en: `expected a file, got a ${en}`, zh: `应为文件，实为${zh}` }));
}

const KINDS = {
  pipe: { en: "named pipe", zh: "命名管道" },
  socket: { en: "socket", zh: "套接字" },
  device: { en: "device", zh: "设备" },
} as const;

/** The error for a folder whose name has the ending of a file. */
export function folderNamedAsFile(path: string): FileError {
  const reason = { en: "expected a file, got a folder. Rename it", zh: "应为文件，实为目录。请将其改名" };
  return problemOf(path, new Reason(reason));
}

/** The error for a link to a folder that contains the link. */
export function linkLoop(path: string, target: string): FileError {
  const reason = new Reason({
    en: `it is a symbolic link to ${target}, a folder that the link itself is in. Remove it`,
    zh: `它是指向${target}的符号链接，而该目录包含此链接。请将其删除`,
  });
  return problemOf(path, reason);
}

/** The error for links that lead to a large folder. */
export function tooManyLinkedFiles(path: string, max: number): FileError {
  const reason = new Reason({
    en: `symbolic links lead to more than ${max} files. Link to the folder of a schema only`,
    zh: `符号链接指向的文件超过${max}个。请只链接到schema目录`,
  });
  return problemOf(path, reason);
}

/** The error for a file that git wrote instead of a symbolic link to `target`. */
export function linkAsText(path: string, target: string): FileError {
  const reason = new Reason({
    en: `it contains only the path ${target}: git wrote a file instead of a symbolic link. Run git config core.symlinks true and check the file out again, or copy the folder`,
    zh: `它只包含路径${target}：git写入的是文件而不是符号链接。请运行git config core.symlinks true后重新检出该文件，或复制该目录`,
  });
  return problemOf(path, reason);
}
