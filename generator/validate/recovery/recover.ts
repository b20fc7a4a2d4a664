import type { ErrorObject, ValidateFunction } from "ajv";
import type { SourceDocument, ValuePath } from "../../load/index.js";
import { pathOf } from "../schema-errors.js";
import { annotate, ANY_KEY, isObject, POISON, type SyntaxTree } from "../../syntax/index.js";
import { valueAt } from "../values.js";
import { type FileKind, type RecoveryAction, recoveryFor } from "./recovery-actions.js";
import { isNumeric } from "../schema-error-text.js";

/** What is left of a file, and whether that is all of it. */
export interface Recovered<Node> {
  /** Null where nothing of the file can be kept. */
  readonly tree: SyntaxTree<Node> | null;
  readonly isWhole: boolean;
}

/** More rounds than parts stand in each other. */
const MOST_ROUNDS = 12;

/** Keys whose texts YAML takes for numbers where they have no quotes. */
const TEXTS = ["version", "since", "until", "section", "printed", "specification", "prefix", "en", "zh"];

/** Keys of a field that are kept where the rest is poisoned. */
const KEPT = ["name", "since", "until", "property", "role"];

/**
 * The file without the parts whose form is wrong. What is left remembers where it stands, and what is poisoned is noted
 * where it was, so that nobody misses it.
 */
export function recover<Node>(
  document: SourceDocument,
  validator: ValidateFunction<Node>,
  file: FileKind,
): Recovered<Node> {
  const value: unknown = structuredClone(document.value);
  const recovery: Recovery = { document, value, poisoned: new Map(), places: new Map() };
  let isWhole = true;
  for (let round = 0; round < MOST_ROUNDS && !validator(value); round++) {
    const errors = (validator.errors ?? []).filter(({ keyword }) => keyword !== "if" && keyword !== "propertyNames");
    const others = errors.filter((error) => round > 0 || !repair(recovery, error));
    const actions = others.map((error) => actionOf(value, error, file));
    isWhole &&= actions.length === 0;
    if (!applyAll(recovery, actions)) return { tree: null, isWhole: false };
  }
  if (!validator(value)) return { tree: null, isWhole: false };
  for (const [holder, keys] of recovery.poisoned) annotate(holder, { poisoned: [...keys] });
  return { tree: { document: recoveredDocument(recovery), node: value }, isWhole };
}

interface Recovery {
  readonly document: SourceDocument;
  /** The copy that is changed. */
  readonly value: unknown;
  /** What is poisoned of which object. */
  readonly poisoned: Map<object, Set<string>>;
  /** Where the entries of a list stood before others were dropped. */
  readonly places: Map<object, readonly number[]>;
}

/** Puts right what is only written in the wrong way: a text without quotes, an integer with them. */
function repair({ document, value }: Recovery, error: ErrorObject): boolean {
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
    return Reflect.set(holder, key, document.textAt(path));
  return types.includes("integer") && isNumeric(data) && Reflect.set(holder, key, Number(data));
}

interface Recoveries {
  readonly action: RecoveryAction | null;
  readonly isUnknownKey: boolean;
}

function actionOf(value: unknown, error: ErrorObject, file: FileKind): Recoveries {
  const path = pathOf(value, error.instancePath);
  const parameters: Readonly<Record<string, unknown>> = error.params;
  const inner = error.propertyName ?? parameters["missingProperty"] ?? parameters["additionalProperty"];
  const isUnknownKey = error.keyword === "additionalProperties";
  const properties: unknown = error.parentSchema?.["properties"];
  const known = isUnknownKey && isObject(properties) ? Object.keys(properties) : null;
  return { action: recoveryFor(file, typeof inner === "string" ? [...path, inner] : path, known), isUnknownKey };
}

/** Whether anything is left. */
function applyAll(recovery: Recovery, actions: readonly Recoveries[]): boolean {
  // Entries of lists are dropped last and together, so that no path means another entry meanwhile.
  const gone = new Map<unknown[], Set<number>>();
  for (const { action, isUnknownKey } of actions) {
    if (action === null) return false;
    apply(recovery, action, isUnknownKey, gone);
  }
  for (const [list, indexes] of gone) {
    const places = recovery.places.get(list) ?? list.map((_, index) => index);
    const isKept = (_: unknown, index: number): boolean => !indexes.has(index);
    recovery.places.set(list, places.filter(isKept));
    list.splice(0, list.length, ...list.filter(isKept));
  }
  return true;
}

function apply(
  recovery: Recovery,
  action: RecoveryAction,
  isUnknownKey: boolean,
  gone: Map<unknown[], Set<number>>,
): void {
  const { path } = action;
  const holder = valueAt(recovery.value, path.slice(0, -1));
  const key = path.at(-1) ?? "";
  if (!isObject(holder)) return;
  if (action.kind === "poison") return poisonField(recovery, holder, key);
  note(recovery, path, isUnknownKey);
  if (action.kind === "substitute") Reflect.set(holder, key, action.value);
  else if (Array.isArray(holder)) gone.set(holder, (gone.get(holder) ?? new Set()).add(Number(key)));
  else Reflect.deleteProperty(holder, key);
}

/** Notes what is poisoned: an entry at the key of its list, anything else at its own. */
function note({ value, poisoned }: Recovery, path: ValuePath, isUnknownKey: boolean): void {
  const [first, second] = path;
  // What is dropped from changes is as imported.
  if ((first === "import" && second === "change") || (first === "types" && path.length === 2)) return;
  const isEntry = typeof path.at(-1) === "number" || (first === "parties" && second !== undefined && path.length === 2);
  const noted = isEntry ? path.slice(0, -1) : path;
  const holder = valueAt(value, noted.slice(0, -1));
  if (!isObject(holder)) return;
  const names = isUnknownKey && !isEntry ? whatMayBe(valueAt(value, path)) : [String(noted.at(-1))];
  poisoned.set(holder, new Set([...(poisoned.get(holder) ?? []), ...names]));
}

/** What a value may have been meant for whose key nobody knows; only a text explains something. */
function whatMayBe(value: unknown): string[] {
  return typeof value === "string" ? [ANY_KEY, "en", "zh"] : [ANY_KEY];
}

function poisonField({ poisoned }: Recovery, field: object, wrong: string | number): void {
  for (const key of Object.keys(field)) if (key === wrong || !KEPT.includes(key)) Reflect.deleteProperty(field, key);
  Reflect.set(field, "type", POISON);
  poisoned.set(field, (poisoned.get(field) ?? new Set()).add(ANY_KEY));
}

function recoveredDocument({ document, value, places }: Recovery): SourceDocument {
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
    textAt: (path) => document.textAt(originalPath(path)),
  };
}
