import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { counted, writeReport } from "../../helpers/results/report.js";
import { manyMessages } from "./many-messages.js";
import { commandLine } from "../../helpers/results/command-line.js";

/*
 * npm run many -- [--messages N] [--all] [--report]: generates a schema of N messages without a cache, with the default
 * outputs. With --all, it adds tests and descriptors. Exit code 1 if 5,000 messages take more than a minute or a gigabyte.
 * --report writes the results to test/README.md.
 */

const { values } = commandLine("many", {
  options: {
    messages: { type: "string", default: "5000" },
    all: { type: "boolean", default: false },
    report: { type: "boolean", default: false },
  },
});
const count = Number(values.messages);

const MAX_SECONDS = (60 * count) / 5000;
const MAX_MEGABYTES = 1000;

const folder = mkdtempSync(join(tmpdir(), "many-"));
for (const [path, text] of manyMessages(count)) {
  const file = join(folder, "schema", path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const words = ["--schema", join(folder, "schema"), "--out", join(folder, "out")];
if (values.all) words.push("--conformance", "--descriptors");
const tool = join(import.meta.dirname, "..", "..", "..", "dist", "cli.js");
// The process itself measures its memory, with that of all its threads.
const report = 'process.on("exit", () => process.stdout.write(`${process.resourceUsage().maxRSS}\\n`))';
const start = performance.now();
const { status, stdout, stderr } = spawnSync(
  process.execPath,
  ["--import", `data:text/javascript,${encodeURIComponent(report)}`, tool, "generate", ...words],
  // The configuration of this repository and the cache of another run must not affect this run.
  { cwd: folder, encoding: "utf8", env: { ...process.env, XDG_CACHE_HOME: join(folder, "cache") } },
);
const seconds = (performance.now() - start) / 1000;
const megabytes = Number(stdout) / 1000;
const files = status === 0 ? filesIn(join(folder, "out")) : 0;
rmSync(folder, { recursive: true });

console.log(stderr.trim());
console.log(`${count} messages in ${seconds.toFixed(1)} s, with ${megabytes.toFixed(0)} MB`);
const isReadable = seconds <= MAX_SECONDS && megabytes <= MAX_MEGABYTES;
if (status !== 0 || !isReadable) process.exitCode = 1;
if (values.report) {
  await writeReport(join("test", "README.md"), {
    name: "many",
    setting: [values.all ? "with tests and descriptors" : "default outputs"],
    columns: ["Messages", "Files", "Seconds", "Peak memory"],
    rows: [[counted(count), counted(files), seconds.toFixed(1), `${megabytes.toFixed(0)} MB`]],
  });
}

function filesIn(output: string): number {
  return readdirSync(output, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
}
