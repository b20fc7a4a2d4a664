import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The versions of Lua that Wireshark contains: 5.2 up to Wireshark 4.2, 5.4 from 4.4. */
export const LUAS = ["5.2", "5.4"] as const;

/** Whether the tests that need Lua are skipped. In CI, they fail without it. */
export const lacksLua =
  process.env["CI"] === undefined && LUAS.some((version) => spawnSync(`lua${version}`, ["-v"]).error !== undefined);

/** Runs a script, and returns what it prints. Throws if it fails. */
export function runLua(version: string, script: string): string {
  const folder = mkdtempSync(join(tmpdir(), "lua-"));
  const file = join(folder, "script.lua");
  writeFileSync(file, script);
  const { stdout, stderr, status } = spawnSync(`lua${version}`, [file], { encoding: "utf8", maxBuffer: 2 ** 28 });
  rmSync(folder, { recursive: true, force: true });
  if (status !== 0) throw new Error(`lua${version}: ${stderr}`);
  return stdout;
}
