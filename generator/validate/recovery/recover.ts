import type { ValidateFunction } from "ajv";
import type { SourceDocument, ValuePath } from "../../load/index.js";
import { annotate, ANY_KEY, isObject, POISON, type SyntaxTree } from "../../syntax/index.js";
import { valueAt } from "../values.js";
import { planRecoveries, planRepairs, type PoisonedKeys, type RecoveryAction } from "./plan-recovery.js";
import type { FileKind } from "./recovery-actions.js";

/** What is left of a file, and whether that is all of it. */
export interface Recovered<Node> {
  /** Null where nothing of the file can be kept. */
  readonly tree: SyntaxTree<Node> | null;
  readonly isWhole: boolean;
}

/** More rounds than parts are nested. */
const MAX_ROUNDS = 12;

const NOTHING = { tree: null, isWhole: false } as const;

/**
 * The file without the parts whose form is wrong. What is left remembers where it is written, and what is poisoned is noted
 * at its holder, so that it is not missed.
 *
 * This is a fixpoint: an object without a part can be wrong itself, so that errors are searched and removed until none is left.
 * Each round plans its actions on the value as it is, and then applies all of them.
 */
export function recover<Node>(
  document: SourceDocument,
  validator: ValidateFunction<Node>,
  kind: FileKind,
): Recovered<Node> {
  const value: unknown = structuredClone(document.value);
  const draft: Draft = { document, value, poisoned: new Map(), places: new Map() };
  let isWhole = true;
  for (let round = 0; !validator(value); round++) {
    const errors = (validator.errors ?? []).filter(({ keyword }) => keyword !== "if" && keyword !== "propertyNames");
    const plan = round === 0 ? planRepairs : planRecoveries;
    const actions = plan({ kind, document, value }, errors);
    if (actions === null || actions.length === 0 || round === MAX_ROUNDS) return NOTHING;
    isWhole &&= actions.every((action) => action.kind === "repair");
    applyActions(draft, actions);
  }
  for (const [holder, keys] of draft.poisoned) annotate(holder, { poisoned: [...keys] });
  return { tree: { document: recoveredDocument(draft), node: value }, isWhole };
}

/** A file while it is recovered. */
interface Draft {
  readonly document: SourceDocument;
  /** The copy that is changed. */
  readonly value: unknown;
  /** The poisoned keys of each object. */
  readonly poisoned: Map<object, Set<string>>;
  /** The indexes that the entries of a list had before others were dropped. */
  readonly places: Map<object, readonly number[]>;
}

/** Applies all actions of a round. Entries of lists are dropped last and together, so that each path keeps its meaning. */
function applyActions(draft: Draft, actions: readonly RecoveryAction[]): void {
  const dropped = new Map<unknown[], Set<number>>();
  for (const action of actions) {
    const key = action.path.at(-1) ?? "";
    const holder = valueAt(draft.value, action.path.slice(0, -1));
    if (!isObject(holder)) continue;
    if (action.kind !== "repair") poisonKeys(draft, action.poisons);
    if (action.kind === "poison") poisonField(draft, holder, key);
    else if (action.kind !== "drop") Reflect.set(holder, key, action.value);
    else if (Array.isArray(holder)) dropped.set(holder, (dropped.get(holder) ?? new Set()).add(Number(key)));
    else Reflect.deleteProperty(holder, key);
  }
  for (const [list, indexes] of dropped) dropEntries(draft, list, indexes);
}

function dropEntries({ places }: Draft, list: unknown[], indexes: ReadonlySet<number>): void {
  const isKept = (_: unknown, index: number): boolean => !indexes.has(index);
  const before = places.get(list) ?? list.map((_, index) => index);
  places.set(list, before.filter(isKept));
  list.splice(0, list.length, ...list.filter(isKept));
}

function poisonKeys({ value, poisoned }: Draft, poisons: PoisonedKeys | null): void {
  const holder = poisons === null ? null : valueAt(value, poisons.holder);
  if (poisons === null || !isObject(holder)) return;
  poisoned.set(holder, new Set([...(poisoned.get(holder) ?? []), ...poisons.keys]));
}

/** Keys of a field that are kept if the rest is poisoned. */
const KEPT = ["name", "since", "until", "property", "role"];

function poisonField({ poisoned }: Draft, field: object, wrong: string | number): void {
  for (const key of Object.keys(field)) if (key === wrong || !KEPT.includes(key)) Reflect.deleteProperty(field, key);
  Reflect.set(field, "type", POISON);
  poisoned.set(field, (poisoned.get(field) ?? new Set()).add(ANY_KEY));
}

function recoveredDocument({ document, value, places }: Draft): SourceDocument {
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
