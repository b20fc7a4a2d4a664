import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import { commandLine } from "../../helpers/results/command-line.js";
import { quantile } from "../harness/harness.js";
import { bundleLine } from "./bundle.js";
import { type Program, withPrograms } from "../../helpers/processes/bundled-programs.js";
import { type Line, printLines } from "./lines.js";
import { growthLine, idleLines, inFlightLine } from "./memory.js";
import { SPEED_ROWS, WINDOWS } from "./rows.js";
import { measureWays, speedLine, type WayResults } from "./speed.js";

/*
 * npm run bench:flow -- [FILTER…] [--rounds COUNT] [--messages COUNT] [--window SIZE] [--connections COUNT] [--strict]: what
 * sessions cost, as ratios within a round. A filter selects lines by a part of their names.
 */

const { values: options, positionals: filters } = commandLine("bench:flow", {
  allowPositionals: true,
  options: {
    rounds: { type: "string", default: "7" },
    messages: { type: "string", default: "200000" },
    "growth-messages": { type: "string", default: "1000000" },
    window: { type: "string", multiple: true, default: WINDOWS.map(String) },
    connections: { type: "string", default: "1000" },
    seconds: { type: "string", default: "5" },
    strict: { type: "boolean", default: false },
  },
});

const rounds = Number(options.rounds);
const isSelected = (name: string): boolean => filters.length === 0 || filters.some((part) => name.includes(part));

function printWays(window: number, results: WayResults): void {
  console.log(`Window ${window}: medians of ${rounds} rounds`);
  for (const [way, { perSecond, cpu }] of results) {
    const speed = Math.round(quantile(perSecond, 0.5)).toLocaleString("en");
    console.log(
      `  ${way.padEnd(16)}${speed.padStart(10)}/s${quantile(cpu, 0.5).toFixed(1).padStart(8)} µs of the client`,
    );
  }
}

async function speedLines(program: Program): Promise<Line[]> {
  const rows = SPEED_ROWS.filter(({ name }) => isSelected(name));
  const ways = [...new Set(rows.flatMap(({ way, base }) => [base, way]))];
  const effort = { rounds, messages: Number(options.messages), maxSeconds: 300 };
  const lines: Line[] = [];
  for (const window of WINDOWS.filter((size) => options.window.includes(String(size)) && rows.length > 0)) {
    const results = await measureWays(program, ways, window, effort);
    printWays(window, results);
    lines.push(...rows.map((row) => speedLine(row, window, results)));
  }
  return lines;
}

async function memoryLines(program: Program): Promise<Line[]> {
  const lines: Line[] = [];
  if (isSelected("heap per request in flight")) lines.push(await inFlightLine(program, Math.min(rounds, 3)));
  if (isSelected("heap growth")) lines.push(await growthLine(program, Number(options["growth-messages"])));
  if (isSelected("idle connections")) {
    lines.push(...(await idleLines(program, Number(options.connections), Number(options.seconds))));
  }
  if (isSelected("bundle")) lines.push(await bundleLine());
  return lines;
}

const child = (name: string): string => join(import.meta.dirname, `${name}-child.ts`);
const load = (): string => `load ${loadavg()[0]?.toFixed(1)}`;
console.log(`Node ${process.versions.node}, ${availableParallelism()} cores, ${load()} at the start`);
const lines = await withPrograms([child("exchange"), child("memory")], async ([exchange, memory]) => {
  if (exchange === undefined || memory === undefined) return [];
  return [...(await speedLines(exchange)), ...(await memoryLines(memory))];
});
console.log(`Medians with their spread, ${load()} at the end:`);
printLines(lines);
const missed = lines.filter(({ isMet }) => !isMet).length;
console.log(`${lines.length - missed} targets met, ${missed} missed`);
if (options.strict && missed > 0) process.exitCode = 1;
