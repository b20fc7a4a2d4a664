import type { ErrorObject, ValidateFunction } from "ajv";
import { type Diagnostic, nearestName } from "../diagnostics/index.js";
import type { Loaded, LocatedDocument, ProtocolFiles } from "../load/index.js";
import { explainError, REQUEST_KEYS } from "./schema-errors.js";
import { importAsMeant } from "./recovery/misspelt-import.js";
import type { Language } from "./language.js";
import {
  ANY_KEY,
  LEFT_OUT,
  type ConfigShape,
  type TypesShape,
  type ShapedFiles,
  type Shaped,
} from "../syntax/index.js";
import { mend } from "./recovery/recover.js";
import type { FileKind } from "./recovery/recovery-actions.js";
import { sortByContent } from "./recovery/reclassify-files.js";
import { validateVectors } from "./validate-vectors.js";

/** What has the right shape, and what is wrong with the rest. */
export interface Validated {
  readonly protocols: readonly ShapedFiles[];
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
  document: LocatedDocument,
  { config }: Language,
): { readonly shape: ConfigShape | null; readonly diagnostics: readonly Diagnostic[] } {
  // An empty file says that everything is as usual.
  const shape: unknown = document.value ?? {};
  if (config(shape)) return { shape, diagnostics: [] };
  return { shape: null, diagnostics: explainErrors(document, config) };
}

function validateProtocol(files: ProtocolFiles, language: Language, diagnostics: Diagnostic[]): ShapedFiles | null {
  let { isIncomplete } = files;
  const shapeOf = <Shape>(document: LocatedDocument, validator: ValidateFunction<Shape>, kind: FileKind) => {
    if (!validator(document.value)) diagnostics.push(...explainErrors(document, validator));
    const { shaped, isWhole } = mend(document, validator, kind);
    isIncomplete ||= !isWhole;
    return shaped;
  };
  const meant = files.protocol === null ? null : importAsMeant(files.protocol, language.protocolKeys);
  diagnostics.push(...(meant?.diagnostics ?? []));
  const protocol = meant === null ? null : shapeOf(meant.document, language.protocol, "protocol");
  const brokenTypes = new Set([LEFT_OUT]);
  const sorted = sortByContent(files);
  diagnostics.push(...sorted.diagnostics);
  const types = sorted.types.flatMap((document) => {
    const shaped = shapeOf(document, language.types, "types");
    for (const name of lostTypes(document.value, shaped)) brokenTypes.add(name);
    return shaped ?? [];
  });
  const defined = new Set(types.flatMap(({ shape }) => Object.keys(shape.types)));
  for (const name of files.unreadableTypes) if (!defined.has(name)) brokenTypes.add(name);
  const operations = sorted.operations.flatMap((document) => shapeOf(document, language.operation, "operation") ?? []);
  const { vectors, diagnostics: ofVectors } = validateVectors(files.vectors);
  diagnostics.push(...ofVectors);
  if (protocol === null) return null;
  return { folder: files.folder, protocol, types, operations, vectors, brokenTypes, isIncomplete };
}

/** The names of types that a file has and that are left out of it. */
function lostTypes(value: unknown, shaped: Shaped<TypesShape> | null): string[] {
  // Without the key types, or with it misspelt, types stand at the top or below some other key.
  const names = shaped === null ? [value, ...valuesOf(value)].flatMap(namesIn) : namesIn(valueOf(value, "types"));
  // Of what is no list of types at all, nobody knows what it defines.
  if (shaped === null && namesIn(valueOf(value, "types")).length === 0 && names.every((name) => name === "types"))
    return [ANY_KEY];
  return names.filter((name) => !namesIn(shaped?.shape.types).includes(name));
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

function explainErrors(document: LocatedDocument, validator: ValidateFunction): Diagnostic[] {
  const errors = validator.errors ?? [];
  // Without the line that holds them all, each of a file's parts is a key that nobody knows: one mistake.
  const isHeadless = errors.some((error) => isMissing(error, "types")) && !hasKeyNear(document.value, "types");
  const own = isHeadless ? errors.filter((error) => isMissing(error, "types")) : errors.filter(isNoneOfRequest(errors));
  const explained = own.flatMap((error) => explainError(document, error) ?? []);
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
