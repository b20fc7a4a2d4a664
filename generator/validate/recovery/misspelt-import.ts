import { type Diagnostic, diagnostic, nearestName } from "../../diagnostics/index.js";
import type { SourceDocument, ValuePath } from "../../load/index.js";
import { keysOf } from "../values.js";

/** A file protocol.yaml with a corrected `import`, and the diagnostic of its misspelling. */
export interface CorrectedFile {
  readonly document: SourceDocument;
  readonly diagnostics: readonly Diagnostic[];
}

const IMPORT = "import";

/**
 * Corrects a misspelt `import`. The rest of the protocol depends on it and would cause many errors without it.
 * `known` are the keys that the file may have.
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
