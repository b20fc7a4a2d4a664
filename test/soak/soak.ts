import { join } from "node:path";
import { counted, writeReport } from "../helpers/results/report.js";
import { soakFlow } from "./flow/flow-soak.js";
import { growthOf, soak } from "./soak-run.js";
import { commandLine } from "../helpers/results/command-line.js";

/*
 * npm run soak -- [--seconds N] [--seed N] [--report]: random traffic through splitter and codec. Exit code 1 if it finds an
 * error. `--report` writes the results to test/README.md.
 *
 * With --flow [--messages N] [--window N…] [--cut-every N] [--connections N] [--seconds N]: two processes exchange messages and
 * their reports through sessions that are cut, then connections stay idle.
 */

const { values } = commandLine("soak", {
  options: {
    seconds: { type: "string", default: "60" },
    seed: { type: "string", default: "1" },
    report: { type: "boolean", default: false },
    flow: { type: "boolean", default: false },
    messages: { type: "string", default: "1000000" },
    window: { type: "string", multiple: true, default: ["16", "256"] },
    "cut-every": { type: "string", default: "50000" },
    connections: { type: "string", default: "1000" },
  },
});

/** A higher value is not noise: one kept frame in a thousand exceeds it. */
const NOISE = 1_000_000;

async function soakCodec(): Promise<void> {
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
}

async function soakSessions(): Promise<void> {
  const isRight = await soakFlow({
    messages: Number(values.messages),
    windows: values.window.map(Number),
    cutEvery: Number(values["cut-every"]),
    samples: 100,
    connections: Number(values.connections),
    seconds: Number(values.seconds),
  });
  if (!isRight) process.exitCode = 1;
}

await (values.flow ? soakSessions() : soakCodec());
