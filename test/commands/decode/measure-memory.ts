import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, type Writable } from "node:stream";
import { text } from "node:stream/consumers";
import { counted, writeReport } from "../../helpers/results/report.js";
import { commandLine } from "../../helpers/results/command-line.js";

/*
 * npm run memory -- [FILE] [--report]: runs decode and encode of the built tool, dist/cli.js or the given file, over few and
 * many lines, and prints memory and time. Exit code 1 if the many lines take over a tenth more memory, or over 200 MB.
 * `--report` writes the results to test/README.md.
 */

const { values, positionals } = commandLine("memory", {
  allowPositionals: true,
  options: { report: { type: "boolean", default: false } },
});
const TOOL = positionals[0] ?? join(import.meta.dirname, "..", "..", "..", "dist", "cli.js");
const COUNTS = [400_000, 2_000_000];
const MAX_GROWTH = 1.1;
const MAX_MEGABYTES = 200;

const FRAME = (index: number): string => `0000000c00000008${index.toString(16).padStart(8, "0")}`;
const JSON_LINE = (index: number): string => `{"message":"CMPP_ACTIVE_TEST","sequence_id":${index}}`;

const RUNS = [
  { words: ["decode", "--json"], line: FRAME },
  { words: ["decode"], line: FRAME },
  { words: ["encode"], line: JSON_LINE },
];

/** Runs in the tool's process, and writes its peak memory in kilobytes to a separate descriptor. */
const REPORT = `import{writeSync}from"node:fs";process.on("exit",()=>writeSync(3,String(process.resourceUsage().maxRSS)))`;

async function measure(words: readonly string[], file: string) {
  const input = openSync(file, "r");
  const tool = [`--import=data:text/javascript,${encodeURIComponent(REPORT)}`, TOOL, ...words, "--protocol", "cmpp30"];
  const start = performance.now();
  const child = spawn(process.execPath, tool, { stdio: [input, "pipe", "inherit", "pipe"] });
  child.stdout?.resume();
  const [report, [code]] = await Promise.all([readAll(child.stdio[3]), once(child, "exit")]);
  closeSync(input);
  if (code !== 0) throw new Error(`${words.join(" ")} ended with ${code}.`);
  return { megabytes: Number(report) / 1000, seconds: (performance.now() - start) / 1000 };
}

async function readAll(stream: Readable | Writable | null | undefined): Promise<string> {
  if (stream instanceof Readable) return text(stream);
  throw new Error("The child has no descriptor for its report.");
}

function writeLines(file: string, count: number, line: (index: number) => string): void {
  const output = openSync(file, "w");
  for (let from = 0; from < count; from += 10_000) {
    writeSync(output, Array.from({ length: 10_000 }, (_, index) => `${line(from + index)}\n`).join(""));
  }
  closeSync(output);
}

const rows: string[][] = [];
const folder = mkdtempSync(join(tmpdir(), "memory-"));
try {
  console.log("command           lines  peak MB  seconds   lines/s");
  for (const { words, line } of RUNS) {
    const peaks: number[] = [];
    for (const count of COUNTS) {
      const file = join(folder, "lines");
      writeLines(file, count, line);
      const { megabytes, seconds } = await measure(words, file);
      peaks.push(megabytes);
      const cells = [count, megabytes.toFixed(0), seconds.toFixed(1), Math.round(count / seconds)];
      rows.push([
        `\`${words.join(" ")}\``,
        counted(count),
        `${megabytes.toFixed(0)} MB`,
        seconds.toFixed(1),
        counted(Math.round(count / seconds)),
      ]);
      const widths = [8, 9, 9, 10];
      console.log(
        words.join(" ").padEnd(15) + cells.map((cell, at) => String(cell).padStart(widths[at] ?? 0)).join(""),
      );
    }
    const [few = 0, many = 0] = peaks;
    if (many > few * MAX_GROWTH || many > MAX_MEGABYTES) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (values.report) {
  const columns = ["Command", "Lines", "Peak memory", "Seconds", "Lines per second"];
  await writeReport(join("test", "README.md"), { name: "memory", setting: [], columns, rows });
}
