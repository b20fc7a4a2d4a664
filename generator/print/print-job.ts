import type { Project } from "ts-morph";
import type { DeclarationData, EmittedFile, EmittedModule, ImportEnding } from "../emit/index.js";
import { formatText } from "./format.js";

/** Makes a piece of a file, or answers with what the same input gave before. */
export type Memo = (input: string, make: () => Promise<string>) => Promise<string>;

/** A file that can be printed. */
export interface PrintJob {
  readonly path: string;
  /** All that its text is made of: the same input gives the same text, in whichever thread it is printed. */
  readonly input: string;
  /** Its text, formatted; made of pieces where some may be known from before. */
  print(memo?: Memo): Promise<string>;
}

/** Prints a file; a cache may answer instead. */
export type PrintFile = (file: PrintJob) => Promise<string>;

/** Prints a file from nothing. */
export const printFile: PrintFile = (file) => file.print();

/**
 * Makes files ready to be printed. Nothing is printed yet, nor ts-morph loaded: whoever has the texts need not wait for it.
 * Of a file nothing is kept but its input: what that is made from takes ten times the memory.
 */
export function printer(importEnding: ImportEnding): (file: EmittedFile) => PrintJob {
  const project = lazyProject();
  return (file) => {
    const input = JSON.stringify([importEnding, file]);
    return { path: file.path, input, print: (memo) => print(project, input, memo) };
  };
}

/** Prints by the input alone: for a thread that was sent one. */
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

/** ts-morph's project, loaded and made when the first module is printed. */
function lazyProject(): LazyProject {
  let project: Promise<Project> | null = null;
  return () => (project ??= import("./print-module.js").then(({ newProject }) => newProject()));
}

/** How many characters of declarations are formatted at once, about: more take more memory, fewer more time. */
const CHUNK_CHARACTERS = 30_000;

/**
 * A module, printed and formatted some declarations at a time, or each alone where some may be known from before.
 *
 * They are formatted alike alone and among others, so that one that did not change need not be made again, and a
 * module of many declarations takes no more memory than a short one.
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

/** Declarations in groups that end where they reach so many characters, so each alone where that is 1; one group at least. */
function groupsOf(declarations: readonly DeclarationData[], size: number): readonly (readonly DeclarationData[])[] {
  const groups: DeclarationData[][] = [];
  let room = 0;
  for (const declaration of declarations) {
    if (room <= 0) {
      groups.push([]);
      room = size;
    }
    groups.at(-1)?.push(declaration);
    room -= JSON.stringify(declaration).length;
  }
  return groups.length === 0 ? [[]] : groups;
}
