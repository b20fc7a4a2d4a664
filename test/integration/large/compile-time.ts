import { join } from "node:path";
import { build } from "../../../generator/build.js";
import { DEFAULT_OPTIONS } from "../../../generator/emit/index.js";
import { readLanguage, readRuntime } from "../../../generator/files/index.js";
import { compile } from "../../../generator/pipeline.js";
import { counted, writeReport } from "../../helpers/results/report.js";
import { LARGE_SCHEMAS, type LargeSchema, manyFields } from "./large-schemas.js";
import { commandLine } from "../../helpers/results/command-line.js";

/*
 * npm run compile-time -- [--check] [--report]: measures the processor time to check and to generate schemas that are large in
 * one way, each at a quarter, half and all of its size. With --check, it only checks them. Exit code 1 if a check takes more
 * than 3 seconds. --report writes the results for the full sizes to test/README.md.
 */

const { values } = commandLine("compile-time", {
  options: { check: { type: "boolean", default: false }, report: { type: "boolean", default: false } },
});

const MAX_SECONDS = 3;

/** Processor seconds, which other programs do not affect: to check a schema, and to generate code. The latter is null if the schema has errors, or if only checks are measured. */
interface Measured {
  readonly check: number;
  readonly generate: number | null;
}

async function measure(protocols: LargeSchema): Promise<Measured> {
  const secondsSince = stopwatch();
  const compiled = compile({ protocols, language: readLanguage() });
  const check = secondsSince();
  if (values.check || compiled.protocols.length === 0) return { check, generate: null };
  await build(compiled.protocols, readRuntime(), DEFAULT_OPTIONS);
  return { check, generate: secondsSince() };
}

function stopwatch(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  };
}

/** Returns a line of the table: size, seconds, and the factors to half the size. */
function line(size: number, { check, generate }: Measured, half: Measured | undefined): string {
  const generated = generate === null ? "".padStart(18) : cells(generate, half?.generate ?? null);
  return `  ${String(size).padStart(7)}${cells(check, half?.check ?? null)}${generated}`;
}

/** Returns the seconds, and their factor to those of half the size. */
function timeAndGrowth(seconds: number, half: number | null): readonly [time: string, growth: string] {
  return [seconds.toFixed(2), half === null ? "" : `x ${(seconds / half).toFixed(1)}`];
}

/** Returns a row of the report. */
function rowOf(title: string, size: number, { check, generate }: Measured, half: Measured | undefined): string[] {
  const generated = generate === null ? ["–", "–"] : timeAndGrowth(generate, half?.generate ?? null);
  return [title, counted(size), ...timeAndGrowth(check, half?.check ?? null), ...generated];
}

function cells(seconds: number, half: number | null): string {
  const [time, growth] = timeAndGrowth(seconds, half);
  return `${time.padStart(10)}${growth.padStart(8)}`;
}

// Loading and compiling the language is not measured.
await measure(manyFields(8));

console.log(`${"size".padStart(9)}${"check, s".padStart(10)}${"growth".padStart(8)}${"generate, s".padStart(12)}`);
const rows: string[][] = [];
for (const { title, make, size } of LARGE_SCHEMAS) {
  console.log(title);
  let half: Measured | undefined;
  for (const part of [size / 4, size / 2, size]) {
    const measured = await measure(make(part));
    console.log(line(part, measured, half));
    if (measured.check > MAX_SECONDS) {
      console.log(`  more than ${MAX_SECONDS} seconds`);
      process.exitCode = 1;
    }
    if (part === size) rows.push(rowOf(title, size, measured, half));
    half = measured;
  }
}
if (values.report) {
  const columns = ["Schema", "Size", "Check, s", "Growth", "Generate, s", "Growth"];
  await writeReport(join("test", "README.md"), {
    name: "compile-time",
    setting: ["processor seconds, and their growth when the size doubles"],
    columns,
    rows,
  });
}
