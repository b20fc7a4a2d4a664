import { cpSync, existsSync, mkdtempSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { readFolder } from "../../generator/files/index.js";
import type { Group } from "./groups.js";
import { mutate, type Mutant } from "./mutants.js";

const COPIED = ["generator", "generated", "schema", "test", "package.json", "tsconfig.json", "README.md", "LICENSE"];

/** A copy of the repository with mutants. */
export interface MutatedTree {
  readonly folder: string;
  readonly mutants: readonly Mutant[];
}

/** Copies the repository, adds the mutants of a group, and replaces vitest with the collector of tests. */
export function prepareTree({ sources }: Group): MutatedTree {
  const folder = mkdtempSync(join(tmpdir(), "mutants-"));
  for (const path of COPIED) {
    cpSync(path, join(folder, path), {
      recursive: true,
      filter: (file) => !/node_modules|[\\/]dist([\\/]|$)/.test(file),
    });
  }
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  collectInsteadOfRun(folder);
  const mutants: Mutant[] = [];
  for (const file of sources.flatMap(filesOf)) {
    const mutated = mutate(file, readFileSync(file, "utf8"), 1 + mutants.length);
    mutants.push(...mutated.mutants);
    writeFileSync(join(folder, file), mutated.text);
    // Tests that generate code take the runtime from its sources.
    const written = file.replace(/^generated\/runtime/, "generator/runtime");
    if (existsSync(written)) writeFileSync(join(folder, written), mutated.text);
  }
  return { folder, mutants };
}

function filesOf(source: string): string[] {
  if (statSync(source).isFile()) return [source];
  return [...readFolder(source, (path) => path.endsWith(".ts")).keys()].map((path) => `${source}/${path}`);
}

function collectInsteadOfRun(folder: string): void {
  const collector = pathToFileURL(join(folder, "test", "mutate", "collect-tests.ts")).href;
  for (const space of ["test", "generated/cmpp30/conformance"]) {
    for (const [path, text] of readFolder(join(folder, space), (file) => file.endsWith(".ts"))) {
      if (text.includes('from "vitest"') && !path.startsWith("mutate/")) {
        writeFileSync(join(folder, space, path), text.replace('from "vitest"', `from ${JSON.stringify(collector)}`));
      }
    }
  }
}
