import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runTool } from "./run-tool.js";
import { temporaryFolder } from "./temporary-folder.js";

/* `generate --check` and `generate --dry-run`: what they say of an output folder, and that they write nothing. */

test.each([
  ["--watch", "--dry-run"],
  ["--watch", "--check"],
  ["--check", "--dry-run"],
])("%s and %s exclude each other, and nothing is written", async (one, other) => {
  const out = join(temporaryFolder(), "out");
  for (const flags of [
    [one, other],
    [other, one],
  ]) {
    const { code, talk } = await runTool(["generate", "--out", out, ...flags]);
    expect(code).toBe(2);
    expect(talk).toContain("cannot be used with option");
  }
  expect(existsSync(out)).toBe(false);
});
