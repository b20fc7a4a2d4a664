import { execFile, spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";

/*
 * npm test: runs the static checks, as many at a time as the machine has cores, and then all tests. Each check prints its
 * output when it ends. If a static check fails, no test runs.
 */

/**
 * The static checks, the longest first. The types are checked by TypeScript 7, which takes a quarter of the time of
 * TypeScript 6. Version 6 compiles both packages again when the tests pack them.
 */
const CHECKS = [
  "check:format",
  "check:generated",
  "check:lint",
  "check:types",
  "check:types:tool",
  "check:types:package",
];

/** Runs an npm script. Prints what it printed, and returns whether it passed. */
async function passes(script: string): Promise<boolean> {
  const start = performance.now();
  return new Promise((resolve) => {
    execFile("npm", ["run", "-s", script], { maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      const seconds = ((performance.now() - start) / 1000).toFixed(0);
      process.stdout.write(`${stdout}${stderr}${script}: ${error === null ? "passed" : "failed"} (${seconds} s)\n`);
      resolve(error === null);
    });
  });
}

/** Takes checks from the list until it is empty. Returns whether all of them passed. */
async function takeChecks(left: string[]): Promise<boolean> {
  const next = left.shift();
  if (next === undefined) return true;
  const isPassed = await passes(next);
  return (await takeChecks(left)) && isPassed;
}

const left = [...CHECKS];
const results = await Promise.all(Array.from({ length: availableParallelism() }, async () => takeChecks(left)));
process.exitCode = results.every(Boolean)
  ? (spawnSync("npm", ["run", "-s", "check:tests"], { stdio: "inherit" }).status ?? 1)
  : 1;
