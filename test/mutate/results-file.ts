import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import type { Mutant } from "./mutants.js";

/** Which test caught a mutant; null where none did. */
export type Results = Map<string, string | null>;

interface Line {
  readonly mutant: string;
  readonly caught: string | null;
}

/** What a mutant is known by from one run to the next, as long as its file stays as it is. */
export function keyOf({ file, line, column, before, after }: Mutant): string {
  return `${file}:${line}:${column} ${before} → ${after || "left out"}`;
}

/** The results of earlier runs, the last of each mutant. */
export function readResults(file: string): Results {
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  return new Map(
    lines
      .filter((text) => text !== "")
      .map((text): [string, string | null] => {
        const { mutant, caught }: Line = JSON.parse(text);
        return [mutant, caught];
      }),
  );
}

/** Writes a result down at once, so that a run may be stopped whenever. */
export function appendResult(file: string, mutant: string, caught: string | null): void {
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, `${JSON.stringify({ mutant, caught } satisfies Line)}\n`);
}

/** Forgets earlier runs. */
export function clearResults(file: string): void {
  rmSync(file, { force: true });
}
