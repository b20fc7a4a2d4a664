import { CompilationCache, lastStep, stableStep } from "../cache/index.js";
import { compareStrings, type Reporter } from "../diagnostics/index.js";
import { folderOf, isSchemaFile, type FileKind, fileKindOf } from "./file-kinds.js";
import { type LocatedVector, loadVectors } from "./load-vectors.js";
import { guessTypeNames, isIncomplete, type LoadedFile, loadFile } from "./load-file.js";
import type { SourceDocument } from "./source-document.js";
import { misplacedFiles, reportMisplaced } from "./misplaced-files.js";

/** The files of one protocol's folder. */
export interface ProtocolFiles {
  /** The folder, such as cmpp. */
  readonly folder: string;
  /** Null if the file is missing or is not YAML. */
  readonly protocol: SourceDocument | null;
  /** Null if the file is missing or is not YAML. */
  readonly flow: SourceDocument | null;
  /** Whether flow.yaml is not YAML or has duplicate keys. */
  readonly isFlowIncomplete: boolean;
  readonly types: readonly SourceDocument[];
  readonly operations: readonly SourceDocument[];
  readonly vectors: readonly LocatedVector[];
  /** Possible type names in files that are not YAML or are misplaced. */
  readonly unreadableTypes: ReadonlySet<string>;
  /** Whether some definitions are unknown, because a file is not YAML, is misplaced or has duplicate keys. */
  readonly isIncomplete: boolean;
}

/** Loads a YAML file. The result is reused until the content changes. */
const loadFileOnce = lastStep("load", loadFile);
const loadVectorsOnce = lastStep("load", loadVectors);

const stableDocuments = stableStep<readonly SourceDocument[]>();
const stableVectors = stableStep<readonly LocatedVector[]>();
const stableNames = stableStep<ReadonlySet<string>>();
const stableFiles = stableStep<ProtocolFiles>();

/** Files by path, and the cache of their results. */
interface Sources {
  readonly contents: ReadonlyMap<string, string>;
  /** The paths of the schema's files, sorted. */
  readonly files: readonly string[];
  readonly cache: CompilationCache;
}

/** Reads files by path into values with positions. The order of the files does not matter. */
export function load(
  contents: ReadonlyMap<string, string>,
  reporter: Reporter,
  cache = new CompilationCache(),
): readonly ProtocolFiles[] {
  const files = [...contents.keys()].filter(isSchemaFile).sort(compareStrings);
  const folders = files.flatMap((file) => folderOf(file) ?? []);
  const misplaced = misplacedFiles(files, folders);
  reporter.add(reportMisplaced(misplaced, files, folders));
  const misplacedIn = (folder: string): string[] =>
    misplaced.filter((each) => each.folder === folder).map(({ file }) => file);
  const sources: Sources = { contents, files, cache };
  const protocols = folders.map((folder) => loadFolder(folder, sources, misplacedIn(folder), reporter));
  const others = new Set(misplaced.map(({ folder }) => folder).filter((folder) => !folders.includes(folder)));
  return [...protocols, ...[...others].map(folderWithoutProtocol)];
}

/** Returns a folder without protocol.yaml, which is reported once: an import from it causes no further error. */
function folderWithoutProtocol(folder: string): ProtocolFiles {
  const nothing = {
    flow: null,
    isFlowIncomplete: true,
    types: [],
    operations: [],
    vectors: [],
    unreadableTypes: new Set<string>(),
  };
  return { folder, protocol: null, ...nothing, isIncomplete: true };
}

/**
 * Loads the files of a folder. Misplaced files are not read; their possible definitions are not reported as missing.
 */
function loadFolder(
  folder: string,
  { contents, files, cache }: Sources,
  misplaced: readonly string[],
  reporter: Reporter,
): ProtocolFiles {
  const textOf = (file: string): string => contents.get(file) ?? "";
  const filesOf = (kind: FileKind): string[] => files.filter((file) => fileKindOf(folder, file) === kind);
  const loadAll = (kind: FileKind): LoadedFile[] =>
    filesOf(kind).map((file) => loadFileOnce(cache, file, textOf(file)));
  const protocol = loadAll("protocol");
  const flow = loadAll("flow");
  const types = loadAll("types");
  const operations = loadAll("operations");
  const vectors = filesOf("vectors").map((file) => loadVectorsOnce(cache, file, textOf(file)));
  const documents = [...protocol, ...flow, ...types, ...operations];
  for (const { diagnostics } of [...documents, ...vectors]) reporter.add(diagnostics);
  const guessed = misplaced.filter(isYaml).flatMap((file) => guessTypeNames(textOf(file)));
  const unreadableTypes = new Set([...guessed, ...types.flatMap(({ guessedTypes }) => guessedTypes)]);
  return stableFiles(cache, folder, {
    folder,
    protocol: documentsOf(protocol)[0] ?? null,
    flow: documentsOf(flow)[0] ?? null,
    isFlowIncomplete: flow.some(isIncomplete),
    types: stableDocuments(cache, `${folder}/types`, documentsOf(types)),
    operations: stableDocuments(cache, `${folder}/messages`, documentsOf(operations)),
    vectors: stableVectors(
      cache,
      folder,
      vectors.flatMap((file) => file.vectors),
    ),
    unreadableTypes: stableNames(cache, folder, unreadableTypes),
    isIncomplete: misplaced.length > 0 || [...protocol, ...types, ...operations].some(isIncomplete),
  });
}

function documentsOf(files: readonly LoadedFile[]): SourceDocument[] {
  return files.flatMap(({ document }) => document ?? []);
}

function isYaml(file: string): boolean {
  return /\.ya?ml$/i.test(file);
}
