import type { CompilationCache } from "../cache/index.js";
import type { Reporter } from "../diagnostics/index.js";
import type { ComposedProtocol } from "../syntax/index.js";
import type { Validated } from "../validate/index.js";
import { importClosure } from "./import-closure.js";
import { importProtocols } from "./import-protocols.js";

/** The protocols that may be imported besides those of the schema. */
export interface Library {
  /** Texts by their paths. */
  readonly texts: ReadonlyMap<string, string>;
  /** Loads and validates some of them. */
  readonly read: (texts: ReadonlyMap<string, string>) => Validated;
}

/** Every protocol of a schema with all that it needs: what it imports is read and merged into it. */
export function compose(
  own: Validated,
  { texts, read }: Library,
  reporter: Reporter,
  cache: CompilationCache,
): readonly ComposedProtocol[] {
  return importProtocols(own, importClosure(own, texts, read), reporter, cache);
}
