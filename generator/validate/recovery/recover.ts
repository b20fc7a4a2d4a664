import type { ErrorObject, ValidateFunction } from "ajv";
import type { LocatedDocument, ValuePath } from "../../load/index.js";
import { pathOf } from "../schema-errors.js";
import { ANY_KEY, LEFT_OUT, type Shaped } from "../../syntax/index.js";
import { type FileKind, type Remedy, remedyFor } from "./recovery-actions.js";
import { isNumeric } from "../schema-error-text.js";

/** What is left of a file, and whether that is all of it. */
export interface Mended<Shape> {
  /** Null where nothing of the file can be kept. */
  readonly shaped: Shaped<Shape> | null;
  readonly isWhole: boolean;
}

/** More rounds than parts stand in each other. */
const MOST_ROUNDS = 12;

/** Keys whose texts YAML takes for numbers where they have no quotes. */
const TEXTS = ["version", "since", "until", "section", "printed", "specification", "prefix", "en", "zh"];

/** Keys of a field that are kept where the rest is left out. */
const KEPT = ["name", "since", "until", "property", "role"];

/**
 * The file without the parts whose form is wrong. What is left remembers where it stands, and what is left out is noted
 * where it was, so that nobody misses it.
 */
export function mend<Shape>(
  document: LocatedDocument,
  validator: ValidateFunction<Shape>,
  file: FileKind,
): Mended<Shape> {
  const value: unknown = structuredClone(document.value);
  const mending: Mending = { document, value, leftOut: new Map(), places: new Map() };
  let isWhole = true;
  for (let round = 0; round < MOST_ROUNDS && !validator(value); round++) {
    const errors = (validator.errors ?? []).filter(({ keyword }) => keyword !== "if" && keyword !== "propertyNames");
    const others = errors.filter((error) => round > 0 || !repair(mending, error));
    const remedies = others.map((error) => remedyOf(value, error, file));
    isWhole &&= remedies.length === 0;
    if (!applyAll(mending, remedies)) return { shaped: null, isWhole: false };
  }
  if (!validator(value)) return { shaped: null, isWhole: false };
  for (const [holder, keys] of mending.leftOut) Reflect.set(holder, "leftOut", [...keys]);
  return { shaped: { document: mendedDocument(mending), shape: value }, isWhole };
}

interface Mending {
  readonly document: LocatedDocument;
  /** The copy that is changed. */
  readonly value: unknown;
  /** What is left out of which object. */
  readonly leftOut: Map<object, Set<string>>;
  /** Where the entries of a list stood before others were left out. */
  readonly places: Map<object, readonly number[]>;
}

/** Puts right what is only written in the wrong way: a text without quotes, an integer with them. */
function repair({ document, value }: Mending, error: ErrorObject): boolean {
  const path = pathOf(value, error.instancePath);
  const holder = valueAt(value, path.slice(0, -1));
  const key = path.at(-1);
  if (!isObject(holder) || key === undefined || error.propertyName !== undefined) return false;
  const types = [error.parentSchema?.["type"]].flat();
  const data: unknown = error.data;
  // What should name something is another mistake: there is nothing of such a name.
  const isText = path.slice(-2).some((step) => TEXTS.includes(String(step)));
  const isUnquoted = error.keyword === "type" && isText;
  if (isUnquoted && (typeof data === "number" || typeof data === "boolean"))
    return Reflect.set(holder, key, document.sourceOf(path));
  return types.includes("integer") && isNumeric(data) && Reflect.set(holder, key, Number(data));
}

interface Remedied {
  readonly remedy: Remedy | null;
  readonly isUnknownKey: boolean;
}

function remedyOf(value: unknown, error: ErrorObject, file: FileKind): Remedied {
  const path = pathOf(value, error.instancePath);
  const parameters: Readonly<Record<string, unknown>> = error.params;
  const inner = error.propertyName ?? parameters["missingProperty"] ?? parameters["additionalProperty"];
  const isUnknownKey = error.keyword === "additionalProperties";
  const properties: unknown = error.parentSchema?.["properties"];
  const known = isUnknownKey && isObject(properties) ? Object.keys(properties) : null;
  return { remedy: remedyFor(file, typeof inner === "string" ? [...path, inner] : path, known), isUnknownKey };
}

/** Whether anything is left. */
function applyAll(mending: Mending, remedies: readonly Remedied[]): boolean {
  // Entries of lists are left out at last and together, so that no path means another entry meanwhile.
  const gone = new Map<unknown[], Set<number>>();
  for (const { remedy, isUnknownKey } of remedies) {
    if (remedy === null) return false;
    apply(mending, remedy, isUnknownKey, gone);
  }
  for (const [list, indexes] of gone) {
    const places = mending.places.get(list) ?? list.map((_, index) => index);
    const isKept = (_: unknown, index: number): boolean => !indexes.has(index);
    mending.places.set(list, places.filter(isKept));
    list.splice(0, list.length, ...list.filter(isKept));
  }
  return true;
}

function apply(mending: Mending, remedy: Remedy, isUnknownKey: boolean, gone: Map<unknown[], Set<number>>): void {
  const { path } = remedy;
  const holder = valueAt(mending.value, path.slice(0, -1));
  const key = path.at(-1) ?? "";
  if (!isObject(holder)) return;
  if (remedy.kind === "hide-field") return hideField(mending, holder, key);
  note(mending, path, isUnknownKey);
  if (remedy.kind === "stand-in") Reflect.set(holder, key, remedy.value);
  else if (Array.isArray(holder)) gone.set(holder, (gone.get(holder) ?? new Set()).add(Number(key)));
  else Reflect.deleteProperty(holder, key);
}

/** Notes what is left out: an entry at the key of its list, anything else at its own. */
function note({ value, leftOut }: Mending, path: ValuePath, isUnknownKey: boolean): void {
  const [first, second] = path;
  // What is left out of changes is as imported.
  if ((first === "import" && second === "change") || (first === "types" && path.length === 2)) return;
  const isEntry = typeof path.at(-1) === "number" || (first === "parties" && second !== undefined && path.length === 2);
  const noted = isEntry ? path.slice(0, -1) : path;
  const holder = valueAt(value, noted.slice(0, -1));
  if (!isObject(holder)) return;
  const names = isUnknownKey && !isEntry ? whatMayBe(valueAt(value, path)) : [String(noted.at(-1))];
  leftOut.set(holder, new Set([...(leftOut.get(holder) ?? []), ...names]));
}

/** What a value may have been meant for whose key nobody knows; only a text explains something. */
function whatMayBe(value: unknown): string[] {
  return typeof value === "string" ? [ANY_KEY, "en", "zh"] : [ANY_KEY];
}

function hideField({ leftOut }: Mending, field: object, wrong: string | number): void {
  for (const key of Object.keys(field)) if (key === wrong || !KEPT.includes(key)) Reflect.deleteProperty(field, key);
  Reflect.set(field, "type", LEFT_OUT);
  leftOut.set(field, (leftOut.get(field) ?? new Set()).add(ANY_KEY));
}

function mendedDocument({ document, value, places }: Mending): LocatedDocument {
  const originalPath = (path: ValuePath): ValuePath => {
    let current = value;
    return path.map((step) => {
      const indexes = isObject(current) && typeof step === "number" ? places.get(current) : undefined;
      current = valueAt(current, [step]);
      return indexes === undefined ? step : (indexes[Number(step)] ?? step);
    });
  };
  return {
    file: document.file,
    value,
    rangeOfValue: (path) => document.rangeOfValue(originalPath(path)),
    rangeOfKey: (path) => document.rangeOfKey(originalPath(path)),
    sourceOf: (path) => document.sourceOf(originalPath(path)),
  };
}

function valueAt(value: unknown, path: ValuePath): unknown {
  return path.reduce<unknown>(
    (current, step) => (isObject(current) && Object.hasOwn(current, step) ? Reflect.get(current, step) : undefined),
    value,
  );
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
