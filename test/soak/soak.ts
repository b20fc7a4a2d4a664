import { join } from "node:path";
import { counted, writeReport } from "../helpers/results/report.js";
import { growthOf, soak } from "./soak-run.js";
import { commandLine } from "../helpers/results/command-line.js";

/*
 * npm run soak -- [--seconds N] [--seed N] [--report]: random traffic through splitter and codec. Exit code 1 if it finds an
 * error. `--report` writes the results to test/README.md.
 */

const { values } = commandLine("soak", {
  options: {
    seconds: { type: "string", default: "60" },
    seed: { type: "string", default: "1" },
    report: { type: "boolean", default: false },
  },
});

/** A higher value is not noise: one kept frame in a thousand exceeds it. */
const NOISE = 1_000_000;

const started = Date.now();
const isOver = (): boolean => Date.now() - started >= Number(values.seconds) * 1000;
const { sent, messages, rejected, lost, memory } = soak(Number(values.seed), isOver, 20);
const growth = growthOf(memory);
const inUse = (octets: number): string => `${(octets / 1e6).toFixed(2)} MB`;

console.log(`${sent} frames in ${values.seconds} s: ${messages} messages, ${rejected} rejected, ${lost} lost`);
console.log(
  `${memory.length} looks at memory: ${inUse(memory[0] ?? 0)} at first, ${inUse(memory.at(-1) ?? 0)} at last`,
);
console.log(`grown by ${inUse(growth)}`);
if (lost > 0 || messages + rejected !== sent || growth > NOISE) process.exitCode = 1;
if (values.report) {
  await writeReport(join("test", "README.md"), {
    name: "soak",
    setting: [`seed ${values.seed}`],
    columns: ["Seconds", "Frames", "Messages", "Rejected", "Lost", "Growth of memory"],
    rows: [[values.seconds, ...[sent, messages, rejected, lost].map(counted), inUse(growth)]],
  });
}
