import { annotationsOf } from "./annotations.js";

/** What stands for a name or a type that is poisoned because its form is wrong. No diagnostic shows it. */
export const POISON = "Left_Out";

/** Among the poisoned keys: every key that is missing may be one of them. */
export const ANY_KEY = "*";

/** Whether a key, or part of its value, is poisoned: its errors are reported already, and none follows from it. */
export function isPoisoned(node: object, key: string): boolean {
  const { poisoned = [] } = annotationsOf(node);
  return poisoned.includes(key) || (poisoned.includes(ANY_KEY) && !Object.hasOwn(node, key));
}
