import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Mutant } from "./mutants.js";

/** Mutants that no test can catch, because they change nothing that can be observed. */
export interface Equivalent {
  readonly file: string;
  /** Its line, if the same mutant of another line is not equivalent. */
  readonly code?: string;
  readonly before: string;
  readonly after: string;
  /** How often the mutant is in the file, and always for the same reason. Default: once. */
  readonly times?: number;
  readonly reason: string;
}

/** Reads the known equivalent mutants. */
export function readEquivalent(): readonly Equivalent[] {
  const list: readonly Equivalent[] = JSON.parse(readFileSync(join(import.meta.dirname, "equivalent.json"), "utf8"));
  return list;
}

/** Returns the mutants that are not equivalent. Throws if an entry of a file is out of date: it may hide another mutant. */
export function withoutEquivalent(mutants: readonly Mutant[], known: readonly Equivalent[]): readonly Mutant[] {
  const files = new Set(mutants.map(({ file }) => file));
  const left = new Set(mutants);
  for (const each of known.filter(({ file }) => files.has(file))) {
    const found = mutants.filter((mutant) => isSame(mutant, each));
    if (found.length !== (each.times ?? 1)) throw new Error(staleness(each, found.length));
    for (const mutant of found) left.delete(mutant);
  }
  return [...left];
}

function isSame({ file, code, before, after }: Mutant, known: Equivalent): boolean {
  const isThere = file === known.file && code === (known.code ?? code);
  return isThere && before === known.before && after === known.after;
}

function staleness({ file, before, after, times = 1 }: Equivalent, found: number): string {
  return `equivalent.json is out of date: ${file} has ${before} → ${after} ${found} times, not ${times}.`;
}
