import type { PrintFile } from "./print-job.js";

interface Printed {
  readonly input: string;
  readonly text: string;
  /** The printed declarations by input. */
  readonly pieces: ReadonlyMap<string, string>;
}

/** Prints files and keeps the results in memory. Later calls print only what changed. */
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
