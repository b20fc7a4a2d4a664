import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether to skip a test with tshark: if it is missing, except in continuous integration, where the test fails. */
export const lacksTshark: boolean =
  process.env["CI"] === undefined && spawnSync("tshark", ["--version"]).error !== undefined;

/** The fields that tshark finds in each packet of a capture; packets without the last field are left away. */
export function fieldsOf(file: Uint8Array, fields: readonly string[], options: readonly string[] = []): string[][] {
  const folder = mkdtempSync(join(tmpdir(), "smswire-capture-"));
  try {
    const path = join(folder, "capture");
    writeFileSync(path, file);
    const words = ["-r", path, "-n", "-T", "fields", ...options, ...fields.flatMap((field) => ["-e", field])];
    const { stdout, stderr, status } = spawnSync("tshark", words, { encoding: "utf8" });
    if (status !== 0 && !stderr.includes("cut short")) throw new Error(`tshark failed: ${stderr}`);
    const lines = stdout
      .split("\n")
      .slice(0, -1)
      .map((line) => line.split("\t"));
    return lines.filter((line) => line.at(-1) !== "");
  } finally {
    rmSync(folder, { recursive: true });
  }
}
