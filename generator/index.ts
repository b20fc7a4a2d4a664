/*
 * The tool as functions: from files in memory to files and diagnostics in memory. No disk access, and no dependency on
 * Node.
 */

import type { CompilationCache } from "./cache/index.js";
import type { Diagnostic } from "./diagnostics/index.js";
import { build } from "./build.js";
import { compile } from "./pipeline.js";
import { DEFAULT_OPTIONS, type OutputOptions } from "./emit/index.js";

export { CompilationCache } from "./cache/index.js";
export { type Diagnostic, type DiagnosticCode, formatJson, formatText, type SourceRange } from "./diagnostics/index.js";
export { build } from "./build.js";
export { compile, type Compiled, type SchemaSources } from "./pipeline.js";
export type { OutputOptions, PackageFacts, PackageGuide } from "./emit/index.js";
export type { Message, Protocol } from "./model/index.js";

/** The files that come with the tool. `smswire-generator/texts` exports them as data. */
export interface ToolSources {
  /** The JSON Schema files of the schema language. */
  readonly language: ReadonlyMap<string, string>;
  /** The files of the protocols that can be imported, by paths such as smswire-generator/cmpp/protocol.yaml. */
  readonly library: ReadonlyMap<string, string>;
  /** The files of the runtime. */
  readonly runtime: ReadonlyMap<string, string>;
}

/** The result of compiling a schema. */
export interface Generated {
  /** The generated files by path in the output folder; empty if there is an error. */
  readonly files: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Returns the diagnostics of a schema, which maps paths to content: `acme/protocol.yaml`, `acme/messages/balance.yaml`.
 * Pass the same cache again after an edit. Only the results that depend on changed files are then computed again.
 */
export function check(
  schema: ReadonlyMap<string, string>,
  tool: ToolSources,
  cache?: CompilationCache,
): readonly Diagnostic[] {
  const { language, library } = tool;
  return compile({ protocols: schema, language, library, sourceOf: sourceIn(tool) }, cache).diagnostics;
}

/** Compiles a schema into TypeScript. The schema maps paths to content. */
export async function generate(
  schema: ReadonlyMap<string, string>,
  tool: ToolSources,
  options: Partial<OutputOptions> = {},
): Promise<Generated> {
  const { language, library, runtime } = tool;
  const { protocols, diagnostics } = compile({ protocols: schema, language, library, sourceOf: sourceIn(tool) });
  if (diagnostics.some(({ severity }) => severity === "error")) return { files: new Map(), diagnostics };
  return { files: await build(protocols, runtime, { ...DEFAULT_OPTIONS, ...options }), diagnostics };
}

/** Names the files of the schema as if they were in a folder `schema`, and library files by their import paths. */
function sourceIn({ library }: ToolSources): (file: string) => string {
  return (file) => (library.has(file) ? file : `schema/${file}`);
}
