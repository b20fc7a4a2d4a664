import { execFileSync, fork } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Report, writeReport } from "../helpers/results/report.js";
import type { Outcome } from "./measure.js";
import { printOutcome, printSetting, summary, type Results } from "./report.js";
import { codecTable, frameTable } from "./result-tables.js";
import { TRAFFIC } from "./contests/subject.js";
import { commandLine } from "../helpers/results/command-line.js";

/*
 * npm run bench -- [--json FILE] [--traffic NAME] [--rounds COUNT] [--runs COUNT] [--report]: `--report` writes the ratios of
 * typical traffic to README.md.
 */

/** The folder of the benchmark, from its build. */
const FOLDER = join(import.meta.dirname, "..", "..");

const { values: options } = commandLine("bench", {
  options: {
    json: { type: "string" },
    traffic: { type: "string", multiple: true, default: [...TRAFFIC] },
    rounds: { type: "string", default: "101" },
    runs: { type: "string", default: "1" },
    report: { type: "boolean", default: false },
  },
});

/** Installs the peers if they are not installed, or not in the versions of the lock file. */
function installPeers(): void {
  const lock = join(FOLDER, "package-lock.json");
  const copy = join(FOLDER, "node_modules", ".installed-lock.json");
  if (existsSync(copy) && readFileSync(copy, "utf8") === readFileSync(lock, "utf8")) return;
  execFileSync("npm", ["ci", "--ignore-scripts"], { cwd: FOLDER, stdio: ["ignore", 2, 2] });
  writeFileSync(copy, readFileSync(lock));
}

/** Measures one traffic in a separate process. */
async function measureTraffic(traffic: string): Promise<Outcome[]> {
  const child = fork(join(import.meta.dirname, "measure.js"), [traffic, options.rounds], { execArgv: ["--expose-gc"] });
  let outcomes: Outcome[] | undefined;
  child.on("message", (message: Outcome[]) => (outcomes = message));
  const code = await new Promise((resolve) => child.once("exit", resolve));
  if (code !== 0 || outcomes === undefined) throw new Error(`The benchmark of ${traffic} traffic failed.`);
  return outcomes;
}

installPeers();
printSetting();
const results: Results = new Map();
for (let run = 0; run < Number(options.runs); run++) {
  for (const traffic of TRAFFIC.filter((name) => options.traffic.includes(name))) {
    const outcomes = await measureTraffic(traffic);
    for (const outcome of outcomes) printOutcome(traffic, outcome);
    results.set(traffic, [...(results.get(traffic) ?? []), outcomes]);
  }
}
if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(summary(results), null, 2)}\n`);
if (options.report) {
  const operations = summary(results).traffic["typical"] ?? {};
  const setting: Report["setting"] = ["typical traffic", `median of ${options.runs} runs of ${options.rounds} rounds`];
  await writeReport(join(FOLDER, "README.md"), { name: "codec", setting, ...codecTable(operations) });
  await writeReport(join(FOLDER, "README.md"), { name: "frames", setting, ...frameTable(operations) });
}
