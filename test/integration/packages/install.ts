import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Runs a command in a folder and returns what it prints. */
export function run(command: string, words: readonly string[], cwd: string): string {
  return execFileSync(command, words, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

/** Creates a project in a new folder and installs tarballs into it. */
export function installInto(project: string, ...tarballs: readonly string[]): void {
  mkdirSync(project);
  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "project", type: "module", private: true }));
  run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error", ...tarballs], project);
}
