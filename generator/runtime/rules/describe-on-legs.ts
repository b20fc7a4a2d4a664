import type { ValueDescriptor } from "../interpreter/index.js";
import { isFamilyOf, type Language } from "./describe.js";

/**
 * The description of a value whose meaning may depend on the direction, like that of `describe`: what it means on one of some
 * legs, or without legs all that it may mean.
 */
export function describeOnLegs(
  values: readonly ValueDescriptor[],
  value: number | string,
  language: Language,
  legs: readonly string[] = [],
): string | null {
  const fitting = values.filter((each) => isOnLeg(each, legs));
  const exact = fitting.filter((each) => "value" in each && each.value === value);
  const found = exact.length > 0 ? exact : fitting.filter((each) => isFamilyOf(each, value));
  const [first] = found;
  if (first === undefined || (language !== "en" && language !== "zh")) return null;
  const meanings = first.legs === undefined ? [first] : found.filter((each) => each.legs !== undefined);
  return [...new Set(meanings.map((each) => each[language]))].join(" / ");
}

function isOnLeg({ legs: own }: ValueDescriptor, legs: readonly string[]): boolean {
  return own === undefined || legs.length === 0 || own.some((leg) => legs.includes(leg));
}
