import { containsItself } from "./type-graph.js";
import type { FieldView, TypedView, TypeView } from "./symbols.js";

/** The octets of a field that always has the same number; null for any other, and where they are not known. */
export function staticSize(typed: TypedView): number | null {
  if (typed.type?.kind === "structure") return staticSizeOfType(typed.type);
  switch (typed.basic) {
    case "Unsigned Integer":
    case "Integer":
    case "Octet String":
    case "Octets":
      return typeof typed.octets === "number" ? typed.octets : null;
    default:
      return null;
  }
}

/** The octets of a structure that always has the same number; null for any other. */
export function staticSizeOfType(type: TypeView): number | null {
  return containsItself(type) ? null : sumOf(type.fields, staticSize);
}

/** The fewest octets that fields can have. */
export function leastSize(fields: readonly FieldView[]): number {
  return fields.reduce((sum, field) => sum + leastSizeOf(field), 0);
}

function leastSizeOf(field: FieldView): number {
  const size = staticSize(field);
  if (size !== null) return size;
  if (field.basic === "C-Octet String") return 1;
  return field.type?.kind === "structure" && !containsItself(field.type) ? leastSize(field.type.fields) : 0;
}

/** The most octets that fields can have together: what their counters can say; Infinity where nothing counts, NaN where it is not known. */
export function greatestSize(fields: readonly FieldView[]): number {
  return fields.reduce((sum, field) => sum + greatestSizeOf(field, fields), 0);
}

/** The most octets of one of these fields. */
export function greatestSizeOf(field: FieldView, fields: readonly FieldView[]): number {
  if (field.counter === null) return greatestOfTyped(field);
  const counter = fields.find(({ name }) => name === field.counter);
  const greatest = 2 ** (8 * Number(counter?.octets)) - 1;
  return greatest * (field.element === null ? 1 : greatestOfTyped(field.element));
}

function greatestOfTyped(typed: TypedView): number {
  const { basic, type, octets, maxOctets } = typed;
  if (type?.kind === "structure") return containsItself(type) ? NaN : greatestSize(type.fields);
  if (basic === "C-Octet String") return Number(maxOctets);
  return octets === "rest" ? Infinity : Number(octets);
}

function sumOf(fields: readonly FieldView[], sizeOf: (field: FieldView) => number | null): number | null {
  let sum = 0;
  for (const field of fields) {
    const size = sizeOf(field);
    if (size === null) return null;
    sum += size;
  }
  return sum;
}
