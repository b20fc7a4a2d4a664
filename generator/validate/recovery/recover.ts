import type { ValidateFunction } from "ajv";
import type { SourceDocument, ValuePath } from "../../load/index.js";
import { annotate, ANY_KEY, isObject, POISON, type SyntaxTree } from "../../syntax/index.js";
import { valueAt } from "../values.js";
import { planRecoveries, planRepairs, type PoisonedKeys, type RecoveryAction } from "./plan-recovery.js";
import type { FileKind } from "./recovery-actions.js";

/** The result of recovering a file. */
export interface Recovered<Node> {
  /** Null if nothing of the file is usable. */
  readonly tree: SyntaxTree<Node> | null;
  readonly isWhole: boolean;
}

/** The maximum number of rounds, which is more than the depth of nesting. */
const MAX_ROUNDS = 12;

const NOTHING = { tree: null, isWhole: false } as const;

/**
 * Removes the invalid parts of a file. The rest keeps its places, and objects record their poisoned keys, so that these
 * are not reported as missing.
 * Recovery is a fixpoint: without a part, an object can become invalid itself, so rounds repeat until no error is left.
 * Each round plans its actions for the current value and then applies all of them.
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

/** The state of a file during recovery. */
interface Draft {
  readonly document: SourceDocument;
  /** The copy that is changed. */
  readonly value: unknown;
  /** The poisoned keys of each object. */
  readonly poisoned: Map<object, Set<string>>;
  /** The original indexes of the entries of lists from which entries were dropped. */
  readonly places: Map<object, readonly number[]>;
}

/** Applies the actions of a round. Entries of lists are dropped last and together, so that all paths stay valid. */
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

/** Keys that a poisoned field keeps. */
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
