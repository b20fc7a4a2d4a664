import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { counted, writeReport } from "./helpers/results/report.js";
import { commandLine } from "./helpers/results/command-line.js";

/*
 * npm run coverage -- [--report] [FILE…]: runs all tests, or those of the given files, and measures the lines and branches that
 * they cover. `--report` writes the counts of tests and the coverage to test/README.md.
 */

const { values, positionals } = commandLine("coverage", {
  allowPositionals: true,
  options: { report: { type: "boolean", default: false } },
});

/** The part of the results that the report names. */
interface Results {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
}

/** The part of the coverage that the report names. */
interface Coverage {
  readonly total: { readonly lines: { readonly pct: number }; readonly branches: { readonly pct: number } };
}

const folder = mkdtempSync(join(tmpdir(), "coverage-"));
try {
  const results = join(folder, "results.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${results}`];
  const coverage = ["text", "html", "json-summary"].map((name) => `--coverage.reporter=${name}`);
  const words = ["vitest", "run", "--coverage", ...coverage, ...reporters, ...positionals];
  const { status } = spawnSync("npx", words, { stdio: "inherit" });
  process.exitCode = status ?? 1;
  if (values.report) await report(results, join("coverage", "coverage-summary.json"));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function report(resultsFile: string, coverageFile: string): Promise<void> {
  const results: Results = JSON.parse(readFileSync(resultsFile, "utf8"));
  const { total }: Coverage = JSON.parse(readFileSync(coverageFile, "utf8"));
  await writeReport(join("test", "README.md"), {
    name: "coverage",
    setting: positionals.length === 0 ? ["all tests"] : [`only ${positionals.join(", ")}`],
    columns: ["Passed", "Failed", "Skipped", "Lines", "Branches"],
    rows: [
      [
        ...[results.numPassedTests, results.numFailedTests, results.numPendingTests].map(counted),
        `${total.lines.pct} %`,
        `${total.branches.pct} %`,
      ],
    ],
  });
}
