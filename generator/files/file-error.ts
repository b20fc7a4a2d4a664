/** A file or folder that cannot be read, written or watched, in one sentence. */
export class FileError extends Error {
  override readonly name = "FileError";

  constructor(verb: "read" | "write" | "watch", path: string, cause: unknown) {
    super(`Cannot ${verb} ${path}: ${reasonOf(cause)}.`, { cause });
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EACCES: "permission is denied",
  EPERM: "permission is denied",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of the path is a file, not a folder",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EFBIG: "the file would be larger than its size limit",
  ELOOP: "a symbolic link leads to itself",
  ENAMETOOLONG: "the path is too long",
  EIO: "the device reports an error",
  EBADF: "it is closed",
  EROFS: "the disk is read-only",
  EEXIST: "it stands there already, as a file",
};

function reasonOf(cause: unknown): string {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return REASONS[code] ?? (cause instanceof Error ? cause.message : String(cause));
}
