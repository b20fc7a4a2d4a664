import { parseArgs } from "node:util";
import { build } from "../../../generator/build.js";
import { DEFAULT_OPTIONS } from "../../../generator/emit/index.js";
import { readLanguage, readRuntime } from "../../../generator/files/index.js";
import { compile } from "../../../generator/pipeline.js";
import { LARGE_SCHEMAS, type LargeSchema, manyFields } from "./large-schemas.js";

/*
 * npm run compile-time -- [--check]: measures the processor time to check and to generate schemas that are large in one way, each at a
 * quarter, half and all of its size. With --check, it only checks them. Exit code 1 if a check takes more than 3 seconds.
 */

const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });

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

function cells(seconds: number, half: number | null): string {
  const growth = half === null ? "" : `x ${(seconds / half).toFixed(1)}`;
  return `${seconds.toFixed(2).padStart(10)}${growth.padStart(8)}`;
}

// Loading and compiling the language is not measured.
await measure(manyFields(8));

console.log(`${"size".padStart(9)}${"check, s".padStart(10)}${"growth".padStart(8)}${"generate, s".padStart(12)}`);
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
    half = measured;
  }
}
