import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { randomIntegers } from "../random.js";
import { conformanceTests, type Group, GROUPS } from "./groups.js";
import type { Mutant } from "./mutants.js";
import { prepareTree } from "./prepare.js";

/*
 * npm run mutate -- [--sample N] [--seed N] [--group NAME] [--file PART]
 *
 * Removes or weakens the checks one at a time and says which of them no test notices. Exit code 1 under 95 in 100.
 */

const { values } = parseArgs({
  options: {
    sample: { type: "string" },
    seed: { type: "string", default: "1" },
    group: { type: "string", default: "" },
    file: { type: "string", default: "" },
  },
});

/** Milliseconds that one mutant may take; one that takes longer does not end, which is noticed too. */
const PATIENCE = 180_000;

/** What a child process says. */
interface Line {
  readonly tests?: number;
  readonly leftOut?: string;
  readonly mutant?: number;
  readonly caught?: string | null;
}

/** Which test caught a mutant; null where none did. */
type Results = Map<number, string | null>;

let [caught, total] = [0, 0];
for (const group of GROUPS.filter(({ name }) => name.includes(values.group))) await runGroup(group);
console.log(`${caught} of ${total} mutants caught: ${((100 * caught) / total).toFixed(1)} %`);
if (caught < 0.95 * total) process.exitCode = 1;

async function runGroup(group: Group): Promise<void> {
  const { folder, mutants } = prepareTree(group);
  const chosen = sampled(mutants.filter(({ file }) => file.includes(values.file)));
  const results: Results = new Map();
  while (results.size < chosen.length) {
    await runChild(
      folder,
      group,
      chosen.filter(({ id }) => !results.has(id)),
      results,
    );
  }
  rmSync(folder, { recursive: true, force: true });
  const survivors = chosen.filter(({ id }) => results.get(id) === null);
  caught += chosen.length - survivors.length;
  total += chosen.length;
  console.log(`${group.name}: ${chosen.length - survivors.length} of ${chosen.length} caught`);
  for (const { file, line, before, after } of survivors)
    console.log(`  ${file}:${line} ${before} → ${after || "left out"}`);
}

function sampled(mutants: readonly Mutant[]): readonly Mutant[] {
  if (values.sample === undefined) return mutants;
  const random = randomIntegers(Number(values.seed));
  const left = [...mutants];
  const count = Math.min(left.length, Number(values.sample));
  return Array.from({ length: count }, () => left.splice(random(left.length), 1)).flat();
}

/** Runs a child until it has tried all mutants, or hangs. */
async function runChild(folder: string, group: Group, mutants: readonly Mutant[], results: Results): Promise<void> {
  const tests = [...group.tests, ...(group.name.startsWith("runtime") ? conformanceTests() : [])];
  const ids = mutants.map(({ id }) => id).join(",");
  const script = join(folder, "test", "mutate", "run-mutants.ts");
  const words = ["--conditions=source", "--import", "tsx", script, folder, ids, ...tests];
  const child = spawn(process.execPath, words, { cwd: folder, stdio: ["ignore", "pipe", "inherit"] });
  let current: number | null = null;
  let timer: NodeJS.Timeout | null = null;
  for await (const text of createInterface({ input: child.stdout })) {
    if (!text.startsWith("@")) continue;
    const line: Line = JSON.parse(text.slice(1));
    if (line.tests !== undefined && line.mutant === undefined) console.log(`${line.tests} tests pass without a mutant`);
    if (line.leftOut !== undefined) console.log(`left out, because it does not pass in a copy: ${line.leftOut}`);
    if (line.mutant === undefined) continue;
    if (timer !== null) clearTimeout(timer);
    current = line.caught === undefined ? line.mutant : null;
    if (line.caught !== undefined) results.set(line.mutant, line.caught);
    if (current !== null) timer = setTimeout(() => child.kill("SIGKILL"), PATIENCE);
  }
  if (timer !== null) clearTimeout(timer);
  if (current !== null) results.set(current, "it does not end, or ends the process");
  else if (results.size === 0) throw new Error("The tests do not pass without a mutant.");
}
