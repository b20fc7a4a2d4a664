import { type Diagnostic, diagnostic, sortDiagnostics } from "../diagnostics/index.js";
import { DEFAULT_OPTIONS } from "../emit/index.js";
import { loadYaml, type SourceDocument } from "../load/index.js";
import { compileLanguage, validateConfig } from "../validate/index.js";
import type { ConfigNode } from "../syntax/index.js";
import type { Config } from "./config.js";
import { foldersOverlap } from "./folders-overlap.js";
import { unexpandedPart } from "./unexpanded-path.js";

/** The result of reading a configuration. */
export interface ReadConfig {
  /** Null if there are errors. */
  readonly config: Config | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Parses a configuration. `language` holds the JSON Schema files of the schema language. */
export function readConfig(file: string, text: string, language: ReadonlyMap<string, string>): ReadConfig {
  const loaded = loadYaml(file, text);
  if (loaded.document === null) return { config: null, diagnostics: loaded.diagnostics };
  const validated = validateConfig(loaded.document, compileLanguage(language));
  const found = sortDiagnostics([...loaded.diagnostics, ...validated.diagnostics]);
  if (validated.node === null) return { config: null, diagnostics: found };
  const config = configOf(loaded.document, validated.node);
  const paths = unusablePaths(loaded.document, validated.node);
  const more = paths.length > 0 ? paths : outFolderFailures(loaded.document, config);
  const diagnostics = sortDiagnostics([...found, ...more]);
  return { config: diagnostics.length > 0 ? null : config, diagnostics };
}

function configOf(document: SourceDocument, node: ConfigNode): Config {
  const { conformance, descriptors, documentation, runtime, importEnding } = DEFAULT_OPTIONS;
  const ending = node["import-ending"] ?? importEnding;
  return {
    schema: [node.schema ?? "schema"].flat(),
    out: node.out ?? "generated",
    protocol: protocolOf(document, node),
    conformance: node.conformance ?? conformance,
    descriptors: node.descriptors ?? descriptors,
    documentation: node.documentation ?? documentation,
    runtime: node.runtime ?? runtime,
    importEnding: ending === "none" ? "" : ending,
    packageName: node.package ?? null,
  };
}

function protocolOf(document: SourceDocument, { protocol }: ConfigNode): Config["protocol"] {
  return protocol === undefined ? null : { id: protocol, range: document.rangeOfValue(["protocol"]) };
}

/** Reports paths with parts that only a shell would expand. */
function unusablePaths(document: SourceDocument, { schema, out }: ConfigNode): Diagnostic[] {
  const folders = [schema ?? []].flat();
  const places = folders.map((path, index) => ({ path, at: Array.isArray(schema) ? ["schema", index] : ["schema"] }));
  return [...places, ...(out === undefined ? [] : [{ path: out, at: ["out"] }])].flatMap(({ path, at }) => {
    const part = unexpandedPart(path);
    if (part === null && path.trim() !== "") return [];
    return [diagnostic("unusable-path", document.rangeOfValue(at), { path, part })];
  });
}

/** Reports an output folder that contains other files than generated ones. */
function outFolderFailures(document: SourceDocument, { out, schema }: Config): Diagnostic[] {
  const other = [".", ...schema].find((folder) => foldersOverlap(out, folder));
  if (other === undefined) return [];
  return [diagnostic("output-folder-not-its-own", document.rangeOfValue(["out"]), { out, other })];
}
