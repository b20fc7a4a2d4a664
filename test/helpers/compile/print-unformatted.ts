import type { EmittedFile, EmittedModule, ImportEnding } from "../../../generator/emit/index.js";
import type { PrintFile } from "../../../generator/print/index.js";
import { importHeader, newProject, printDeclarations } from "../../../generator/print/print-module.js";

/* Prints emitted code without formatting it. Formatting takes most of the time, and has no effect on the compiler. */

type Project = ReturnType<typeof newProject>;

/** Returns the source of a module. */
export function unformattedModule(project: Project, module: EmittedModule, importEnding: ImportEnding): string {
  // One declaration at a time: the time of ts-morph's writer grows more than linearly.
  const head = printDeclarations(project, importHeader(module, importEnding), []);
  const pieces = module.declarations.map((declaration) => printDeclarations(project, null, [declaration]));
  return [head, ...pieces].join("\n");
}

/** Returns a printer that does not format. */
export function unformattedPrinter(): PrintFile {
  const project = newProject();
  return ({ input }) => {
    const [importEnding, file]: readonly [ImportEnding, EmittedFile] = JSON.parse(input);
    return Promise.resolve(file.kind === "text" ? file.text : unformattedModule(project, file, importEnding));
  };
}
