import { containsItself, memoizeByType } from "./type-graph.js";
import type { TypeRef } from "./symbols.js";

/** Whether a value takes all octets up to an end that must be known, so that nothing can follow it. */
export function isTailed({ basic, octets, tail, type }: TypeRef): boolean {
  if (tail !== null || (basic === "Octets" && octets === "rest")) return true;
  return type?.kind === "structure" && isTailedType(type);
}

/** A field before the last one that takes the remaining octets is reported itself. */
const isTailedType = memoizeByType((type): boolean => {
  const last = type.fields.at(-1);
  return last !== undefined && !containsItself(type) && isTailed(last);
});
