import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { bundleOf, differencesOf, type Side } from "./against-bundles.js";
import { commandLine } from "../../helpers/results/command-line.js";

/* Compares the speed of the generated code with that of another commit or folder, in alternating processes. */

const { values, positionals } = commandLine("bench:against", {
  allowPositionals: true,
  options: {
    runs: { type: "string", default: "20" },
    milliseconds: { type: "string", default: "300" },
    protocol: { type: "string", default: "cmpp30" },
    limit: { type: "string", default: "1.05" },
  },
});

/** Nanoseconds by operation. */
type Run = Readonly<Record<string, number>>;

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

function measure(child: string, { bundle }: Side): Run {
  const run: Run = JSON.parse(
    execFileSync(process.execPath, [child, bundle, values.milliseconds], { encoding: "utf8" }),
  );
  return run;
}

function reportCode(ours: Side, theirs: Side): void {
  const names = differencesOf(ours, theirs);
  console.log(`decodeSubmit alone: ${theirs.decodeSubmitOctets} octets before, ${ours.decodeSubmitOctets} now`);
  console.log(`${names.length} declarations differ${names.length === 0 ? "" : `: ${names.join(", ")}`}\n`);
}

/** Alternates the order with every run, because the second process runs under other conditions. */
function alternate(child: string, ours: Side, theirs: Side): (readonly [ours: Run, theirs: Run])[] {
  return Array.from({ length: Number(values.runs) }, (_, index) => {
    if (index % 2 === 0) return [measure(child, ours), measure(child, theirs)] as const;
    const first = measure(child, theirs);
    return [measure(child, ours), first] as const;
  });
}

function reportSpeed(runs: readonly (readonly [Run, Run])[]): boolean {
  const operations = Object.keys(runs[0]?.[0] ?? {});
  const rows = operations.map((operation) => {
    const now = median(runs.map(([run]) => run[operation] ?? Number.NaN));
    const before = median(runs.map(([, run]) => run[operation] ?? Number.NaN));
    const ratio = median(runs.map(([one, other]) => (one[operation] ?? Number.NaN) / (other[operation] ?? Number.NaN)));
    return { operation, before: before.toFixed(1), now: now.toFixed(1), ratio: ratio.toFixed(3) };
  });
  console.table(rows);
  return rows.every(({ ratio }) => Number(ratio) <= Number(values.limit));
}

const [other = "HEAD"] = positionals;
const temporary = mkdtempSync(join(tmpdir(), "smswire-against-"));
try {
  const ours = bundleOf(".", temporary, values.protocol);
  const theirs = bundleOf(other, temporary, values.protocol);
  reportCode(ours, theirs);
  const child = join(temporary, "child.mjs");
  const entryPoints = [join("test", "bench", "against", "against-child.ts")];
  buildSync({ entryPoints, bundle: true, format: "esm", platform: "node", outfile: child });
  if (!reportSpeed(alternate(child, ours, theirs))) process.exitCode = 1;
} finally {
  rmSync(temporary, { recursive: true });
}
