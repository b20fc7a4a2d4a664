import { CompilationCache } from "./cache/index.js";
import { bindVersions, type BoundProtocol } from "./bind/index.js";
import { check } from "./check/index.js";
import { compose, type Library } from "./compose/index.js";
import { type Diagnostic, Reporter, sortDiagnostics } from "./diagnostics/index.js";
import { load, type ProtocolFiles } from "./load/index.js";
import { lowerProtocol } from "./lower/index.js";
import type { Protocol } from "./model/index.js";
import type { ComposedProtocol } from "./syntax/index.js";
import { compileLanguage, type Language, validate, type Validated } from "./validate/index.js";
import { verify } from "./verify/index.js";

/** The files of a schema. */
export interface SchemaSources {
  /** The files of the protocols, by path in the schema's folder. */
  readonly protocols: ReadonlyMap<string, string>;
  /** The JSON Schema files of the schema language. */
  readonly language: ReadonlyMap<string, string>;
  /** The files of importable protocols, by import path. */
  readonly library?: ReadonlyMap<string, string>;
  /** Returns how generated files name a file of the schema; default: its path in a folder `schema`. */
  readonly sourceOf?: (file: string) => string;
}

/** The protocols of a schema, one per version, and its diagnostics. */
export interface Compiled {
  /** Empty if there is an error. */
  readonly protocols: readonly Protocol[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The data of the phases. Each phase reads the results of earlier phases and adds its own. */
export interface Compilation {
  readonly schema: SchemaSources;
  readonly language: Language;
  readonly cache: CompilationCache;
  readonly reporter: Reporter;
  /** The files as values with positions. */
  readonly files: readonly ProtocolFiles[];
  /** Their syntax trees, poisoned where they were recovered. */
  readonly trees: Validated;
  /** The protocols, including everything that they import. */
  readonly whole: readonly ComposedProtocol[];
  /** The symbols of each version; the checks remove them after an error. */
  readonly bound: readonly BoundProtocol[];
  /** The model; empty if there is an error. */
  readonly protocols: readonly Protocol[];
}

/** A step of the pipeline, named after its folder. */
export interface Phase {
  readonly name: "load" | "validate" | "compose" | "bind" | "check" | "lower" | "verify";
  readonly run: (compilation: Compilation) => Partial<Compilation>;
}

/** The phases that compile a schema, in their order. `build` continues with emit and print. */
export const PHASES: readonly Phase[] = [
  { name: "load", run: ({ schema, reporter, cache }) => ({ files: load(schema.protocols, reporter, cache) }) },
  {
    name: "validate",
    run: ({ files, language, reporter, cache }) => ({ trees: validate(files, language, reporter, cache) }),
  },
  { name: "compose", run: (all) => ({ whole: compose(all.trees, libraryOf(all), all.reporter, all.cache) }) },
  { name: "bind", run: ({ whole, cache }) => ({ bound: whole.flatMap((each) => bindVersions(each, cache)) }) },
  { name: "check", run: ({ whole, bound, reporter, cache }) => ({ bound: check(whole, bound, reporter, cache) }) },
  {
    name: "lower",
    run: ({ bound, schema, cache }) => ({
      protocols: bound.map((each) => lowerProtocol(each, sourceOf(schema), cache)),
    }),
  },
  {
    name: "verify",
    run: ({ protocols, whole, reporter, cache }) => ({ protocols: verify(protocols, whole, reporter, cache) }),
  },
];

/** Compiles a schema. Results that are in the cache are not computed again. */
export function compile(schema: SchemaSources, cache = new CompilationCache(), onPhase?: OnPhase): Compiled {
  const { protocols, reporter } = runPhases(schema, { cache, ...(onPhase === undefined ? {} : { onPhase }) });
  return { protocols, diagnostics: sortDiagnostics(reporter.diagnostics) };
}

/** Options for running the phases. */
export interface RunOptions {
  readonly cache?: CompilationCache;
  /** The first phase that does not run; default: all phases run. */
  readonly stopBefore?: Phase["name"];
  readonly onPhase?: OnPhase;
}

/** Receives the number of each phase before it runs, counted from 1, and the number of all phases. */
export type OnPhase = (phase: number, count: number) => void;

/** Runs the phases on a schema. */
export function runPhases(schema: SchemaSources, { cache, stopBefore, onPhase }: RunOptions = {}): Compilation {
  const compilation = start(schema, cache ?? new CompilationCache());
  for (const [index, { name, run }] of PHASES.entries()) {
    if (name === stopBefore) break;
    onPhase?.(index + 1, PHASES.length);
    Object.assign(compilation, run(compilation));
  }
  return compilation;
}

function start(schema: SchemaSources, cache: CompilationCache): Compilation {
  const trees: Validated = { protocols: [], brokenFolders: [] };
  const language = compileLanguage(schema.language);
  return { schema, language, cache, reporter: new Reporter(), files: [], trees, whole: [], bound: [], protocols: [] };
}

/** Returns the protocols that a schema may import. They are loaded and validated when they are imported. */
function libraryOf({ schema, language, cache, reporter }: Compilation): Library {
  return {
    sources: schema.library ?? new Map(),
    read: (sources) => validate(load(sources, reporter, cache), language, reporter, cache),
  };
}

function sourceOf({ sourceOf: name }: SchemaSources): (file: string) => string {
  return name ?? ((file) => `schema/${file}`);
}
