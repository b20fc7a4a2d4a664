import type { CompilationCache } from "../cache/index.js";
import type { Reporter } from "../diagnostics/index.js";
import type { ComposedProtocol } from "../syntax/index.js";
import type { Validated } from "../validate/index.js";
import { importClosure } from "./import-closure.js";
import { importProtocols } from "./import-protocols.js";

/** Protocols that a schema can import in addition to its own. */
export interface Library {
  /** The contents of files by path. */
  readonly sources: ReadonlyMap<string, string>;
  /** Loads and validates some of the files. */
  readonly read: (sources: ReadonlyMap<string, string>) => Validated;
}

/** Composes every protocol of a schema: loads its imports and merges them into it. */
export function compose(
  own: Validated,
  { sources, read }: Library,
  reporter: Reporter,
  cache: CompilationCache,
): readonly ComposedProtocol[] {
  return importProtocols(own, importClosure(own, sources, read), reporter, cache);
}
