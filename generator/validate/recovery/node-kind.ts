/** How the keys of an object are recovered. */
export interface NodeKind {
  /** Optional keys, which can be dropped. */
  readonly loose?: readonly string[];
  /** Substitutes for the values of required keys. */
  readonly substitutes?: Readonly<Record<string, unknown>>;
  /** How other keys are recovered: dropped alone, dropped with their object, or by poisoning the field. */
  readonly others: "alone" | "with-object" | "poison";
  /** Which unknown keys are dropped alone: all, or those that are unlike any known key; default: none. */
  readonly dropsUnknown?: "all" | "unlike-any";
  /** What is poisoned when a key is dropped: the object or nothing; default: the key. */
  readonly poisons?: "object" | "nothing";
}

/** Substitutes for descriptions. */
export const TEXTS = { en: "?", zh: "?" };
