import { spawnSync } from "node:child_process";

/** Whether this machine has no Perl with its module Encode. In CI, it must have both. */
export const lacksPerl =
  process.env["CI"] === undefined && spawnSync("perl", ["-MEncode=decode,encode", "-e", "1"]).status !== 0;

/** The lines that a Perl script prints; it has the functions of Encode. Throws if it fails. */
export function linesOfPerl(script: string): string[] {
  const { status, stdout, stderr } = spawnSync("perl", ["-CO", "-MEncode=decode,encode", "-e", script], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`Perl failed: ${stderr}`);
  return stdout.split("\n").slice(0, -1);
}
