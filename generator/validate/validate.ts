import type { Diagnostic, Reporter } from "../diagnostics/index.js";
import type { ProtocolFiles, SourceDocument } from "../load/index.js";
import { type ConfigNode, POISON, type ProtocolTrees } from "../syntax/index.js";
import { fileDiagnostics } from "./file-diagnostics.js";
import type { Language } from "./language.js";
import { reclassifyFiles } from "./recovery/reclassify-files.js";
import { fileValidators } from "./validate-file.js";
import { validateVector } from "./validate-vectors.js";

/** The syntax trees of a schema. */
export interface Validated {
  readonly protocols: readonly ProtocolTrees[];
  /** Folders of protocols whose protocol.yaml cannot be used at all. */
  readonly brokenFolders: readonly string[];
}

/** Checks every file against the schema language. */
export function validate(files: readonly ProtocolFiles[], language: Language, reporter: Reporter): Validated {
  const protocols = files.flatMap((each) => validateProtocol(each, language, reporter) ?? []);
  const sound = new Set(protocols.map(({ folder }) => folder));
  const brokenFolders = files.flatMap(({ folder }) => (sound.has(folder) ? [] : [folder]));
  return { protocols, brokenFolders };
}

/** Checks a configuration against the schema language. */
export function validateConfig(
  document: SourceDocument,
  { config }: Language,
): { readonly node: ConfigNode | null; readonly diagnostics: readonly Diagnostic[] } {
  // An empty file says that everything is as usual.
  const node: unknown = document.value ?? {};
  if (config(node)) return { node, diagnostics: [] };
  return { node: null, diagnostics: fileDiagnostics(document, config) };
}

function validateProtocol(files: ProtocolFiles, language: Language, reporter: Reporter): ProtocolTrees | null {
  const validators = fileValidators(language);
  const protocol = files.protocol === null ? null : validators.protocol(files.protocol);
  const classified = reclassifyFiles(files);
  reporter.add(classified.diagnostics);
  const types = classified.types.map(validators.types);
  const operations = classified.operations.map(validators.operation);
  const vectors = files.vectors.map(validateVector);
  const all = [...(protocol === null ? [] : [protocol]), ...types, ...operations];
  for (const { diagnostics } of [...all, ...vectors]) reporter.add(diagnostics);
  if (protocol === null || protocol.tree === null) return null;
  const typeTrees = types.flatMap(({ tree }) => tree ?? []);
  const defined = new Set(typeTrees.flatMap(({ node }) => Object.keys(node.types)));
  const unreadable = [...files.unreadableTypes].filter((name) => !defined.has(name));
  return {
    folder: files.folder,
    protocol: protocol.tree,
    types: typeTrees,
    operations: operations.flatMap(({ tree }) => tree ?? []),
    vectors: vectors.flatMap(({ tree }) => tree ?? []),
    brokenTypes: new Set([POISON, ...types.flatMap(({ lostTypes }) => lostTypes), ...unreadable]),
    isIncomplete: files.isIncomplete || all.some(({ isWhole }) => !isWhole),
  };
}
