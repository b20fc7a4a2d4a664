import { compareTexts, type Reporter } from "../diagnostics/index.js";
import { folderOf, isSchemaFile, type FileKind, fileKindOf } from "./file-kinds.js";
import type { LocatedVector } from "./load-vectors.js";
import { DocumentCache } from "./document-cache.js";
import { guessTypeNames, isIncomplete, type LoadedFile } from "./load-file.js";
import type { SourceDocument } from "./source-document.js";
import { misplacedFiles, reportMisplaced } from "./misplaced-files.js";

/** The files of one protocol's folder. */
export interface ProtocolFiles {
  /** The folder, such as cmpp. */
  readonly folder: string;
  /** Null if the file is not YAML, or there is none. */
  readonly protocol: SourceDocument | null;
  readonly types: readonly SourceDocument[];
  readonly operations: readonly SourceDocument[];
  readonly vectors: readonly LocatedVector[];
  /** Names that look like those of types, in files that are not YAML or are misplaced. */
  readonly unreadableTypes: ReadonlySet<string>;
  /** Whether a file is not YAML, is misplaced, or has a key twice, so that what it defines is not known. */
  readonly isIncomplete: boolean;
}

/** Texts by their paths, and the cache of the files that are read from them. */
interface Sources {
  readonly texts: ReadonlyMap<string, string>;
  /** The paths of the schema's files, sorted. */
  readonly files: readonly string[];
  readonly cache: DocumentCache;
}

/** Reads texts by their paths into values that remember where they stand. The order of the texts does not matter. */
export function load(
  texts: ReadonlyMap<string, string>,
  reporter: Reporter,
  cache = new DocumentCache(),
): readonly ProtocolFiles[] {
  const files = [...texts.keys()].filter(isSchemaFile).sort(compareTexts);
  const folders = files.flatMap((file) => folderOf(file) ?? []);
  const misplaced = misplacedFiles(files, folders);
  reporter.add(reportMisplaced(misplaced, files, folders));
  const misplacedIn = (folder: string): string[] =>
    misplaced.filter((each) => each.folder === folder).map(({ file }) => file);
  const sources: Sources = { texts, files, cache };
  const protocols = folders.map((folder) => loadFolder(folder, sources, misplacedIn(folder), reporter));
  const others = new Set(misplaced.map(({ folder }) => folder).filter((folder) => !folders.includes(folder)));
  return [...protocols, ...[...others].map(folderWithoutProtocol)];
}

/** A folder without a protocol.yaml, which is reported: an import from it is no second mistake. */
function folderWithoutProtocol(folder: string): ProtocolFiles {
  const nothing = { types: [], operations: [], vectors: [], unreadableTypes: new Set<string>() };
  return { folder, protocol: null, ...nothing, isIncomplete: true };
}

/** Loads the files of a folder. Misplaced files are not read, and what they may define is not missed. */
function loadFolder(
  folder: string,
  { texts, files, cache }: Sources,
  misplaced: readonly string[],
  reporter: Reporter,
): ProtocolFiles {
  const textOf = (file: string): string => texts.get(file) ?? "";
  const filesOf = (kind: FileKind): string[] => files.filter((file) => fileKindOf(folder, file) === kind);
  const loadAll = (kind: FileKind): LoadedFile[] => filesOf(kind).map((file) => cache.load(file, textOf(file)));
  const protocol = loadAll("protocol");
  const types = loadAll("types");
  const operations = loadAll("operations");
  const vectors = filesOf("vectors").map((file) => cache.loadVectors(file, textOf(file)));
  const documents = [...protocol, ...types, ...operations];
  for (const { diagnostics } of [...documents, ...vectors]) reporter.add(diagnostics);
  const guessed = misplaced.filter(isYaml).flatMap((file) => guessTypeNames(textOf(file)));
  return {
    folder,
    protocol: documentsOf(protocol)[0] ?? null,
    types: documentsOf(types),
    operations: documentsOf(operations),
    vectors: vectors.flatMap((file) => file.vectors),
    unreadableTypes: new Set([...guessed, ...types.flatMap(({ guessedTypes }) => guessedTypes)]),
    isIncomplete: misplaced.length > 0 || documents.some(isIncomplete),
  };
}

function documentsOf(files: readonly LoadedFile[]): SourceDocument[] {
  return files.flatMap(({ document }) => document ?? []);
}

function isYaml(file: string): boolean {
  return /\.ya?ml$/i.test(file);
}
