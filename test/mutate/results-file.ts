import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import type { Mutant } from "./mutants.js";

/** The test that caught a mutant; null if no test did. */
export type Results = Map<string, string | null>;

interface Line {
  readonly mutant: string;
  readonly caught: string | null;
}

/** Returns the key of a mutant, which is the same in each run if its file is unchanged. */
export function keyOf({ file, line, column, before, after }: Mutant): string {
  return `${file}:${line}:${column} ${before} → ${after || "left out"}`;
}

/** Returns the results of earlier runs, the last of each mutant. */
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

/** Writes a result immediately, so that a run may be stopped at any time. */
export function appendResult(file: string, mutant: string, caught: string | null): void {
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, `${JSON.stringify({ mutant, caught } satisfies Line)}\n`);
}

/** Removes the results of earlier runs. */
export function clearResults(file: string): void {
  rmSync(file, { force: true });
}
