import { readFolder, readLanguage } from "../../generator/files/index.js";
import { CompilationCache } from "../../generator/cache/index.js";
import { compile } from "../../generator/pipeline.js";
import { manyMessages } from "../integration/large/many-messages.js";

/*
 * Measures a check after one message changed, compared with a check without a cache. Both are measured in turns, in this
 * process. Exit code 1: a check after a change takes over a quarter of a check without a cache.
 */

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

function measure({ name, sources, file, runs }: Subject): boolean {
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
  const ratio = median(warm) / median(cold);
  console.log(
    `${name.padEnd(16)} cold ${shown(median(cold))}, after a change of ${file} ${shown(median(warm))}: ` +
      `${(100 * ratio).toFixed(1)} % (limit ${100 * LIMIT} %, ${runs} runs)`,
  );
  return ratio <= LIMIT;
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
if (results.includes(false)) process.exitCode = 1;
