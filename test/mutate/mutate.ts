import { rmSync } from "node:fs";
import { join } from "node:path";
import { writeReport } from "../helpers/results/report.js";
import { randomIntegers } from "../helpers/random.js";
import { readEquivalent, withoutEquivalent } from "./equivalent.js";
import { conformanceTests, type Group, groupsNamed, requireMutants } from "./groups.js";
import type { Mutant } from "./mutants.js";
import { prepareTree } from "./prepare.js";
import { type GroupResult, reportOf, short } from "./report-groups.js";
import { appendResult, clearResults, keyOf, readResults } from "./results-file.js";
import { runChild } from "./run-child.js";
import { commandLine } from "../helpers/results/command-line.js";

/*
 * npm run mutate -- [--group NAME] [--file PART] [--sample N] [--seed N] [--tests PART,…]
 *   [--resume | --survivors] [--state FILE] [--report]
 *
 * Removes or weakens one check at a time, and prints which test fails. Exit code 1 under 97 in 100.
 * `--report` writes the results to test/mutate/README.md.
 */

const { values } = commandLine("mutate", {
  options: {
    sample: { type: "string" },
    seed: { type: "string", default: "1" },
    group: { type: "string", default: "" },
    file: { type: "string", default: "" },
    tests: { type: "string", default: "" },
    resume: { type: "boolean", default: false },
    survivors: { type: "boolean", default: false },
    state: { type: "string", default: join(".mutate", "results.jsonl") },
    report: { type: "boolean", default: false },
  },
});

if (!values.resume && !values.survivors) clearResults(values.state);
const results = readResults(values.state);
const groups: GroupResult[] = [];
for (const group of groupsNamed(values.group)) groups.push(await runGroup(group));
const total = groups.reduce((sum, { tried }) => sum + tried, 0);
const caught = groups.reduce((sum, { tried, survivors }) => sum + tried - survivors.length, 0);
requireMutants(total);
console.log(`${caught} of ${total} mutants caught: ${((100 * caught) / total).toFixed(1)} %`);
if (caught < 0.97 * total) process.exitCode = 1;
if (values.report) await writeReport(join("test", "mutate", "README.md"), reportOf(groups, settingOf()));

async function runGroup(group: Group): Promise<GroupResult> {
  const { folder, mutants } = prepareTree(group);
  try {
    const different = withoutEquivalent(mutants, readEquivalent());
    const chosen = sampled(different.filter(({ file }) => file.includes(values.file)));
    const equivalent = mutants.length - different.length;
    console.log(
      `${group.name}: ${chosen.length} of ${different.length} mutants, without ${equivalent} equivalent ones`,
    );
    await tryMutants(folder, group, chosen.filter(isToBeTried));
    return resultOf(group, different.length, chosen);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function tryMutants(folder: string, group: Group, mutants: readonly Mutant[]): Promise<void> {
  let left = mutants;
  while (left.length > 0) {
    const tried = await runChild(folder, testsOf(group), left, keep);
    left = left.filter(({ id }) => !tried.has(id));
  }
}

function resultOf(group: Group, mutants: number, chosen: readonly Mutant[]): GroupResult {
  const survivors = chosen.filter((mutant) => results.get(keyOf(mutant)) === null);
  console.log(`${group.name}: ${chosen.length - survivors.length} of ${chosen.length} caught`);
  for (const survivor of survivors) console.log(`  ${short(survivor)}`);
  return { name: group.name, mutants, tried: chosen.length, survivors: survivors.map(short) };
}

/** How the mutants were selected. */
function settingOf(): readonly string[] {
  const sample = values.sample === undefined ? [] : [`a sample of ${values.sample} per group`, `seed ${values.seed}`];
  const file = values.file === "" ? [] : [`files with ${values.file}`];
  const tests = values.tests === "" ? [] : [`tests with ${values.tests}`];
  return [...sample, ...file, ...tests];
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

function sampled(mutants: readonly Mutant[]): readonly Mutant[] {
  if (values.sample === undefined) return mutants;
  const random = randomIntegers(Number(values.seed));
  const left = [...mutants];
  const count = Math.min(left.length, Number(values.sample));
  return Array.from({ length: count }, () => left.splice(random(left.length), 1)).flat();
}
