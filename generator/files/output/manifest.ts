import { join } from "node:path";
import { readEntry } from "./output-entry.js";
import { FileError } from "../file-error.js";

/** The list of generated files, and of the schema folders that they are made from. */
export const MANIFEST = ".generated.json";

/** The form of the manifest. A tool that knows a later one only must not write here. */
const VERSION = 1;

/** What a manifest says. */
export interface Manifest {
  /** Folders of the schema, by their paths from the output folder; empty if none is recorded. */
  readonly schema: readonly string[];
  /** Paths inside the folder. */
  readonly files: readonly string[];
}

const EMPTY: Manifest = { schema: [], files: [] };

/** The text of a manifest. */
export function manifestText({ schema, files }: Manifest): string {
  return `${JSON.stringify({ version: VERSION, schema, files: files.toSorted() }, null, 2)}\n`;
}

/** Reads the manifest of a folder. A missing or damaged one is empty. Throws a FileError if it is not a manifest. */
export function readManifest(folder: string): Manifest {
  const text = readEntry(folder, MANIFEST);
  if (text === null) return EMPTY;
  const value = parsed(text.replace(/^\uFEFF/, ""));
  if (value === undefined) return damagedManifest(text);
  const files = stringsAt(value, "files");
  const version: unknown = typeof value === "object" && value !== null ? Reflect.get(value, "version") : undefined;
  if (typeof version === "number" && version > VERSION)
    throw refusal(folder, "it was written by a later version of smswire. Update smswire");
  if (files === null) throw refusal(folder, `it is not a manifest of smswire: expected "files", a list. Delete it`);
  return { schema: stringsAt(value, "schema") ?? [], files: files.filter(isInside) };
}

function refusal(folder: string, reason: string): FileError {
  return new FileError("write", join(folder, MANIFEST), new Error(reason));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A list, or one text that a person has written instead. */
function stringsAt(value: unknown, key: string): string[] | null {
  const list: unknown = typeof value === "object" && value !== null ? Reflect.get(value, key) : null;
  if (typeof list === "string") return [list];
  return Array.isArray(list) ? list.filter((each) => typeof each === "string") : null;
}

/**
 * What is left of a manifest that is no JSON: with the conflict markers of git, the files of both sides; after a merge by hand that
 * forgot a comma, all of them. The schema folders still own the output folder.
 */
function damagedManifest(text: string): Manifest {
  // Each side of a merge may have both lists.
  const lists = text.split(/"(?=(?:files|schema)"\s*:)/).slice(1);
  const pathsOf = (key: string): string[] =>
    lists
      .filter((list) => list.startsWith(key))
      .flatMap((list) => pathsIn(list.slice(`${key}"`.length).split("]", 1)[0] ?? ""));
  return { schema: [...new Set(pathsOf("schema"))], files: pathsOf("files").filter(isInside) };
}

function pathsIn(text: string): string[] {
  return [...text.matchAll(/"([^"\\\r\n]+)"/g)].map(([, path = ""]) => path);
}

/** Whether a path of a manifest, which may have been edited by hand, stays inside its folder. */
export function isInside(path: string): boolean {
  return /^[^/\\:\0]+(\/[^/\\:\0]+)*$/.test(path) && !path.split("/").some((step) => step === ".." || step === ".");
}
