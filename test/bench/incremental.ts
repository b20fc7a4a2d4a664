import { join } from "node:path";
import { readFolder, readLanguage } from "../../generator/files/index.js";
import { CompilationCache } from "../../generator/cache/index.js";
import { compile } from "../../generator/pipeline.js";
import { counted, writeReport } from "../helpers/results/report.js";
import { manyMessages } from "../integration/large/many-messages.js";
import { commandLine } from "../helpers/results/command-line.js";

/*
 * npm run bench:incremental -- [--report]: measures a check after one message changed, compared with a check without a cache.
 * Both are measured in turns, in this process. Exit code 1: a check after a change takes over a quarter of a check without a
 * cache. `--report` writes the results to README.md of the benchmarks.
 */

const { values } = commandLine("bench:incremental", { options: { report: { type: "boolean", default: false } } });

const LIMIT = 0.25;
const WARM_UP = 5;

/** A schema, and the message to change. */
interface Subject {
  readonly name: string;
  readonly sources: ReadonlyMap<string, string>;
  readonly file: string;
  readonly runs: number;
}

const cmpp = readFolder("schema", (path) => path.startsWith("cmpp/"));

const subjects: readonly Subject[] = [
  { name: "CMPP", sources: cmpp, file: largestMessage(cmpp), runs: 41 },
  { name: "1,000 messages", sources: manyMessages(1000), file: "many/messages/m250.yaml", runs: 15 },
];

const language = readLanguage();

/** Returns the longest file of a message. */
function largestMessage(sources: ReadonlyMap<string, string>): string {
  const messages = [...sources].filter(([file]) => file.includes("/messages/"));
  return messages.reduce((one, other) => (other[1].length > one[1].length ? other : one))[0];
}

/** The medians of a subject in milliseconds. */
interface Result {
  readonly subject: Subject;
  readonly cold: number;
  readonly warm: number;
}

function measure(subject: Subject): Result {
  const { sources, file, runs } = subject;
  const cache = new CompilationCache();
  const cold: number[] = [];
  const warm: number[] = [];
  for (let run = -WARM_UP; run < runs; run++) {
    const changed = new Map([...sources, [file, edited(sources.get(file) ?? "", run)]]);
    const times = [timeOf(changed, new CompilationCache()), timeOf(changed, cache)] as const;
    if (run < 0) continue;
    cold.push(times[0]);
    warm.push(times[1]);
  }
  return { subject, cold: median(cold), warm: median(warm) };
}

function print({ subject: { name, file, runs }, cold, warm }: Result): void {
  console.log(
    `${name.padEnd(16)} cold ${shown(cold)}, after a change of ${file} ${shown(warm)}: ` +
      `${percent(warm / cold)} (limit ${percent(LIMIT)}, ${runs} runs)`,
  );
}

function percent(ratio: number): string {
  return `${(100 * ratio).toFixed(1)} %`;
}

/** Returns the file of a message, with another description in each run. */
function edited(text: string, run: number): string {
  return text.replace(/^en: /m, `en: Edit ${run + WARM_UP}. `);
}

function timeOf(protocols: ReadonlyMap<string, string>, cache: CompilationCache): number {
  const start = performance.now();
  const { diagnostics } = compile({ protocols, language }, cache);
  const time = performance.now() - start;
  if (diagnostics.length > 0) throw new Error(`The schema has diagnostics: ${diagnostics[0]?.message}`);
  return time;
}

function median(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? NaN;
}

function shown(milliseconds: number): string {
  return `${milliseconds.toFixed(1)} ms`;
}

const results = subjects.map(measure);
for (const result of results) print(result);
if (results.some(({ cold, warm }) => warm / cold > LIMIT)) process.exitCode = 1;
if (values.report) {
  await writeReport(join("test", "bench", "README.md"), {
    name: "incremental",
    setting: ["medians"],
    columns: ["Schema", "Check", "Check after a change", "Ratio", "Runs"],
    rows: results.map(({ subject: { name, runs }, cold, warm }) => [
      name,
      shown(cold),
      shown(warm),
      percent(warm / cold),
      counted(runs),
    ]),
  });
}
