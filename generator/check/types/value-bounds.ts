import type { EnumerationValueNode } from "../../syntax/index.js";
import type { TypeSymbol } from "../../bind/index.js";

/** Returns a bound of a value that an integer of `octets` octets cannot hold; null if it holds both. */
export function outOfRange({ node }: TypeSymbol, value: EnumerationValueNode, octets: number): string | null {
  const isSigned = node.type === "Integer";
  const max = 2 ** (8 * Math.min(octets, 7) - (isSigned ? 1 : 0)) - 1;
  const min = isSigned ? -max - 1 : 0;
  const wrong = boundsOf(value).find((bound) => bound < min || bound > max);
  return wrong === undefined ? null : String(wrong);
}

/** Returns the first and the last integer of a range; a single value is one integer. */
export function boundsOf({ value, range }: EnumerationValueNode): readonly number[] {
  return (range ?? String(value)).split("..").map(Number);
}
