import type { PrintFile } from "./print-job.js";

interface Printed {
  readonly recipe: string;
  readonly text: string;
  /** Its declarations by their recipes. */
  readonly pieces: ReadonlyMap<string, string>;
}

/** Prints files and keeps in memory what came of each, so that the next time only what changed is made anew. */
export function rememberPrinted(): PrintFile {
  const known = new Map<string, Printed>();
  return async (file) => {
    const before = known.get(file.path);
    if (before?.recipe === file.recipe) return before.text;
    const pieces = new Map<string, string>();
    const text = await file.print(async (recipe, make) => {
      const piece = before?.pieces.get(recipe) ?? (await make());
      pieces.set(recipe, piece);
      return piece;
    });
    known.set(file.path, { recipe: file.recipe, text, pieces });
    return text;
  };
}
