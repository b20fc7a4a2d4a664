import { annotationsOf } from "./annotations.js";

/** Replaces a name or type that is poisoned because its form is wrong. No diagnostic contains it. */
export const POISON = "Poisoned_Part";

/** Marks every key that a node does not have as poisoned. */
export const ANY_KEY = "*";

/**
 * Whether a key or part of its value is poisoned. Its errors are already reported; checks report nothing that follows
 * from them.
 */
export function isPoisoned(node: object, key: string): boolean {
  const { poisoned = [] } = annotationsOf(node);
  return poisoned.includes(key) || (poisoned.includes(ANY_KEY) && !Object.hasOwn(node, key));
}
