import type { Options } from "prettier";
import type { Project } from "ts-morph";
import type { EmittedFile, EmittedModule } from "../emit/index.js";

/** The same width as in the repository's own prettier configuration. */
const WIDTH = 120;

/** For lines that read better whole. */
const WIDE_WIDTH = 250;

/** A file that can be printed. */
export interface Printable {
  readonly path: string;
  /** All that its text is made of: the same recipe gives the same text. */
  readonly recipe: string;
  /** Its text, not formatted. */
  print(): Promise<string>;
}

/** Prints and formats a file; a cache may answer instead. */
export type PrintFile = (file: Printable) => Promise<string>;

/** Files that can be printed. Nothing is printed yet, nor ts-morph loaded: whoever has the texts need not wait for it. */
export function toPrintables(files: readonly EmittedFile[]): Printable[] {
  let project: Project | null = null;
  const printed = async (module: EmittedModule): Promise<string> => {
    const { newProject, printModule } = await import("./print-module.js");
    return printModule((project ??= newProject()), module);
  };
  return files.map((file) => ({
    path: file.path,
    recipe: file.kind === "text" ? file.text : JSON.stringify([file.head, file.reexports, file.declarations]),
    print: async () => (file.kind === "text" ? file.text : printed(file)),
  }));
}

/** Prints a file and formats it by its kind. */
export const printFile: PrintFile = async (file) => {
  const options = styleOf(file.path);
  if (options === null) return file.print();
  const { format } = await import("prettier");
  return format(await file.print(), options);
};

/** How a file is formatted; null where it is left as it is. */
function styleOf(path: string): Options | null {
  const parser = parserOf(path);
  if (parser === null) return null;
  return { parser, printWidth: path.endsWith("octet-strings.ts") ? WIDE_WIDTH : WIDTH };
}

/** The parser for a file; the same texts come out as with the one that prettier chooses by its name. */
function parserOf(path: string): "babel-ts" | "json" | "json-stringify" | "markdown" | null {
  if (path === "package.json") return "json-stringify";
  // The same text as with prettier's other parser of TypeScript, which the repository's own check uses, in two thirds of the time.
  if (path.endsWith(".ts")) return "babel-ts";
  if (path.endsWith(".json")) return "json";
  return path.endsWith(".md") ? "markdown" : null;
}
