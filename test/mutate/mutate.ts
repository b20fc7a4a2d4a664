import { rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { randomIntegers } from "../helpers/random.js";
import { conformanceTests, type Group, groupsNamed, requireMutants } from "./groups.js";
import type { Mutant } from "./mutants.js";
import { prepareTree } from "./prepare.js";
import { appendResult, clearResults, keyOf, readResults } from "./results-file.js";
import { runChild } from "./run-child.js";

/*
 * npm run mutate -- [--group NAME] [--file PART] [--sample N] [--seed N] [--tests PART,…]
 *   [--resume | --survivors] [--state FILE]
 *
 * Removes or weakens one check at a time, and prints which test fails. Exit code 1 under 95 in 100.
 */

const { values } = parseArgs({
  options: {
    sample: { type: "string" },
    seed: { type: "string", default: "1" },
    group: { type: "string", default: "" },
    file: { type: "string", default: "" },
    tests: { type: "string", default: "" },
    resume: { type: "boolean", default: false },
    survivors: { type: "boolean", default: false },
    state: { type: "string", default: join(".mutate", "results.jsonl") },
  },
});

if (!values.resume && !values.survivors) clearResults(values.state);
const results = readResults(values.state);
let [caught, total] = [0, 0];
for (const group of groupsNamed(values.group)) await runGroup(group);
requireMutants(total);
console.log(`${caught} of ${total} mutants caught: ${((100 * caught) / total).toFixed(1)} %`);
if (caught < 0.95 * total) process.exitCode = 1;

async function runGroup(group: Group): Promise<void> {
  const { folder, mutants } = prepareTree(group);
  const chosen = sampled(mutants.filter(({ file }) => file.includes(values.file)));
  console.log(`${group.name}: ${chosen.length} of ${mutants.length} mutants`);
  let left = chosen.filter(isToBeTried);
  while (left.length > 0) {
    const tried = await runChild(folder, testsOf(group), left, keep);
    left = left.filter(({ id }) => !tried.has(id));
  }
  rmSync(folder, { recursive: true, force: true });
  const survivors = chosen.filter((mutant) => results.get(keyOf(mutant)) === null);
  caught += chosen.length - survivors.length;
  total += chosen.length;
  console.log(`${group.name}: ${chosen.length - survivors.length} of ${chosen.length} caught`);
  for (const survivor of survivors) console.log(`  ${short(survivor)}`);
}

/** Returns the tests of a group that `--tests` names. */
function testsOf(group: Group): readonly string[] {
  const tests = [...group.tests, ...(group.name.startsWith("runtime") ? conformanceTests() : [])];
  return tests.filter((test) => values.tests.split(",").some((part) => test.includes(part)));
}

/** `--survivors` tries the mutants again that no test caught. `--resume` tries only the mutants without a result. */
function isToBeTried(mutant: Mutant): boolean {
  const known = results.get(keyOf(mutant));
  return known === undefined || (values.survivors && known === null);
}

function keep(mutant: Mutant, caughtBy: string | null): void {
  results.set(keyOf(mutant), caughtBy);
  appendResult(values.state, keyOf(mutant), caughtBy);
  console.log(caughtBy === null ? `NOT CAUGHT ${short(mutant)}` : `caught ${short(mutant)} by ${caughtBy}`);
}

function short({ file, line, before, after }: Mutant): string {
  const [from, to] = [before, after || "removed"].map((text) => (text.length > 110 ? `${text.slice(0, 110)}…` : text));
  return `${file}:${line} ${from} → ${to}`;
}

function sampled(mutants: readonly Mutant[]): readonly Mutant[] {
  if (values.sample === undefined) return mutants;
  const random = randomIntegers(Number(values.seed));
  const left = [...mutants];
  const count = Math.min(left.length, Number(values.sample));
  return Array.from({ length: count }, () => left.splice(random(left.length), 1)).flat();
}
