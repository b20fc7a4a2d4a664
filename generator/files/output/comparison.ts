import { dirname, join } from "node:path";
import { FileError, Reason } from "../file-error.js";
import { findLeftOver, isOutputFolder } from "./left-over.js";
import { MANIFEST, readManifest } from "./manifest.js";
import { readEntry, statEntry } from "./output-entry.js";
import { type OutputTarget, rejectOtherKind, rejectOtherSchema } from "./output-target.js";
import type { Bilingual } from "../../diagnostics/index.js";

/** The differences between an output folder and its intended content. */
export interface Differences {
  readonly missing: readonly string[];
  readonly stale: readonly string[];
  /** Files that were generated earlier but not now. */
  readonly leftOver: readonly string[];
}

/** Compares an output folder with files that are passed one by one. */
export interface Comparison {
  /** All files so far. */
  readonly wanted: ReadonlySet<string>;
  /** Whether a file needs to be written. Errors are reported at the end. */
  readonly differs: (path: string, text: string) => boolean;
  /** Returns the differences. Throws a FileError if one of the files cannot be written. */
  readonly differences: () => Differences;
}

/** Starts a comparison. Throws a FileError if the folder belongs to another schema. */
export function compareWith(target: OutputTarget): Comparison {
  const { folder, isMarked } = target;
  const manifest = readManifest(folder);
  rejectOtherKind(target, manifest);
  rejectOtherSchema(target, manifest);
  const listed = new Set(manifest.files);
  const [missing, stale, foreign]: string[][] = [[], [], []];
  const problems: FileError[] = [];
  const names = distinctNames(folder);
  const isFolder = folderCheck(folder);
  const isOurs = (path: string, text: string): boolean =>
    path === MANIFEST || listed.has(path) || text === "" || isMarked(text.split("\n", 1)[0] ?? "");
  const differs = (path: string, text: string): boolean => {
    isFolder(dirname(path), path);
    names.add(path);
    const found = readEntry(folder, path);
    if (found !== null && isSame(found, text)) return false;
    if (found === null) missing?.push(path);
    else (isOurs(path, found) ? stale : foreign)?.push(path);
    return true;
  };
  return {
    wanted: names.all,
    differs: (path, text) => orKeep(problems, () => differs(path, text)),
    differences: () => {
      const [problem] = problems;
      if (problem !== undefined) throw problem;
      rejectForeign(folder, foreign ?? []);
      const leftOver = findLeftOver({ folder, listed: manifest.files, wanted: names.all, isMarked });
      return { missing: (missing ?? []).sort(manifestLast), stale: (stale ?? []).sort(manifestLast), leftOver };
    },
  };
}

/** Whether two files have the same lines: git may check out every file with CRLF line ends. */
function isSame(found: string, text: string): boolean {
  return found === text || (found.includes("\r") && found.replaceAll("\r\n", "\n") === text);
}

/** Compares two paths for sorting. The manifest is last, because it lists the other files. */
function manifestLast(one: string, other: string): number {
  return Number(one === MANIFEST) - Number(other === MANIFEST) || (one < other ? -1 : 1);
}

/** Keeps an error for the end, because several promises pass files at the same time. */
function orKeep(problems: FileError[], work: () => boolean): boolean {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    problems.push(error);
    return false;
  }
}

/** The maximum number of files that an error names. */
const NAMED = 5;

function rejectForeign(folder: string, paths: readonly string[]): void {
  if (paths.length === 0) return;
  const named = paths.toSorted().slice(0, NAMED);
  const more = paths.length - named.length;
  throw rejection(folder, {
    en: `these files exist and are not generated: ${named.join(", ")}${more === 0 ? "" : ` and ${more} more`}. Move or delete them, or choose another output folder`,
    zh: `以下文件已存在且不是生成的文件：${named.join("、")}${more === 0 ? "" : `等，另有${more}个`}。请移走或删除，或另选输出目录`,
  });
}

/** Detects files whose names differ only in case. On some disks they would be the same file. */
function distinctNames(folder: string): { readonly all: ReadonlySet<string>; readonly add: (path: string) => void } {
  const all = new Set<string>();
  const byLowerCase = new Map<string, string>();
  return {
    all,
    add: (path) => {
      const other = byLowerCase.get(path.toLowerCase());
      all.add(path);
      byLowerCase.set(path.toLowerCase(), path);
      if (other === undefined) return;
      throw rejection(join(folder, path), {
        en: `it has the same name as another generated file (${other}). Rename one of the two protocols or messages`,
        zh: `它与另一个生成的文件（${other}）同名。请将其中一个协议或消息改名`,
      });
    },
  };
}

/** Checks that files are only written to folders of this output. Each folder is checked once. */
function folderCheck(folder: string): (inside: string, path: string) => void {
  const known = new Set<string>(["."]);
  const check = (inside: string, path: string): void => {
    if (known.has(inside)) return;
    check(dirname(inside), path);
    rejectOtherFolder(join(folder, inside), join(folder, path));
    known.add(inside);
  };
  return check;
}

function rejectOtherFolder(path: string, file: string): void {
  const stats = statEntry(path);
  if (stats === null) return;
  if (stats.isSymbolicLink())
    throw rejection(path, {
      en: "it is a symbolic link out of the output folder. Remove it",
      zh: "它是指向输出目录之外的符号链接。请将其删除",
    });
  if (!stats.isDirectory())
    throw rejection(file, {
      en: "a part of the path is a file, not a folder",
      zh: "路径中有一部分是文件而不是目录",
    });
  if (isOutputFolder(path))
    throw rejection(path, {
      en: "it is a separate output folder. Choose another output folder",
      zh: "它是另一个独立的输出目录。请另选输出目录",
    });
}

function rejection(path: string, reason: Bilingual): FileError {
  return new FileError("write", path, new Reason(reason));
}
