import { join } from "node:path";
import { counted, writeReport } from "../helpers/results/report.js";
import { KINDS, makeErrors } from "./make-errors.js";
import { describe, ratesOf, readSchemas, type Tried, tryErrors } from "./try-errors.js";
import { commandLine } from "../helpers/results/command-line.js";

/*
 * `npm run mistakes -- [--seed N] [--count N] [--list] [--report]`: makes errors as people type them in schemas, compiles each,
 * and prints how many are reported, and how many first on a wrong line. Every miss is printed. Exit code 1 below the targets.
 * `--list` prints all errors, `--report` writes the results to test/README.md.
 */

const REPORTED = 0.99;
const ON_LINE = 0.97;

const { values } = commandLine("mistakes", {
  options: {
    seed: { type: "string", default: "1" },
    count: { type: "string", default: "400" },
    list: { type: "boolean", default: false },
    report: { type: "boolean", default: false },
  },
});

const tried = tryErrors(makeErrors(readSchemas(), Number(values.seed), Number(values.count)));
const shown = values.list ? tried : tried.filter(({ isOnLine }) => !isOnLine);
for (const each of shown) console.log(`${describe(each)}\n`);

const rates = ratesOf(tried);
const kinds = new Set(tried.map(({ error }) => error.what)).size;
console.log(
  `${rates.count} errors of ${kinds} kinds, seed ${values.seed}: ${percent(rates.reported, rates.count)} reported, ` +
    `${percent(rates.onLine, rates.count)} with the first diagnostic on a line of the error`,
);
if (rates.reported < REPORTED * rates.count || rates.onLine < ON_LINE * rates.count) process.exitCode = 1;
if (values.report) {
  const groups = Object.entries(KINDS).map(([group, all]) =>
    rowOf(
      group,
      all.length,
      tried.filter(({ error }) => error.group === group),
    ),
  );
  await writeReport(join("test", "README.md"), {
    name: "human-errors",
    setting: [`seed ${values.seed}`],
    columns: ["Errors in", "Kinds", "Errors", "Reported", "First on the wrong line"],
    rows: [...groups, rowOf("All", Object.values(KINDS).flat().length, tried)],
  });
}

function rowOf(group: string, all: number, part: readonly Tried[]): readonly string[] {
  const { count, reported, onLine } = ratesOf(part);
  return [group, counted(all), counted(count), percent(reported, count), percent(onLine, count)];
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)}%`;
}
