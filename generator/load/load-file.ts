import type { Diagnostic } from "../diagnostics/index.js";
import { loadYaml, type LoadedYaml } from "./load-yaml.js";

/** Among the names of types: any name may be one of them. */
const ANY_NAME = "*";

/** What became of a YAML file of a schema. */
export interface LoadedFile extends LoadedYaml {
  /** Names that may be those of types, if the file cannot be read. */
  readonly guessedTypes: readonly string[];
}

/** Reads a YAML file of a schema. */
export function loadFile(file: string, text: string): LoadedFile {
  const loaded = loadYaml(file, text);
  return { ...loaded, guessedTypes: loaded.document === null ? guessTypesOfUnreadable(text) : [] };
}

/** Whether something that a file defines is not known: it cannot be read, or has a key twice. */
export function isIncomplete({ document, diagnostics }: LoadedFile): boolean {
  return document === null || diagnostics.some(isDuplicateKey);
}

function isDuplicateKey({ code }: Diagnostic): boolean {
  return code === "duplicate-key";
}

/** Names of types in a text that is not YAML. In another encoding, nothing of it is a name. */
function guessTypesOfUnreadable(text: string): readonly string[] {
  const names = guessTypeNames(text);
  return names.length === 0 || text.includes("\0") ? [ANY_NAME] : names;
}

/** What may be the name of a type in a text that is not read: the first word of a line, or a word before a colon. */
export function guessTypeNames(text: string): string[] {
  const names = text.matchAll(/^[\s"']*([A-Za-z]\w*)|([A-Za-z]\w*)["']?\s*[:：]/gm);
  return [...names].flatMap(([, first, other]) => first ?? other ?? []);
}
