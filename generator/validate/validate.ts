import type { ValidateFunction } from "ajv";
import type { Diagnostic } from "../diagnostics/index.js";
import type { Loaded, LocatedDocument, ProtocolFiles, ValuePath } from "../load/index.js";
import { explainError, pathOf } from "./explain-error.js";
import type { Language } from "./language.js";
import type { ConfigShape, OperationShape, ProtocolFileShape, ProtocolShape, TypesShape } from "./source-shapes.js";
import { type ShapedVector, validateVectors } from "./validate-vectors.js";

/** A file of the right shape. */
export interface Shaped<Shape> {
  readonly document: LocatedDocument;
  readonly shape: Shape;
}

/** The files of one protocol that have the right shape. */
export interface ShapedFiles {
  readonly folder: string;
  readonly protocol: Shaped<ProtocolFileShape>;
  readonly types: readonly Shaped<TypesShape>[];
  readonly operations: readonly Shaped<OperationShape>[];
  readonly vectors: readonly ShapedVector[];
  /** Names of types that are there but not of the right shape: a reference to one of them is no second mistake. */
  readonly brokenTypes: ReadonlySet<string>;
  /** Whether files are left out because of their mistakes, so that nobody can say what is not there. */
  readonly isIncomplete: boolean;
}

/** A protocol with all that it needs, its own or imported. */
export interface ShapedProtocol extends ShapedFiles {
  readonly protocol: Shaped<ProtocolShape>;
}

/** What has the right shape, and what is wrong with the rest. */
export interface Validated {
  readonly protocols: readonly ShapedFiles[];
  /** Folders of protocols whose protocol.yaml has mistakes. */
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
  const shapesOf = <Shape>(documents: readonly LocatedDocument[], validator: ValidateFunction<Shape>) =>
    documents.flatMap((document): Shaped<Shape>[] => {
      const shape: unknown = document.value;
      if (validator(shape)) return [{ document, shape }];
      diagnostics.push(...explainErrors(document, validator));
      return [];
    });
  const [protocol] = shapesOf(files.protocol === null ? [] : [files.protocol], language.protocol);
  const brokenTypes = new Set(files.unreadableTypes);
  const types = files.types.flatMap((document) => soundTypes(document, language, brokenTypes, diagnostics));
  const operations = shapesOf(files.operations, language.operation);
  const { vectors, diagnostics: ofVectors } = validateVectors(files.vectors);
  diagnostics.push(...ofVectors);
  if (protocol === undefined) return null;
  const isIncomplete = files.isIncomplete || brokenTypes.size > 0 || operations.length < files.operations.length;
  return { folder: files.folder, protocol, types, operations, vectors, brokenTypes, isIncomplete };
}

/** The types of a file that are sound; the names of the others are remembered. */
function soundTypes(
  document: LocatedDocument,
  language: Language,
  brokenTypes: Set<string>,
  diagnostics: Diagnostic[],
): Shaped<TypesShape>[] {
  const shape: unknown = document.value;
  if (language.types(shape)) return [{ document, shape }];
  const broken = new Set((language.types.errors ?? []).map((error) => typeOf(pathOf(shape, error.instancePath))));
  diagnostics.push(...explainErrors(document, language.types));
  const types = Object.entries(typesIn(shape));
  for (const [name] of types) if (broken.has(name) || broken.has(null)) brokenTypes.add(name);
  const rest: unknown = { types: Object.fromEntries(types.filter(([name]) => !brokenTypes.has(name))) };
  return language.types(rest) ? [{ document, shape: rest }] : [];
}

/** The type that a path leads into; null where it stands above the types. */
function typeOf(path: ValuePath): string | null {
  return path[0] === "types" && path.length > 1 ? String(path[1]) : null;
}

function typesIn(value: unknown): object {
  const types: unknown = typeof value === "object" && value !== null ? Reflect.get(value, "types") : null;
  return typeof types === "object" && types !== null ? types : {};
}

function explainErrors(document: LocatedDocument, validator: ValidateFunction): Diagnostic[] {
  const explained = (validator.errors ?? []).flatMap((error) => explainError(document, error) ?? []);
  const seen = new Set<string>();
  return explained.filter(({ code, range, message }) => {
    const key = `${code} ${range.start.line} ${range.start.column} ${message}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
