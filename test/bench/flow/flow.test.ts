import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { formatted } from "./lines.js";
import { SPEED_ROWS } from "./rows.js";
import { speedLine, type WayResults } from "./speed.js";

/* `npm run bench:flow` with tiny numbers: every way exchanges messages, and every line has a value. */

const root = join(import.meta.dirname, "..", "..", "..");

const LINES = [
  ...SPEED_ROWS.map(({ name }) => `${name}, window 16`),
  "heap per request in flight",
  "heap growth in the last half of 2,000",
  "5 idle connections, kB each",
  "timers of them that fired in 0 s",
  "core in a bundle besides the codec",
];

test("bench:flow measures every target", async () => {
  const tiny = ["--rounds=1", "--messages=400", "--growth-messages=2000", "--connections=5", "--seconds=0"];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", "--conditions=source", join(import.meta.dirname, "flow.ts"), "--window=16", ...tiny],
    { cwd: root },
  );
  for (const name of LINES) {
    const line = stdout.split("\n").find((each) => each.trim().startsWith(name)) ?? "";
    expect(line, name).toMatch(/ -?[\d.]+ .*(?:met|MISSED)$/);
  }
  expect(stdout).toMatch(/\d+ targets met, \d+ missed\n$/);
});

describe("speedLine", () => {
  const [row] = SPEED_ROWS;
  const results = (callbacks: number[]): WayResults =>
    new Map([
      ["codec", { perSecond: [100, 200, 400], cpu: [] }],
      ["callbacks", { perSecond: callbacks, cpu: [] }],
    ]);

  test("compares speeds within a round", () => {
    if (row === undefined) throw new Error("There are no rows.");
    expect(speedLine(row, 16, results([90, 100, 400]))).toMatchObject({
      value: "0.90",
      spread: "0.50–1.00",
      isMet: true,
    });
    expect(speedLine(row, 16, results([80, 100, 400]))).toMatchObject({ value: "0.80", isMet: false });
  });

  test("misses a target without results", () => {
    if (row === undefined) throw new Error("There are no rows.");
    expect(speedLine(row, 256, new Map()).isMet).toBe(false);
  });
});

test("formatted shows three significant digits", () => {
  expect([0.5, 12.34, 1234.5].map(formatted)).toEqual(["0.50", "12.3", "1235"]);
});
