import { compareTexts, type Diagnostic, diagnostic, startOfFile } from "../diagnostics/index.js";
import { loadVectors, type LocatedVector } from "./load-vectors.js";
import { LoadMemory } from "./load-memory.js";
import type { LocatedDocument } from "./located-document.js";

/** The files of one protocol's folder. */
export interface ProtocolFiles {
  /** The folder, such as cmpp. */
  readonly folder: string;
  /** Null where the file is no YAML. */
  readonly protocol: LocatedDocument | null;
  readonly types: readonly LocatedDocument[];
  readonly operations: readonly LocatedDocument[];
  readonly vectors: readonly LocatedVector[];
  /** Names that look like those of types, in files of types that are no YAML. */
  readonly unreadableTypes: ReadonlySet<string>;
  /** Whether a file of types or operations is no YAML, or has a key twice, so that what it defines is not known. */
  readonly isIncomplete: boolean;
}

/** What was read from the texts of a schema. */
export interface Loaded {
  readonly protocols: readonly ProtocolFiles[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads texts by their paths into values that remember where they stand. The order of the texts does not matter. */
export function load(texts: ReadonlyMap<string, string>, memory = new LoadMemory()): Loaded {
  const files = [...texts.keys()].filter(isSchemaFile).sort(compareTexts);
  const folders = files.flatMap((file) => folderOf(file) ?? []);
  const diagnostics: Diagnostic[] = files
    .filter((file) => !folders.some((folder) => roleOf(folder, file) !== null))
    .map((file) => diagnostic("misplaced-file", startOfFile(file), { file }));
  const protocols = folders.map((folder) => loadFolder(folder, files, texts, memory, diagnostics));
  return { protocols, diagnostics };
}

/** The folder of a protocol, which may stand in another folder, by its protocol.yaml; null for any other file. */
function folderOf(file: string): string | null {
  return /^([^/]+(?:\/(?!types\/|messages\/|vectors\/)[^/]+)?)\/protocol\.yaml$/.exec(file)?.[1] ?? null;
}

type Role = "protocol" | "types" | "operations" | "vectors";

function isSchemaFile(file: string): boolean {
  return /\.(yaml|yml|jsonl)$/.test(file);
}

function roleOf(folder: string, file: string): Role | null {
  if (file === `${folder}/protocol.yaml`) return "protocol";
  if (file.startsWith(`${folder}/types/`) && file.endsWith(".yaml")) return "types";
  if (file.startsWith(`${folder}/messages/`) && file.endsWith(".yaml")) return "operations";
  if (file.startsWith(`${folder}/vectors/`) && file.endsWith(".jsonl")) return "vectors";
  return null;
}

function loadFolder(
  folder: string,
  files: readonly string[],
  texts: ReadonlyMap<string, string>,
  memory: LoadMemory,
  diagnostics: Diagnostic[],
): ProtocolFiles {
  const ofRole = (role: Role): string[] => files.filter((file) => roleOf(folder, file) === role);
  const unreadable: string[] = [];
  let isIncomplete = false;
  const documents = (role: Role): LocatedDocument[] =>
    ofRole(role).flatMap((file) => {
      const text = texts.get(file) ?? "";
      const loaded = memory.load(file, text);
      diagnostics.push(...loaded.diagnostics);
      if (loaded.document === null) unreadable.push(text);
      if (loaded.diagnostics.some(({ code }) => code === "duplicate-key")) isIncomplete = true;
      return loaded.document ?? [];
    });
  const vectors = ofRole("vectors").flatMap((file) => {
    const loaded = loadVectors(file, texts.get(file) ?? "");
    diagnostics.push(...loaded.diagnostics);
    return loaded.vectors;
  });
  const [protocol = null] = documents("protocol");
  const types = documents("types");
  const unreadableTypes = new Set(unreadable.flatMap(namesOfTypes));
  const operations = documents("operations");
  isIncomplete ||= unreadable.length > 0;
  return { folder, protocol, types, operations, vectors, unreadableTypes, isIncomplete };
}

/** What stands where a file of types names them. */
function namesOfTypes(text: string): string[] {
  return [...text.matchAll(/^ {2}([A-Za-z]\w*):/gm)].flatMap(([, name]) => name ?? []);
}
