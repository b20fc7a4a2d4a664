/** What stands for a name or a type that is left out because its form is wrong. No diagnostic shows it. */
export const POISON = "Left_Out";

/** Among the keys of what is left out: every key that is not there may be one of them. */
export const ANY_KEY = "*";

/** Something of which parts may be left out. */
export interface Recoverable {
  /** Not written in files: the keys whose values are left out, all or in part, because their form is wrong. */
  readonly poisoned?: readonly string[];
}

/** Whether a key, or part of its value, is left out: its mistakes are reported already, and none follows from it. */
export function isPoisoned(node: Recoverable, key: string): boolean {
  const { poisoned = [] } = node;
  return poisoned.includes(key) || (poisoned.includes(ANY_KEY) && !Object.hasOwn(node, key));
}
