import { annotationsOf } from "./annotations.js";

/** Replaces a name or type that is poisoned because its form is wrong. No diagnostic contains it. */
export const POISON = "Left_Out";

/** Among the poisoned keys: any missing key may be one of them. */
export const ANY_KEY = "*";

/**
 * Whether a key or part of its value is poisoned. Its errors are already reported; checks report nothing that follows
 * from them.
 */
export function isPoisoned(node: object, key: string): boolean {
  const { poisoned = [] } = annotationsOf(node);
  return poisoned.includes(key) || (poisoned.includes(ANY_KEY) && !Object.hasOwn(node, key));
}
