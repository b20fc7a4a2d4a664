import { type Diagnostic, diagnostic, nearestName } from "../../diagnostics/index.js";
import type { SourceDocument, ValuePath } from "../../load/index.js";
import { keysOf } from "../values.js";

/** A file protocol.yaml as it was meant, and what is wrong with how it is written. */
export interface CorrectedFile {
  readonly document: SourceDocument;
  readonly diagnostics: readonly Diagnostic[];
}

const IMPORT = "import";

/**
 * Takes a misspelt `import` for what it was meant to be: everything else of a protocol depends on it, and would be missed
 * without it. `known` are the keys that the file may have.
 */
export function correctImport(document: SourceDocument, known: readonly string[]): CorrectedFile {
  const { value } = document;
  const keys = keysOf(value);
  const key = keys.find((each) => !known.includes(each) && nearestName(each, known) === IMPORT);
  if (key === undefined || keys.includes(IMPORT)) return { document, diagnostics: [] };
  const entries = Object.entries(value ?? {}).map(([name, inner]) => [name === key ? IMPORT : name, inner]);
  const written = ([first, ...rest]: ValuePath): ValuePath =>
    first === undefined ? [] : [first === IMPORT ? key : first, ...rest];
  return {
    document: {
      file: document.file,
      value: Object.fromEntries(entries),
      rangeOfValue: (path) => document.rangeOfValue(written(path)),
      rangeOfKey: (path) => document.rangeOfKey(written(path)),
      textAt: (path) => document.textAt(written(path)),
    },
    diagnostics: [diagnostic("unknown-key", document.rangeOfKey([key]), { key, known })],
  };
}
