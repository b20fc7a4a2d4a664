import { type Diagnostic, diagnostic, sortDiagnostics } from "../diagnostics/index.js";
import { DEFAULT_OPTIONS } from "../emit/index.js";
import { loadYaml, type LocatedDocument } from "../load/index.js";
import { compileLanguage, validateConfig } from "../validate/index.js";
import type { ConfigShape } from "../syntax/index.js";
import type { Config } from "./config.js";
import { lieInEachOther } from "./folders-overlap.js";
import { unexpandedPart } from "./unexpanded-path.js";

/** What became of a configuration. */
export interface ReadConfig {
  /** Null where it has mistakes. */
  readonly config: Config | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the text of a configuration; `language` holds the JSON Schema files of the schema language. */
export function readConfig(file: string, text: string, language: ReadonlyMap<string, string>): ReadConfig {
  const loaded = loadYaml(file, text);
  if (loaded.document === null) return { config: null, diagnostics: loaded.diagnostics };
  const validated = validateConfig(loaded.document, compileLanguage(language));
  const found = sortDiagnostics([...loaded.diagnostics, ...validated.diagnostics]);
  if (validated.shape === null) return { config: null, diagnostics: found };
  const config = configOf(validated.shape);
  const paths = unusablePaths(loaded.document, validated.shape);
  const more = paths.length > 0 ? paths : outFolderMistakes(loaded.document, config);
  const diagnostics = sortDiagnostics([...found, ...more]);
  return { config: diagnostics.length > 0 ? null : config, diagnostics };
}

function configOf(shape: ConfigShape): Config {
  const { conformance, descriptors, runtime, importEnding } = DEFAULT_OPTIONS;
  const ending = shape["import-ending"] ?? importEnding;
  return {
    schema: [shape.schema ?? "schema"].flat(),
    out: shape.out ?? "generated",
    conformance: shape.conformance ?? conformance,
    descriptors: shape.descriptors ?? descriptors,
    runtime: shape.runtime ?? runtime,
    importEnding: ending === "none" ? "" : ending,
    packageName: shape.package ?? null,
  };
}

/** Paths that are used as they are written, and were not meant so. */
function unusablePaths(document: LocatedDocument, { schema, out }: ConfigShape): Diagnostic[] {
  const folders = [schema ?? []].flat();
  const places = folders.map((path, index) => ({ path, at: Array.isArray(schema) ? ["schema", index] : ["schema"] }));
  return [...places, ...(out === undefined ? [] : [{ path: out, at: ["out"] }])].flatMap(({ path, at }) => {
    const part = unexpandedPart(path);
    if (part === null && path.trim() !== "") return [];
    return [diagnostic("unusable-path", document.rangeOfValue(at), { path, part })];
  });
}

/** The output folder holds what is generated, and nothing else. */
function outFolderMistakes(document: LocatedDocument, { out, schema }: Config): Diagnostic[] {
  const other = [".", ...schema].find((folder) => lieInEachOther(out, folder));
  if (other === undefined) return [];
  return [diagnostic("output-folder-not-its-own", document.rangeOfValue(["out"]), { out, other })];
}
