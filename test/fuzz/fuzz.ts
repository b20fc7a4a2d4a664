import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { counted, writeReport } from "../helpers/results/report.js";
import { corpusFolder } from "./frame-pool.js";
import { fuzz, type Progress } from "./session.js";
import { type FuzzState, progressOf, readState, writeState } from "./state-file.js";
import type { Finding } from "./target.js";
import { TARGETS } from "./targets.js";
import { commandLine } from "../helpers/results/command-line.js";

/*
 * npm run fuzz -- [--target NAME] [--seed N] [--count N] [--seconds N] [--start N] [--resume] [--state FILE] [--report]
 *
 * Tries each target for 60 seconds, or `--count` cases. Exit code 1 if it finds anything. `--report` writes the results to
 * test/README.md.
 */

// Millions of errors are created here, and their stacks are not used.
Error.stackTraceLimit = 1;

const options = {
  options: {
    target: { type: "string" },
    seed: { type: "string" },
    count: { type: "string" },
    seconds: { type: "string" },
    start: { type: "string", default: "0" },
    resume: { type: "boolean", default: false },
    state: { type: "string", default: join(".fuzz", "state.json") },
    report: { type: "boolean", default: false },
  },
} as const;
const { values } = commandLine("fuzz", options, { target: Object.keys(TARGETS) });

const known = values.resume ? readState(values.state) : null;
let state: FuzzState = known ?? { seed: Number(values.seed ?? 1), targets: {} };
const cases = values.count === undefined ? Infinity : Number(values.count);
const seconds = Number(values.seconds ?? (values.count === undefined ? 60 : Infinity));
const results: [name: string, progress: Progress][] = [];

for (const [name, make] of Object.entries(TARGETS)) {
  if (values.target !== undefined && values.target !== name) continue;
  const before = progressOf(state, name);
  const start = values.resume ? before : { ...before, next: Number(values.start) };
  const progress = fuzz(make(), start, {
    seed: state.seed,
    cases,
    seconds,
    found: (finding, index) => show(name, finding, index),
    report: (now) => {
      state = writeState(values.state, state, name, now);
    },
  });
  console.log(summary(name, progress));
  results.push([name, progress]);
  if (progress.found > 0) process.exitCode = 1;
}
if (values.report) {
  await writeReport(join("test", "README.md"), {
    name: "fuzz",
    setting: [`seed ${state.seed}`],
    columns: ["Target", "Cases", "Accepted", "Rejected", "Findings", "Seconds"],
    rows: results.map(([name, { next, accepted, rejected, found, seconds: taken }]) => [
      `\`${name}\``,
      ...[next, accepted, rejected, found, Math.round(taken)].map(counted),
    ]),
  });
}

function show(name: string, finding: Finding, index: number): void {
  const line = JSON.stringify({ ...finding.input, problem: finding.problem, seed: state.seed, case: index });
  appendFileSync(join(corpusFolder, `${name}.jsonl`), `${line}\n`);
  console.log(`found by ${name}, seed ${state.seed}, case ${index}: ${finding.problem}`);
  console.log(`  ${line.slice(0, 2000)}`);
  console.log(`  again: npm run fuzz -- --target ${name} --seed ${state.seed} --start ${index} --count 1`);
}

function summary(name: string, { next, accepted, rejected, found, seconds: taken }: Progress): string {
  const rate = Math.round((accepted + rejected + found) / Math.max(taken, 0.001));
  return `${name}: ${next} cases, ${accepted} accepted, ${rejected} rejected, ${found} found, ${Math.round(taken)} s, ${rate} a second`;
}
