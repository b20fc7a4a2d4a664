/** Thrown if a file or folder cannot be read, written or watched. The message is one sentence. */
export class FileError extends Error {
  override readonly name = "FileError";

  constructor(verb: "read" | "write" | "watch", path: string, cause: unknown) {
    super(`Cannot ${verb} ${path}: ${reasonOf(cause)}.`, { cause });
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "no such file or folder",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of the path is a file, not a folder",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is exceeded",
  EFBIG: "the file would exceed the size limit",
  ELOOP: "a symbolic link leads to itself",
  ENAMETOOLONG: "the path is too long",
  EIO: "the device reports an error",
  EBADF: "it is closed",
  EROFS: "the disk is read-only",
  EEXIST: "a file with this name exists",
};

function reasonOf(cause: unknown): string {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return REASONS[code] ?? (cause instanceof Error ? cause.message : String(cause));
}
