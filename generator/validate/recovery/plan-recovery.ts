import type { ErrorObject } from "ajv";
import type { SourceDocument, ValuePath } from "../../load/index.js";
import { ANY_KEY, isObject } from "../../syntax/index.js";
import { isNumeric } from "../schema-error-text.js";
import { pathOf } from "../schema-errors.js";
import { valueAt } from "../values.js";
import { type FileKind, poisonedPath, type Recovery, recoveryFor } from "./recovery-actions.js";

/** A change of a file that removes errors of form. */
export type RecoveryAction =
  /** Replaces a value that has the right meaning but the wrong notation. */
  | { readonly kind: "repair"; readonly path: ValuePath; readonly value: string | number }
  | (Recovery & { readonly poisons: PoisonedKeys | null });

/** Keys of an object that are poisoned: their errors are already reported. */
export interface PoisonedKeys {
  readonly holder: ValuePath;
  readonly keys: readonly string[];
}

/** A file that is recovered. */
export interface RecoveredFile {
  readonly kind: FileKind;
  /** The file as it is written. */
  readonly document: SourceDocument;
  /** The value after the recoveries so far. */
  readonly value: unknown;
}

/** Keys whose values are strings that YAML parses as numbers if they have no quotes. */
const TEXTS = ["version", "since", "until", "section", "printed", "specification", "prefix", "en", "zh"];

/**
 * Plans repairs of values in the wrong notation, and recoveries of all others. Returns null if nothing of the file is
 * left.
 */
export function planRepairs(file: RecoveredFile, errors: readonly ErrorObject[]): readonly RecoveryAction[] | null {
  const repairs = errors.map((error) => repairOf(file, error));
  const recoveries = planRecoveries(
    file,
    errors.filter((_, index) => repairs[index] === null),
  );
  return recoveries === null ? null : [...repairs.flatMap((repair) => repair ?? []), ...recoveries];
}

/** Plans recoveries of errors. Returns null if nothing of the file is left. */
export function planRecoveries(file: RecoveredFile, errors: readonly ErrorObject[]): readonly RecoveryAction[] | null {
  const actions = errors.map((error) => actionFor(file, error));
  return actions.includes(null) ? null : actions.flatMap((action) => action ?? []);
}

/** Repairs a value in the wrong notation: a string without quotes, or an integer with them. */
function repairOf({ document, value }: RecoveredFile, error: ErrorObject): RecoveryAction | null {
  const path = pathOf(value, error.instancePath);
  if (path.length === 0 || error.propertyName !== undefined) return null;
  const types = [error.parentSchema?.["type"]].flat();
  const data: unknown = error.data;
  // Do not repair a name: a number does not name anything, so the error is a different one.
  const isText = path.slice(-2).some((step) => TEXTS.includes(String(step)));
  const isUnquoted = error.keyword === "type" && isText && (typeof data === "number" || typeof data === "boolean");
  if (isUnquoted) return { kind: "repair", path, value: document.textAt(path) };
  return types.includes("integer") && isNumeric(data) ? { kind: "repair", path, value: Number(data) } : null;
}

function actionFor(file: RecoveredFile, error: ErrorObject): RecoveryAction | null {
  const path = pathOf(file.value, error.instancePath);
  const parameters: Readonly<Record<string, unknown>> = error.params;
  const inner = error.propertyName ?? parameters["missingProperty"] ?? parameters["additionalProperty"];
  const isUnknownKey = error.keyword === "additionalProperties";
  const properties: unknown = error.parentSchema?.["properties"];
  const known = isUnknownKey && isObject(properties) ? Object.keys(properties) : null;
  const recovery = recoveryFor(file.kind, typeof inner === "string" ? [...path, inner] : path, known);
  return recovery === null ? null : { ...recovery, poisons: poisonedBy(file, recovery, isUnknownKey) };
}

/** Returns the keys that a recovery poisons. An unknown key may be a misspelling of any other key. */
function poisonedBy(file: RecoveredFile, { kind, path }: Recovery, isUnknownKey: boolean): PoisonedKeys | null {
  const poisoned = poisonedPath(file.kind, path);
  if (kind === "poison" || poisoned === null) return null;
  const isKeyItself = isUnknownKey && poisoned === path;
  const keys = isKeyItself ? namedBy(valueAt(file.value, path)) : [String(poisoned.at(-1))];
  return { holder: poisoned.slice(0, -1), keys };
}

/** Returns the keys that an unknown key may be intended for. Only a string can be a description. */
function namedBy(value: unknown): string[] {
  return typeof value === "string" ? [ANY_KEY, "en", "zh"] : [ANY_KEY];
}
