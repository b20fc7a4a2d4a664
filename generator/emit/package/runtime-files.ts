import type { EmittedFile } from "../code/module.js";
import { withMark } from "../code/generated-mark.js";
import type { OutputOptions } from "./options.js";

/** The files of the runtime to include, by path in the output folder; `named` are those that emitted files import. */
export function runtimeFiles(
  runtime: ReadonlyMap<string, string>,
  named: Iterable<string>,
  { runtime: wanted, importEnding, package: facts }: OutputOptions,
): ReadonlyMap<string, string> {
  if (wanted === "none") return new Map();
  // A package exports the whole runtime.
  const paths = wanted === "all" || facts !== null ? [...runtime.keys()] : reachable(runtime, named);
  const copy = (path: string): string => withMark(path, withEnding(runtime.get(path) ?? "", importEnding));
  return new Map(paths.sort().map((path) => [`runtime/${path}`, copy(path)]));
}

/** The files of the runtime that an emitted file imports. */
export function runtimeNamedBy(file: EmittedFile): string[] {
  if (file.kind === "text") return [];
  const imported = file.imports.map(({ module }) => module);
  const modules = [...(file.reexports ?? []), ...imported];
  return modules.filter((module) => module.startsWith("runtime/")).map((module) => `${module.slice(8)}.ts`);
}

const RELATIVE_IMPORT = /(\b(?:from|import)\s*\(?\s*")(\.[^"]*)\.js"/g;

/** The named files, and all files that they import. */
function reachable(runtime: ReadonlyMap<string, string>, entries: Iterable<string>): string[] {
  const found = new Set(entries);
  for (const path of found) {
    for (const [, , target = ""] of (runtime.get(path) ?? "").matchAll(RELATIVE_IMPORT))
      found.add(`${joined(path, target)}.ts`);
  }
  return [...found].filter((path) => runtime.has(path));
}

function joined(from: string, target: string): string {
  const steps = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function withEnding(text: string, importEnding: string): string {
  return importEnding === ".js" ? text : text.replaceAll(RELATIVE_IMPORT, `$1$2${importEnding}"`);
}
