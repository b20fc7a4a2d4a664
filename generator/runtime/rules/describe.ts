import type { ValueDescriptor } from "../interpreter/index.js";

/** The languages of every description. */
export type Language = "en" | "zh";

/**
 * What a value means: by itself, by its range, or by how it begins; null where nobody says. A value of its own goes
 * before a family that it belongs to.
 */
export function describe(
  values: readonly ValueDescriptor[],
  value: number | string,
  language: Language,
): string | null {
  const exact = values.find((each) => "value" in each && each.value === value);
  const found = exact ?? values.find((each) => isFamilyOf(each, value));
  // Another language may be anything: not every value can be the name of a property.
  return language === "en" || language === "zh" ? (found?.[language] ?? null) : null;
}

function isFamilyOf(each: ValueDescriptor, value: number | string): boolean {
  if ("prefix" in each) return typeof value === "string" && value.startsWith(each.prefix);
  return "first" in each && typeof value === "number" && value >= each.first && value <= each.last;
}
