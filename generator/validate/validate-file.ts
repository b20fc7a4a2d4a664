import type { ValidateFunction } from "ajv";
import type { Diagnostic } from "../diagnostics/index.js";
import type { SourceDocument } from "../load/index.js";
import {
  ANY_KEY,
  isObject,
  memoize,
  type OperationNode,
  type ProtocolFileNode,
  type SyntaxTree,
  type TypesNode,
} from "../syntax/index.js";
import { fileDiagnostics } from "./file-diagnostics.js";
import type { Language } from "./language.js";
import { correctImport } from "./recovery/misspelt-import.js";
import { recover } from "./recovery/recover.js";
import type { FileKind } from "./recovery/recovery-actions.js";
import { keysOf, valueAt } from "./values.js";

/** What became of a file. */
export interface ValidatedFile<Node> {
  /** The tree, poisoned where the form was wrong; null if nothing of the file can be kept. */
  readonly tree: SyntaxTree<Node> | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether nothing is poisoned or dropped. */
  readonly isWhole: boolean;
}

/** A file of types. */
export interface ValidatedTypes extends ValidatedFile<TypesNode> {
  /** The names of types that the file has and its tree lacks. */
  readonly lostTypes: readonly string[];
}

/** The functions that validate files. What they made of a document is kept while the document exists. */
export interface FileValidators {
  readonly protocol: (document: SourceDocument) => ValidatedFile<ProtocolFileNode>;
  readonly types: (document: SourceDocument) => ValidatedTypes;
  readonly operation: (document: SourceDocument) => ValidatedFile<OperationNode>;
}

/** The validators of files by a schema language. */
export const fileValidators: (language: Language) => FileValidators = memoize((language: Language) => ({
  protocol: memoize((document: SourceDocument) => validateProtocolFile(document, language)),
  types: memoize((document: SourceDocument) => {
    const file = validateFile(document, language.types, "types");
    return { ...file, lostTypes: lostTypes(document.value, file.tree) };
  }),
  operation: memoize((document: SourceDocument) => validateFile(document, language.operation, "operation")),
}));

function validateProtocolFile(document: SourceDocument, language: Language): ValidatedFile<ProtocolFileNode> {
  const corrected = correctImport(document, language.protocolKeys);
  const file = validateFile(corrected.document, language.protocol, "protocol");
  return { ...file, diagnostics: [...corrected.diagnostics, ...file.diagnostics] };
}

function validateFile<Node>(
  document: SourceDocument,
  validator: ValidateFunction<Node>,
  kind: FileKind,
): ValidatedFile<Node> {
  const diagnostics = validator(document.value) ? [] : fileDiagnostics(document, validator);
  return { ...recover(document, validator, kind), diagnostics };
}

/** The names of types that a file has and that are poisoned in it. */
function lostTypes(value: unknown, tree: SyntaxTree<TypesNode> | null): string[] {
  const named = keysOf(valueAt(value, ["types"]));
  const kept = new Set(keysOf(tree?.node.types));
  if (tree !== null) return named.filter((name) => !kept.has(name));
  // Without the key types, or with it misspelt, types stand at the top or below some other key.
  const names = [...keysOf(value), ...(isObject(value) ? Object.values(value) : []).flatMap(keysOf)];
  // If the value is not a list of types at all, it is not known what it defines.
  return named.length === 0 && names.every((name) => name === "types") ? [ANY_KEY] : names;
}
