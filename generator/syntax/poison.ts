/** What stands for a name or a type that is poisoned because its form is wrong. No diagnostic shows it. */
export const POISON = "Left_Out";

/** Among the poisoned keys: every key that is missing may be one of them. */
export const ANY_KEY = "*";

/** A node of which parts may be poisoned. */
export interface Recoverable {
  /** Not written in files: the keys whose values are poisoned, all or in part, because their form is wrong. */
  readonly poisoned?: readonly string[];
}

/** Whether a key, or part of its value, is poisoned: its errors are reported already, and none follows from it. */
export function isPoisoned(node: Recoverable, key: string): boolean {
  const { poisoned = [] } = node;
  return poisoned.includes(key) || (poisoned.includes(ANY_KEY) && !Object.hasOwn(node, key));
}
