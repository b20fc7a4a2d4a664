import type { Diagnostic } from "../diagnostics/index.js";
import { loadYaml, type LoadedYaml } from "./load-yaml.js";

/** In a set of type names: matches any name. */
const ANY_NAME = "*";

/** The result of reading a YAML file of a schema. */
export interface LoadedFile extends LoadedYaml {
  /** Possible type names, if the file cannot be parsed. */
  readonly guessedTypes: readonly string[];
}

/** Reads a YAML file of a schema. */
export function loadFile(file: string, text: string): LoadedFile {
  const loaded = loadYaml(file, text);
  return { ...loaded, guessedTypes: loaded.document === null ? guessTypesOfUnreadable(text) : [] };
}

/** Whether some definitions of a file are unknown: it cannot be parsed, or has duplicate keys. */
export function isIncomplete({ document, diagnostics }: LoadedFile): boolean {
  return document === null || diagnostics.some(isDuplicateKey);
}

function isDuplicateKey({ code }: Diagnostic): boolean {
  return code === "duplicate-key";
}

/** Guesses the type names in a file that is not YAML. In another encoding, no name can be found. */
function guessTypesOfUnreadable(text: string): readonly string[] {
  const names = guessTypeNames(text);
  return names.length === 0 || text.includes("\0") ? [ANY_NAME] : names;
}

/** Returns possible type names in an unparsed file: the first word of a line, or a word before a colon. */
export function guessTypeNames(text: string): string[] {
  const names = text.matchAll(/^[\s"']*([A-Za-z]\w*)|([A-Za-z]\w*)["']?\s*[:：]/gm);
  return [...names].flatMap(([, first, other]) => first ?? other ?? []);
}
