import type { Project } from "ts-morph";
import type { DeclarationData, EmittedFile, EmittedModule, ImportEnding } from "../emit/index.js";
import { formatText } from "./format.js";

/** Makes a piece of a file, or returns the earlier result for the same input. */
export type Memo = (input: string, make: () => Promise<string>) => Promise<string>;

/** A file that is ready to be printed. */
export interface PrintJob {
  readonly path: string;
  /** Everything that the printed file depends on. The same input gives the same result in any thread. */
  readonly input: string;
  /** Prints and formats the file. `memo` may return earlier results for its pieces. */
  print(memo?: Memo): Promise<string>;
}

/** Prints a file, possibly from a cache. */
export type PrintFile = (file: PrintJob) => Promise<string>;

/** Prints a file without a cache. */
export const printFile: PrintFile = (file) => file.print();

/**
 * Makes files ready to be printed. Does not print and does not load ts-morph yet, so a cached result does not wait for
 * either. Keeps only the input of a file: the declarations need ten times the memory.
 */
export function printer(importEnding: ImportEnding): (file: EmittedFile) => PrintJob {
  const project = lazyProject();
  return (file) => {
    const input = JSON.stringify([importEnding, file]);
    return { path: file.path, input, print: (memo) => print(project, input, memo) };
  };
}

/** Prints by the input alone, for a worker thread. */
export function printSerialized(): (input: string) => Promise<string> {
  const project = lazyProject();
  return (input) => print(project, input);
}

async function print(project: LazyProject, input: string, memo?: Memo): Promise<string> {
  const [importEnding, file]: readonly [ImportEnding, EmittedFile] = JSON.parse(input);
  return file.kind === "text"
    ? formatText(file.path, file.text)
    : printModule(await project(), file, importEnding, memo);
}

type LazyProject = () => Promise<Project>;

/** Loads ts-morph and creates its project when the first module is printed. */
function lazyProject(): LazyProject {
  let project: Promise<Project> | null = null;
  return () => (project ??= import("./print-module.js").then(({ newProject }) => newProject()));
}

/** The approximate number of characters that are formatted at once. More need more memory, fewer need more time. */
const CHUNK_CHARACTERS = 30_000;

/**
 * Prints and formats a module, several declarations at a time; with a memo, one at a time.
 *
 * Formatting gives the same result for a declaration alone and among others. So an unchanged declaration is not printed
 * again, and a module of many declarations needs no more memory than a short one.
 */
async function printModule(
  project: Project,
  module: EmittedModule,
  importEnding: ImportEnding,
  memo: Memo | undefined,
): Promise<string> {
  const { importHeader, printDeclarations } = await import("./print-module.js");
  const pieces: string[] = [];
  for (const group of groupsOf(module.declarations, memo === undefined ? CHUNK_CHARACTERS : 1)) {
    const head = pieces.length === 0 ? importHeader(module, importEnding) : null;
    const make = (): Promise<string> => formatText(module.path, printDeclarations(project, head, group));
    pieces.push(await (memo === undefined ? make() : memo(JSON.stringify([head, group]), make)));
  }
  return `${pieces.map((piece) => piece.trim()).join("\n\n")}\n`;
}

/** Groups declarations by `size` characters; one per group if `size` is 1. Returns at least one group. */
function groupsOf(declarations: readonly DeclarationData[], size: number): readonly (readonly DeclarationData[])[] {
  const groups: DeclarationData[][] = [];
  let space = 0;
  for (const declaration of declarations) {
    if (space <= 0) {
      groups.push([]);
      space = size;
    }
    groups.at(-1)?.push(declaration);
    space -= JSON.stringify(declaration).length;
  }
  return groups.length === 0 ? [[]] : groups;
}
