import { escaped } from "../diagnostics/index.js";

/**
 * Returns a value whose strings have no hidden characters: a text of a schema could reverse the direction of what follows it, or
 * be invisible. Octets and integers stay as they are.
 */
export function withoutHiddenText<Value>(value: Value): Value;
export function withoutHiddenText(value: unknown): unknown {
  if (typeof value === "string") return escaped(value);
  if (Array.isArray(value)) return value.map((each: unknown) => withoutHiddenText(each));
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutHiddenText(each)]));
}
