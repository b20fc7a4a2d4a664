import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Mutant } from "./mutants.js";

/** Milliseconds for a slow test, or for all others. A mutant that takes longer does not end, and counts as caught. */
const PATIENCE = 180_000;

/** Random runs of the tests that read RUNS. They have thousands by themselves, too many for every mutant. */
const RANDOM_RUNS = "500";

/** A message of a child process. */
interface Line {
  readonly tests?: number;
  readonly mutant?: number;
  /** An earlier mutant has changed shared state: this mutant must be tried again. */
  readonly isSpoiled?: true;
  readonly caught?: string | null;
}

/** Called with the test that caught a mutant; null if no test did. */
export type Keep = (mutant: Mutant, caught: string | null) => void;

/** Runs a child until it has tried all mutants, or hangs. Returns the numbers of the tried mutants. */
export async function runChild(
  folder: string,
  tests: readonly string[],
  mutants: readonly Mutant[],
  keep: Keep,
): Promise<ReadonlySet<number>> {
  const byId = new Map(mutants.map((mutant) => [mutant.id, mutant]));
  const tried = new Set<number>();
  const finish = (id: number, caught: string | null): void => {
    const mutant = byId.get(id);
    tried.add(id);
    if (mutant !== undefined) keep(mutant, caught);
  };
  const unfinished = await follow(spawnChild(folder, tests, mutants), finish);
  if (unfinished !== null) finish(unfinished, "it does not end, or ends the process");
  else if (tried.size === 0) throw new Error("The tests do not pass without a mutant.");
  return tried;
}

function spawnChild(folder: string, tests: readonly string[], mutants: readonly Mutant[]) {
  const ids = mutants.map(({ id }) => id).join(",");
  const script = join(folder, "test", "mutate", "run-mutants.ts");
  const words = ["--conditions=source", "--import", "tsx", script, folder, ids, ...tests];
  const env = { ...process.env, RUNS: RANDOM_RUNS };
  return spawn(process.execPath, words, { cwd: folder, env, stdio: ["ignore", "pipe", "inherit"] });
}

/** Reads the messages of a child. Returns the mutant that it did not complete. */
async function follow(
  child: ReturnType<typeof spawnChild>,
  finish: (id: number, caught: string | null) => void,
): Promise<number | null> {
  let current: number | null = null;
  let timer: NodeJS.Timeout | undefined;
  for await (const text of createInterface({ input: child.stdout })) {
    if (!text.startsWith("@")) continue;
    const line: Line = JSON.parse(text.slice(1));
    if (line.mutant === undefined) {
      if (line.tests !== undefined) console.log(`${line.tests} tests pass without a mutant`);
      continue;
    }
    clearTimeout(timer);
    current = line.caught === undefined && line.isSpoiled === undefined ? line.mutant : null;
    if (line.caught !== undefined) finish(line.mutant, line.caught);
    if (current !== null) timer = setTimeout(() => child.kill("SIGKILL"), PATIENCE);
  }
  clearTimeout(timer);
  return current;
}
