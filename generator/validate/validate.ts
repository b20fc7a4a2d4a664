import type { ErrorObject, ValidateFunction } from "ajv";
import { type Diagnostic, nearestName } from "../diagnostics/index.js";
import type { Loaded, SourceDocument, ProtocolFiles } from "../load/index.js";
import { toDiagnostic, REQUEST_KEYS } from "./schema-errors.js";
import { correctImport } from "./recovery/misspelt-import.js";
import type { Language } from "./language.js";
import {
  ANY_KEY,
  POISON,
  type ConfigNode,
  type TypesNode,
  type ProtocolTrees,
  type SyntaxTree,
} from "../syntax/index.js";
import { recover } from "./recovery/recover.js";
import type { FileKind } from "./recovery/recovery-actions.js";
import { reclassifyFiles } from "./recovery/reclassify-files.js";
import { validateVectors } from "./validate-vectors.js";

/** Syntax trees, and what is wrong with the rest. */
export interface Validated {
  readonly protocols: readonly ProtocolTrees[];
  /** Folders of protocols whose protocol.yaml cannot be used at all. */
  readonly brokenFolders: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks every file against the schema language. */
export function validate(loaded: Loaded, language: Language): Validated {
  const diagnostics: Diagnostic[] = [];
  const protocols = loaded.protocols.flatMap((files) => validateProtocol(files, language, diagnostics) ?? []);
  const sound = new Set(protocols.map(({ folder }) => folder));
  const brokenFolders = loaded.protocols.flatMap(({ folder }) => (sound.has(folder) ? [] : [folder]));
  return { protocols, brokenFolders, diagnostics };
}

/** Checks a configuration against the schema language. */
export function validateConfig(
  document: SourceDocument,
  { config }: Language,
): { readonly node: ConfigNode | null; readonly diagnostics: readonly Diagnostic[] } {
  // An empty file says that everything is as usual.
  const node: unknown = document.value ?? {};
  if (config(node)) return { node, diagnostics: [] };
  return { node: null, diagnostics: toDiagnostics(document, config) };
}

function validateProtocol(files: ProtocolFiles, language: Language, diagnostics: Diagnostic[]): ProtocolTrees | null {
  let { isIncomplete } = files;
  const treeOf = <Node>(document: SourceDocument, validator: ValidateFunction<Node>, kind: FileKind) => {
    if (!validator(document.value)) diagnostics.push(...toDiagnostics(document, validator));
    const { tree, isWhole } = recover(document, validator, kind);
    isIncomplete ||= !isWhole;
    return tree;
  };
  const corrected = files.protocol === null ? null : correctImport(files.protocol, language.protocolKeys);
  diagnostics.push(...(corrected?.diagnostics ?? []));
  const protocol = corrected === null ? null : treeOf(corrected.document, language.protocol, "protocol");
  const brokenTypes = new Set([POISON]);
  const classified = reclassifyFiles(files);
  diagnostics.push(...classified.diagnostics);
  const types = classified.types.flatMap((document) => {
    const tree = treeOf(document, language.types, "types");
    for (const name of lostTypes(document.value, tree)) brokenTypes.add(name);
    return tree ?? [];
  });
  const defined = new Set(types.flatMap(({ node }) => Object.keys(node.types)));
  for (const name of files.unreadableTypes) if (!defined.has(name)) brokenTypes.add(name);
  const operations = classified.operations.flatMap(
    (document) => treeOf(document, language.operation, "operation") ?? [],
  );
  const { vectors, diagnostics: ofVectors } = validateVectors(files.vectors);
  diagnostics.push(...ofVectors);
  if (protocol === null) return null;
  return { folder: files.folder, protocol, types, operations, vectors, brokenTypes, isIncomplete };
}

/** The names of types that a file has and that are poisoned in it. */
function lostTypes(value: unknown, tree: SyntaxTree<TypesNode> | null): string[] {
  // Without the key types, or with it misspelt, types stand at the top or below some other key.
  const names = tree === null ? [value, ...valuesOf(value)].flatMap(namesIn) : namesIn(valueOf(value, "types"));
  // Of what is no list of types at all, nobody knows what it defines.
  if (tree === null && namesIn(valueOf(value, "types")).length === 0 && names.every((name) => name === "types"))
    return [ANY_KEY];
  return names.filter((name) => !namesIn(tree?.node.types).includes(name));
}

function namesIn(value: unknown): string[] {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}

function valuesOf(value: unknown): unknown[] {
  return typeof value === "object" && value !== null ? Object.values(value) : [];
}

function valueOf(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}

function toDiagnostics(document: SourceDocument, validator: ValidateFunction): Diagnostic[] {
  const errors = validator.errors ?? [];
  // Without the line that holds them all, each of a file's parts is a key that nobody knows: one mistake.
  const isHeadless = errors.some((error) => isMissing(error, "types")) && !hasKeyNear(document.value, "types");
  const own = isHeadless ? errors.filter((error) => isMissing(error, "types")) : errors.filter(isNoneOfRequest(errors));
  const explained = own.flatMap((error) => toDiagnostic(document, error) ?? []);
  const seen = new Set<string>();
  return explained.filter(({ code, range, message }) => {
    const key = `${code} ${range.start.line} ${range.start.column} ${message}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function isMissing({ keyword, instancePath, params }: ErrorObject, key: string): boolean {
  return keyword === "required" && instancePath === "" && Reflect.get(params, "missingProperty") === key;
}

/** Tells errors that are not those of keys that belong to a request, where there is none: that says it of all of them. */
function isNoneOfRequest(errors: readonly ErrorObject[]): (error: ErrorObject) => boolean {
  if (!errors.some((error) => isMissing(error, "request"))) return () => true;
  return ({ keyword, instancePath, params }) =>
    keyword !== "additionalProperties" ||
    instancePath !== "" ||
    !REQUEST_KEYS.includes(String(Reflect.get(params, "additionalProperty")));
}

function hasKeyNear(value: unknown, key: string): boolean {
  return namesIn(value).some((name) => nearestName(name, [key]) !== null);
}
