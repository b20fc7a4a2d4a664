import { join } from "node:path";
import { readEntry } from "./output-entry.js";
import { FileError, Reason } from "../file-error.js";
import type { Bilingual } from "../../diagnostics/index.js";

/** The list of the generated files, and of the schema folders that they are generated from. */
export const MANIFEST = ".generated.json";

/** The format version of the manifest. A folder with a higher version is not written. */
const VERSION = 1;

/** The content of a manifest. */
export interface Manifest {
  /** The schema folders, relative to the output folder; empty if none is recorded. */
  readonly schema: readonly string[];
  /** Paths inside the output folder. */
  readonly files: readonly string[];
  /** What wrote the files, such as an export; null for the generated code. */
  readonly kind: string | null;
}

const EMPTY: Manifest = { schema: [], files: [], kind: null };

/** Returns the content of a manifest file. */
export function manifestText({ schema, files, kind }: Manifest): string {
  const ofKind = kind === null ? {} : { kind };
  return `${JSON.stringify({ version: VERSION, ...ofKind, schema, files: files.toSorted() }, null, 2)}\n`;
}

/**
 * Reads the manifest of a folder; a missing or damaged one is empty. Throws a FileError if the file is not a manifest.
 */
export function readManifest(folder: string): Manifest {
  const text = readEntry(folder, MANIFEST);
  if (text === null) return EMPTY;
  const value = parsed(text.replace(/^\uFEFF/, ""));
  if (value === undefined) return damagedManifest(text);
  const files = stringsAt(value, "files");
  const version: unknown = typeof value === "object" && value !== null ? Reflect.get(value, "version") : undefined;
  if (typeof version === "number" && version > VERSION)
    throw rejection(folder, {
      en: "a later version of smswire wrote it. Update smswire",
      zh: "它由更新版本的smswire写入。请升级smswire",
    });
  if (files === null)
    throw rejection(folder, {
      en: 'it is not a manifest of smswire: the list "files" is missing. Delete it',
      zh: '它不是smswire的清单文件：缺少列表"files"。请将其删除',
    });
  const kind: unknown = Reflect.get(Object(value), "kind");
  return {
    schema: stringsAt(value, "schema") ?? [],
    files: files.filter(isInside),
    kind: typeof kind === "string" ? kind : null,
  };
}

function rejection(folder: string, reason: Bilingual): FileError {
  return new FileError("write", join(folder, MANIFEST), new Reason(reason));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Returns a list of strings, or a single string as a list. */
function stringsAt(value: unknown, key: string): string[] | null {
  const list: unknown = typeof value === "object" && value !== null ? Reflect.get(value, key) : null;
  if (typeof list === "string") return [list];
  return Array.isArray(list) ? list.filter((each) => typeof each === "string") : null;
}

/**
 * Recovers a manifest that is not valid JSON: with git's conflict markers, the files of both sides; after a hand merge
 * with a missing comma, all files. The schema folders still own the output folder.
 */
function damagedManifest(text: string): Manifest {
  // After a merge, each list may occur twice.
  const lists = text.split(/"(?=(?:files|schema)"\s*:)/).slice(1);
  const pathsOf = (key: string): string[] =>
    lists
      .filter((list) => list.startsWith(key))
      .flatMap((list) => pathsIn(list.slice(`${key}"`.length).split("]", 1)[0] ?? ""));
  const [, kind = null] = /"kind"\s*:\s*"([^"\\]+)"/.exec(text) ?? [];
  return { schema: [...new Set(pathsOf("schema"))], files: pathsOf("files").filter(isInside), kind };
}

function pathsIn(text: string): string[] {
  return [...text.matchAll(/"([^"\\\r\n]+)"/g)].map(([, path = ""]) => path);
}

/** Whether a path of a manifest stays inside its folder. The manifest may have been edited by hand. */
export function isInside(path: string): boolean {
  return /^[^/\\:\0]+(\/[^/\\:\0]+)*$/.test(path) && !path.split("/").some((step) => step === ".." || step === ".");
}
