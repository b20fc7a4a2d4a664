import type { Bilingual, Translated } from "../diagnostics/index.js";

/** Why a file or folder cannot be used, and the fix, as the end of a sentence without a period. */
export class Reason extends Error implements Translated {
  readonly zh: string;

  constructor({ en, zh }: Bilingual) {
    super(en);
    this.zh = zh;
  }
}

/** Thrown if a file or folder cannot be read, written or watched. The message is one sentence. */
export class FileError extends Error implements Translated {
  override readonly name = "FileError";
  readonly zh: string;

  /** The cause is a reason, or the error of the operating system. */
  constructor(verb: "read" | "write" | "watch", path: string, cause: unknown) {
    const { en, zh } = reasonOf(cause);
    super(`Cannot ${verb} ${path}: ${en}.`, { cause });
    this.zh = `无法${VERBS[verb]}${path}：${zh}。`;
  }
}

const VERBS: Readonly<Record<"read" | "write" | "watch", string>> = { read: "读取", write: "写入", watch: "监视" };

const REASONS: Readonly<Record<string, Bilingual>> = {
  ENOENT: { en: "no such file or folder", zh: "文件或目录不存在" },
  EACCES: { en: "permission denied", zh: "权限不足" },
  EPERM: { en: "permission denied", zh: "权限不足" },
  EISDIR: { en: "it is a folder", zh: "它是目录" },
  ENOTDIR: { en: "a part of the path is a file, not a folder", zh: "路径中有一部分是文件而不是目录" },
  ENOSPC: { en: "the disk is full", zh: "磁盘已满" },
  EDQUOT: { en: "the disk quota is exceeded", zh: "超出磁盘配额" },
  EFBIG: { en: "the file would exceed the size limit", zh: "文件将超过大小限制" },
  ELOOP: { en: "a symbolic link leads to itself", zh: "符号链接指向自身" },
  ENAMETOOLONG: { en: "the path is too long", zh: "路径过长" },
  EIO: { en: "the device reports an error", zh: "设备报告错误" },
  EBADF: { en: "it is closed", zh: "它已关闭" },
  EROFS: { en: "the disk is read-only", zh: "磁盘只读" },
  EEXIST: { en: "a file with this name exists", zh: "已存在同名文件" },
};

function reasonOf(cause: unknown): Bilingual {
  if (cause instanceof Reason) return { en: cause.message, zh: cause.zh };
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const words = cause instanceof Error ? cause.message : String(cause);
  return REASONS[code] ?? { en: words, zh: words };
}
