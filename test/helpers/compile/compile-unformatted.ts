import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { DEFAULT_OPTIONS, emitProtocol, runtimeFiles } from "../../../generator/emit/index.js";
import { readRuntime } from "../../../generator/files/index.js";
import type { Protocol } from "../../../generator/model/index.js";
import { importHeader, newProject, printDeclarations } from "../../../generator/print/print-module.js";

/* Compiles emitted code without formatting it. Formatting takes most of the time, and has no effect on the compiler. */

const OPTIONS = { ...DEFAULT_OPTIONS, descriptors: true, runtime: "all" as const };

/** Protocols, compiled to a separate folder. */
export interface CompiledProtocols {
  /** What the compiler reports, as `path:line message`. */
  readonly problems: readonly string[];
  load(id: string): Promise<object>;
  remove(): void;
}

/** The source of a protocol's modules by path. */
export function emittedSources(protocol: Protocol): Map<string, string> {
  const project = newProject();
  const sources = new Map<string, string>();
  for (const file of emitProtocol(protocol, OPTIONS)) {
    if (file.kind === "text") continue;
    // One declaration at a time: the time of ts-morph's writer grows more than linearly.
    const head = printDeclarations(project, importHeader(file, ".js"), []);
    const pieces = file.declarations.map((declaration) => printDeclarations(project, null, [declaration]));
    sources.set(file.path, [head, ...pieces].join("\n"));
  }
  return sources;
}

/** Compiles protocols as one program. */
export function compileUnformatted(protocols: readonly Protocol[]): CompiledProtocols {
  const folder = mkdtempSync(join(tmpdir(), "unformatted-"));
  const files = new Map(runtimeFiles(readRuntime(), [], OPTIONS));
  for (const protocol of protocols) for (const [path, text] of emittedSources(protocol)) files.set(path, text);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  const roots = protocols.map(({ id }) => join(folder, id, "index.ts"));
  const program = ts.createProgram(roots, {
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2023.d.ts"],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    skipLibCheck: true,
    rootDir: folder,
    outDir: join(folder, "dist"),
  });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  const { diagnostics } = program.emit();
  const problems = [...ts.getPreEmitDiagnostics(program), ...diagnostics].map((each) => problemText(folder, each));
  return {
    problems,
    load: async (id) => loadModule(join(folder, "dist", id, "index.js")),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function problemText(folder: string, { file, start, messageText }: ts.Diagnostic): string {
  const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start ?? 0).line + 1;
  const path = file?.fileName.replace(`${folder}/`, "") ?? "";
  return `${path}:${line} ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
}

async function loadModule(path: string): Promise<object> {
  const module: unknown = await import(pathToFileURL(path).href);
  if (typeof module === "object" && module !== null) return module;
  throw new Error(`${path} is not a module.`);
}
