import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { counted, writeReport } from "../helpers/results/report.js";
import { type Killed, killRuns } from "./kill-runs.js";
import { commandLine } from "../helpers/results/command-line.js";

/*
 * npm run kills -- [--count N] [--seed N] [--report]: kills `generate` N times, half of them while files are moved to their
 * places, and checks that the next command leaves the old or the new output. Exit code 1 if one does not. `--report` writes
 * the results to test/README.md.
 */

const { values } = commandLine("kills", {
  options: {
    count: { type: "string", default: "100" },
    seed: { type: "string", default: "1" },
    report: { type: "boolean", default: false },
  },
});

const folder = mkdtempSync(join(tmpdir(), "kills-"));
const all: Killed[] = [];
try {
  await killRuns(folder, Number(values.count), Number(values.seed), (each) => {
    all.push(each);
    if (each.error !== null) console.log(`${JSON.stringify(each.point)}, then ${each.next}: ${each.error}`);
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const count = (left: Killed["left"]): number => all.filter((each) => each.left === left).length;
const failures = all.filter(({ error }) => error !== null).length;
console.log(
  `${all.length} kills: ${count("old")} left the old files, ${count("new")} the new ones, ${count("half")} a journal; ${failures} errors`,
);
if (failures > 0) process.exitCode = 1;
if (values.report) {
  await writeReport(join("test", "README.md"), {
    name: "kills",
    setting: [`seed ${values.seed}`],
    columns: ["Kills", "Old files left", "New files left", "Journal left", "Errors"],
    rows: [[all.length, count("old"), count("new"), count("half"), failures].map(counted)],
  });
}
