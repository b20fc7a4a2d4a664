import { compareTexts, type Diagnostic } from "../diagnostics/index.js";
import { folderOf, isSchemaFile, type FileKind, fileKindOf } from "./file-kinds.js";
import { loadVectors, type LocatedVector } from "./load-vectors.js";
import { DocumentCache } from "./document-cache.js";
import type { SourceDocument } from "./source-document.js";
import { type MisplacedFile, misplacedFiles, reportMisplaced } from "./misplaced-files.js";

/** Among the names of types: any name may be one of them. */
const ANY_NAME = "*";

/** The files of one protocol's folder. */
export interface ProtocolFiles {
  /** The folder, such as cmpp. */
  readonly folder: string;
  /** Null where the file is no YAML, or there is none. */
  readonly protocol: SourceDocument | null;
  readonly types: readonly SourceDocument[];
  readonly operations: readonly SourceDocument[];
  readonly vectors: readonly LocatedVector[];
  /** Names that look like those of types, in files that are no YAML or stand in the wrong place. */
  readonly unreadableTypes: ReadonlySet<string>;
  /** Whether a file is no YAML, stands in the wrong place, or has a key twice, so that what it defines is not known. */
  readonly isIncomplete: boolean;
}

/** What was read from the texts of a schema. */
export interface Loaded {
  readonly protocols: readonly ProtocolFiles[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads texts by their paths into values that remember where they stand. The order of the texts does not matter. */
export function load(texts: ReadonlyMap<string, string>, cache = new DocumentCache()): Loaded {
  const files = [...texts.keys()].filter(isSchemaFile).sort(compareTexts);
  const folders = files.flatMap((file) => folderOf(file) ?? []);
  const misplaced = misplacedFiles(files, folders);
  const diagnostics: Diagnostic[] = reportMisplaced(misplaced, files, folders);
  const protocols = folders.map((folder) => loadFolder(folder, files, texts, misplaced, cache, diagnostics));
  const others = new Set(misplaced.map(({ folder }) => folder).filter((folder) => !folders.includes(folder)));
  return { protocols: [...protocols, ...[...others].map(folderWithout)], diagnostics };
}

/** A folder without a protocol.yaml: who imports from it need not be told that it is none. */
function folderWithout(folder: string): ProtocolFiles {
  const nothing = { types: [], operations: [], vectors: [], unreadableTypes: new Set<string>() };
  return { folder, protocol: null, ...nothing, isIncomplete: true };
}

function loadFolder(
  folder: string,
  files: readonly string[],
  texts: ReadonlyMap<string, string>,
  misplaced: readonly MisplacedFile[],
  cache: DocumentCache,
  diagnostics: Diagnostic[],
): ProtocolFiles {
  const ofRole = (role: FileKind): string[] => files.filter((file) => fileKindOf(folder, file) === role);
  // What stands in the wrong place is not read, and nobody misses it.
  const lost = misplaced.filter((each) => each.folder === folder).map(({ file }) => file);
  const unreadableTypes = new Set(lost.filter(isYaml).flatMap((file) => guessTypeNames(texts.get(file) ?? "")));
  let isIncomplete = lost.length > 0;
  const documents = (role: FileKind): SourceDocument[] =>
    ofRole(role).flatMap((file) => {
      const text = texts.get(file) ?? "";
      const loaded = cache.load(file, text);
      diagnostics.push(...loaded.diagnostics);
      isIncomplete ||= loaded.document === null || loaded.diagnostics.some(({ code }) => code === "duplicate-key");
      if (loaded.document === null && role === "types") {
        const names = guessTypeNames(text);
        // Octets of another encoding are no names.
        const isForeign = names.length === 0 || text.includes("\0");
        for (const name of isForeign ? [ANY_NAME] : names) unreadableTypes.add(name);
      }
      return loaded.document ?? [];
    });
  const vectors = ofRole("vectors").flatMap((file) => {
    const loaded = loadVectors(file, texts.get(file) ?? "");
    diagnostics.push(...loaded.diagnostics);
    return loaded.vectors;
  });
  const [protocol = null] = documents("protocol");
  const types = documents("types");
  const operations = documents("operations");
  return { folder, protocol, types, operations, vectors, unreadableTypes, isIncomplete };
}

function isYaml(file: string): boolean {
  return /\.ya?ml$/i.test(file);
}

/** What may be the name of a type in a text that nobody reads: whatever begins a line, or stands before a colon. */
function guessTypeNames(text: string): string[] {
  const names = text.matchAll(/^[\s"']*([A-Za-z]\w*)|([A-Za-z]\w*)["']?\s*[:：]/gm);
  return [...names].flatMap(([, first, other]) => first ?? other ?? []);
}
