import type { PrintFile } from "./print-job.js";

interface Printed {
  readonly input: string;
  readonly text: string;
  /** Its declarations by their inputs. */
  readonly pieces: ReadonlyMap<string, string>;
}

/** Prints files and keeps in memory what came of each, so that the next time only what changed is made anew. */
export function memoizePrinter(): PrintFile {
  const known = new Map<string, Printed>();
  return async (file) => {
    const before = known.get(file.path);
    if (before?.input === file.input) return before.text;
    const pieces = new Map<string, string>();
    const text = await file.print(async (input, make) => {
      const piece = before?.pieces.get(input) ?? (await make());
      pieces.set(input, piece);
      return piece;
    });
    known.set(file.path, { input: file.input, text, pieces });
    return text;
  };
}
