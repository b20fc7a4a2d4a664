import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Killed, killRuns } from "./kill-runs.js";

/*
 * npm run kills -- [--count N] [--seed N]: kills `generate` N times, half of them while files are moved to their places,
 * and checks that the next command leaves the old or the new output. Exit code 1 if one does not.
 */

const { values } = parseArgs({
  options: { count: { type: "string", default: "100" }, seed: { type: "string", default: "1" } },
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
  `${all.length} kills: ${count("old")} left the old files, ${count("new")} the new ones, ${count("half")} a journal; ${failures} faults`,
);
if (failures > 0) process.exitCode = 1;
