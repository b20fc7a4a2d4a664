import type { ValueDescriptor } from "../interpreter/index.js";

/** The languages of every description. */
export type Language = "en" | "zh";

/**
 * The description of a value, a range or a prefix; null if no entry matches. An exact value takes precedence over a
 * range or prefix.
 */
export function describe(
  values: readonly ValueDescriptor[],
  value: number | string,
  language: Language,
): string | null {
  const exact = values.find((each) => "value" in each && each.value === value);
  const found = exact ?? values.find((each) => isFamilyOf(each, value));
  // A different language can be any value, which may not be usable as a property name.
  return language === "en" || language === "zh" ? (found?.[language] ?? null) : null;
}

/** Whether a value is in a range, or begins with a prefix. */
export function isFamilyOf(each: ValueDescriptor, value: number | string): boolean {
  if ("prefix" in each) return typeof value === "string" && value.startsWith(each.prefix);
  return "first" in each && typeof value === "number" && value >= each.first && value <= each.last;
}
