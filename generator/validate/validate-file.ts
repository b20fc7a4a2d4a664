import type { ValidateFunction } from "ajv";
import { cachedStep } from "../cache/index.js";
import type { Diagnostic } from "../diagnostics/index.js";
import type { SourceDocument } from "../load/index.js";
import {
  ANY_KEY,
  type FlowNode,
  isObject,
  type OperationNode,
  type ProtocolFileNode,
  type SyntaxTree,
  type TypesNode,
} from "../syntax/index.js";
import { fileDiagnostics } from "./file-diagnostics.js";
import { withForeignIntegers } from "./foreign-integers.js";
import type { Language } from "./language.js";
import { correctImport } from "./recovery/misspelt-import.js";
import { recover } from "./recovery/recover.js";
import type { FileKind } from "./recovery/recovery-actions.js";
import { keysOf, valueAt } from "./values.js";

/** The result of validating a file. */
export interface ValidatedFile<Node> {
  /** The tree, in which invalid parts are poisoned; null if nothing of the file is usable. */
  readonly tree: SyntaxTree<Node> | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether nothing is poisoned or dropped. */
  readonly isWhole: boolean;
}

/** The result of validating a file of types. */
export interface ValidatedTypes extends ValidatedFile<TypesNode> {
  /** The names of types and TLVs in the file that are missing in the tree. */
  readonly lostTypes: readonly string[];
}

/** Validates protocol.yaml. */
export const validateProtocolFile = cachedStep(
  "validate",
  (language: Language, document: SourceDocument): ValidatedFile<ProtocolFileNode> => {
    const corrected = correctImport(document, language.protocolKeys);
    const file = validateFile(corrected.document, language.protocol, "protocol");
    return { ...file, diagnostics: [...corrected.diagnostics, ...file.diagnostics] };
  },
);

/** Validates a file of types. */
export const validateTypesFile = cachedStep(
  "validate",
  (language: Language, document: SourceDocument): ValidatedTypes => {
    const file = validateFile(document, language.types, "types");
    return { ...file, lostTypes: lostTypes(document.value, file.tree) };
  },
);

/** Validates a file of an operation. */
export const validateOperationFile = cachedStep(
  "validate",
  (language: Language, document: SourceDocument): ValidatedFile<OperationNode> =>
    validateFile(document, language.operation, "operation"),
);

/** Validates flow.yaml. */
export const validateFlowFile = cachedStep(
  "validate",
  (language: Language, document: SourceDocument): ValidatedFile<FlowNode> =>
    validateFile(document, language.flow, "flow"),
);

function validateFile<Node>(
  loaded: SourceDocument,
  validator: ValidateFunction<Node>,
  kind: FileKind,
): ValidatedFile<Node> {
  const document = withForeignIntegers(loaded);
  const diagnostics = validator(document.value) ? [] : fileDiagnostics(document, validator);
  return { ...recover(document, validator, kind), diagnostics };
}

const SECTIONS = ["types", "tlvs"] as const;

/** Returns the names of types and TLVs in a file that are not in its tree. */
function lostTypes(value: unknown, tree: SyntaxTree<TypesNode> | null): string[] {
  const named = SECTIONS.map((section) => keysOf(valueAt(value, [section])));
  if (tree !== null) return named.flatMap((names, index) => lostFrom(names, tree.node[SECTIONS[index] ?? "types"]));
  // If the key types is missing or misspelt, the types are at the top or below another key.
  const names = [...keysOf(value), ...(isObject(value) ? Object.values(value) : []).flatMap(keysOf)];
  // If the value is not an object of types, the file may define any type.
  return named.flat().length === 0 && names.every(isSection) ? [ANY_KEY] : names;
}

function lostFrom(names: readonly string[], section: object | undefined): string[] {
  const kept = new Set(keysOf(section));
  return names.filter((name) => !kept.has(name));
}

function isSection(name: string): boolean {
  return SECTIONS.some((section) => section === name);
}
