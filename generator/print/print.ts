import type { Project } from "ts-morph";
import type { EmittedFile, EmittedModule, ImportEnding } from "../emit/index.js";
import { formatText } from "./format.js";

/** Makes a piece of a file, or answers with what the same recipe gave before. */
export type Recall = (recipe: string, make: () => Promise<string>) => Promise<string>;

/** A file that can be printed. */
export interface Printable {
  readonly path: string;
  /** All that its text is made of: the same recipe gives the same text. */
  readonly recipe: string;
  /** Its text, formatted. */
  print(recall?: Recall): Promise<string>;
}

/** Prints a file; a cache may answer instead. */
export type PrintFile = (file: Printable) => Promise<string>;

/** Prints a file from nothing. */
export const printFile: PrintFile = (file) => file.print();

/** Makes files ready to be printed. Nothing is printed yet, nor ts-morph loaded: whoever has the texts need not wait for it. */
export function printer(importEnding: ImportEnding): (file: EmittedFile) => Printable {
  const project = lazyProject();
  return (file) => ({
    path: file.path,
    recipe:
      file.kind === "text" ? file.text : JSON.stringify([importEnding, file.head, file.reexports, file.declarations]),
    print: (recall = makeAnew) =>
      file.kind === "text" ? formatText(file.path, file.text) : printModule(project, file, importEnding, recall),
  });
}

const makeAnew: Recall = (_, make) => make();

type LazyProject = () => Promise<Project>;

/** ts-morph's project, loaded and made when the first module is printed. */
function lazyProject(): LazyProject {
  let project: Promise<Project> | null = null;
  return () => (project ??= import("./print-module.js").then(({ newProject }) => newProject()));
}

/**
 * A module, printed and formatted piece by piece.
 *
 * Top-level declarations are formatted alike alone and among others, so that a piece that did not change need not be
 * made again, and a module of many declarations costs no more than its pieces.
 */
async function printModule(
  project: LazyProject,
  module: EmittedModule,
  importEnding: ImportEnding,
  recall: Recall,
): Promise<string> {
  const { printHead, printDeclaration } = await import("./print-module.js");
  const head = formatText(module.path, printHead(await project(), module, importEnding));
  const pieces = [await head];
  for (const declaration of module.declarations) {
    const make = async (): Promise<string> => formatText(module.path, printDeclaration(await project(), declaration));
    pieces.push(await recall(JSON.stringify(declaration.declared), make));
  }
  return `${pieces.map((piece) => piece.trim()).join("\n\n")}\n`;
}
