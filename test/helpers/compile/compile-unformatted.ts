import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DEFAULT_OPTIONS, emitProtocol, runtimeFiles } from "../../../generator/emit/index.js";
import { readRuntime } from "../../../generator/files/index.js";
import type { Protocol } from "../../../generator/model/index.js";
import { newProject } from "../../../generator/print/print-module.js";
import { unformattedModule } from "./print-unformatted.js";
import { compileProject, loadModule } from "./typescript.js";

/* Compiles emitted code without formatting it. */

const OPTIONS = { ...DEFAULT_OPTIONS, descriptors: true, runtime: "all" as const };

/** Protocols, compiled to a separate folder. */
export interface CompiledProtocols {
  /** What the compiler reports. */
  readonly problems: readonly string[];
  load(id: string): Promise<object>;
  remove(): void;
}

/** The source of a protocol's modules by path. */
export function emittedSources(protocol: Protocol): Map<string, string> {
  const project = newProject();
  const sources = new Map<string, string>();
  for (const file of emitProtocol(protocol, OPTIONS)) {
    if (file.kind === "module") sources.set(file.path, unformattedModule(project, file, ".js"));
  }
  return sources;
}

const SETTINGS = {
  target: "es2022",
  lib: ["es2023"],
  module: "nodenext",
  moduleResolution: "nodenext",
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  skipLibCheck: true,
  rootDir: ".",
  outDir: "dist",
};

/** Compiles protocols as one program, with `programs` that use them: sources by path. */
export function compileUnformatted(
  protocols: readonly Protocol[],
  programs: ReadonlyMap<string, string> = new Map(),
): CompiledProtocols {
  const folder = mkdtempSync(join(tmpdir(), "unformatted-"));
  const files = new Map(runtimeFiles(readRuntime(), [], OPTIONS));
  for (const protocol of protocols) for (const [path, text] of emittedSources(protocol)) files.set(path, text);
  for (const [path, text] of [...files, ...programs]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  const roots = [...protocols.map(({ id }) => `${id}/index.ts`), ...programs.keys()];
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: SETTINGS, files: roots }));
  return {
    problems: compileProject(folder)
      .split("\n")
      .filter((line) => line !== ""),
    load: async (id) => loadModule(join(folder, "dist", id, "index.js")),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
