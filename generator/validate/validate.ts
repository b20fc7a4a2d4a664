import { CompilationCache, stableStep } from "../cache/index.js";
import type { Diagnostic, Reporter } from "../diagnostics/index.js";
import type { ProtocolFiles, SourceDocument } from "../load/index.js";
import {
  annotate,
  type ConfigNode,
  type OperationNode,
  POISON,
  type ProtocolTrees,
  type ScenarioNode,
  type SyntaxTree,
  type TypesNode,
  type VectorTree,
} from "../syntax/index.js";
import { fileDiagnostics } from "./file-diagnostics.js";
import type { Language } from "./language.js";
import { reclassifyFiles } from "./recovery/reclassify-files.js";
import {
  validateFlowFile,
  validateOperationFile,
  validateProtocolFile,
  validateTypesFile,
  type ValidatedTypes,
} from "./validate-file.js";
import { validateVector } from "./validate-vectors.js";

/** The syntax trees of a schema. */
export interface Validated {
  readonly protocols: readonly ProtocolTrees[];
  /** Folders whose protocol.yaml is not usable at all. */
  readonly brokenFolders: readonly string[];
}

const stableTypes = stableStep<readonly SyntaxTree<TypesNode>[]>();
const stableOperations = stableStep<readonly SyntaxTree<OperationNode>[]>();
const stableVectors = stableStep<readonly VectorTree[]>();
const stableNames = stableStep<ReadonlySet<string>>();
const stableTrees = stableStep<ProtocolTrees>();

/** Validates every file against the schema language. */
export function validate(
  files: readonly ProtocolFiles[],
  language: Language,
  reporter: Reporter,
  cache = new CompilationCache(),
): Validated {
  const validators = validatorsOf(language, cache);
  const protocols = files.flatMap((each) => validateProtocol(each, validators, reporter, cache) ?? []);
  const sound = new Set(protocols.map(({ folder }) => folder));
  const brokenFolders = files.flatMap(({ folder }) => (sound.has(folder) ? [] : [folder]));
  return { protocols, brokenFolders };
}

/** Validates a configuration against the schema language. */
export function validateConfig(
  document: SourceDocument,
  { config }: Language,
): { readonly node: ConfigNode | null; readonly diagnostics: readonly Diagnostic[] } {
  // An empty file is a configuration with defaults only.
  const node: unknown = document.value ?? {};
  if (config(node)) return { node, diagnostics: [] };
  return { node: null, diagnostics: fileDiagnostics(document, config) };
}

/** Validates a scenario against the schema language. */
export function validateScenario(
  document: SourceDocument,
  { scenario }: Language,
): { readonly node: ScenarioNode | null; readonly diagnostics: readonly Diagnostic[] } {
  const node: unknown = document.value ?? {};
  if (scenario(node)) return { node, diagnostics: [] };
  return { node: null, diagnostics: fileDiagnostics(document, scenario) };
}

/** Returns the functions that validate each kind of file. */
function validatorsOf(language: Language, cache: CompilationCache) {
  return {
    protocol: (document: SourceDocument) => validateProtocolFile(cache, language, document),
    flow: (document: SourceDocument) => validateFlowFile(cache, language, document),
    types: (document: SourceDocument) => validateTypesFile(cache, language, document),
    operation: (document: SourceDocument) => validateOperationFile(cache, language, document),
  };
}

function validateProtocol(
  files: ProtocolFiles,
  validators: ReturnType<typeof validatorsOf>,
  reporter: Reporter,
  cache: CompilationCache,
): ProtocolTrees | null {
  const protocol = files.protocol === null ? null : validators.protocol(files.protocol);
  const classified = reclassifyFiles(files);
  reporter.add(classified.diagnostics);
  const types = classified.types.map(validators.types);
  const operations = classified.operations.map(validators.operation);
  const flows = classified.flows.map(validators.flow);
  if (files.isFlowIncomplete) treesOf(flows).forEach(({ node }) => annotate(node, { poisoned: Object.keys(node) }));
  const vectors = files.vectors.map((vector) => validateVector(cache, vector));
  const all = [...(protocol === null ? [] : [protocol]), ...types, ...operations];
  for (const { diagnostics } of [...all, ...flows, ...vectors]) reporter.add(diagnostics);
  if (protocol === null || protocol.tree === null) return null;
  const { folder } = files;
  return stableTrees(cache, folder, {
    folder,
    protocol: protocol.tree,
    types: stableTypes(cache, folder, treesOf(types)),
    operations: stableOperations(cache, folder, treesOf(operations)),
    vectors: stableVectors(cache, folder, treesOf(vectors)),
    flow: treesOf(flows)[0] ?? null,
    isFlowIncomplete: files.isFlowIncomplete || flows.some(({ isWhole }) => !isWhole),
    brokenTypes: stableNames(cache, folder, brokenTypesOf(files, types)),
    isIncomplete: files.isIncomplete || all.some(({ isWhole }) => !isWhole),
  });
}

/** Returns the names of types and TLVs whose form is wrong, or which may be defined in files that cannot be read. */
function brokenTypesOf({ unreadableTypes }: ProtocolFiles, types: readonly ValidatedTypes[]): Set<string> {
  const defined = new Set(treesOf(types).flatMap(({ node }) => Object.keys({ ...node.types, ...node.tlvs })));
  const unreadable = [...unreadableTypes].filter((name) => !defined.has(name));
  return new Set([POISON, ...types.flatMap(({ lostTypes }) => lostTypes), ...unreadable]);
}

function treesOf<Tree>(files: readonly { readonly tree: Tree | null }[]): Tree[] {
  return files.flatMap(({ tree }) => tree ?? []);
}
