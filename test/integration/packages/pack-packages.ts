import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";

/* Packs both packages once for all tests that install them. */

declare module "vitest" {
  interface ProvidedContext {
    /** The tarball of the generated package. */
    readonly library: string;
    /** The tarball of the generator. */
    readonly tool: string;
  }
}

/** The output of `npm pack`. */
const SOURCES: readonly string[] = [
  "generator",
  "schema",
  "generated",
  "test/faulty-schemas",
  "package.json",
  "tsconfig.json",
  "tsconfig.build.json",
  "README.md",
  "README.zh.md",
  "LICENSE",
];

/** Packs both packages of a copy of the tree in parallel. Returns a function that removes them. */
export async function setup({ provide }: Pick<TestProject, "provide">): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "packed-"));
  const copy = join(folder, "tree");
  const isSource = (file: string): boolean => !/node_modules|[\\/]dist([\\/]|$)/.test(file);
  for (const path of SOURCES) cpSync(path, join(copy, path), { recursive: true, filter: isSource });
  symlinkSync(resolve("node_modules"), join(copy, "node_modules"));
  const [library, tool] = await Promise.all([pack(join(copy, "generated"), folder), pack(copy, folder)]);
  provide("library", library);
  provide("tool", tool);
  return () => rmSync(folder, { recursive: true, force: true });
}

async function pack(from: string, to: string): Promise<string> {
  const words = ["pack", "--json", "--loglevel=error", "--pack-destination", to];
  const { stdout } = await promisify(execFile)("npm", words, { cwd: from, maxBuffer: 2 ** 28 });
  const [{ filename }] = JSON.parse(stdout);
  return join(to, filename);
}
