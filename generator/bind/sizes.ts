import { fieldNamed } from "./field-index.js";
import { containsItself, memoizeByType } from "./type-graph.js";
import type { FieldSymbol, TypeRef } from "./symbols.js";

/** Returns the number of octets of a field if it is fixed; null if it varies or is unknown. */
export function staticSize(typed: TypeRef): number | null {
  if (typed.type?.kind === "structure") return staticSizeOfType(typed.type);
  if (typed.tail !== null) return null;
  switch (typed.basic) {
    case "Unsigned Integer":
    case "Integer":
    case "Octet String":
    case "Digits":
    case "Octets":
      return typeof typed.octets === "number" ? typed.octets : null;
    case "Mark":
      return 0;
    default:
      return null;
  }
}

/** Returns the number of octets of a structure if it is fixed; null if it varies or is unknown. */
export const staticSizeOfType = memoizeByType((type): number | null =>
  containsItself(type) ? null : sumOf(type.fields, staticSize),
);

/** Returns the minimum number of octets of fields. */
export function minSize(fields: readonly FieldSymbol[]): number {
  return fields.reduce((sum, field) => sum + minSizeOf(field), 0);
}

function minSizeOf(field: FieldSymbol): number {
  const size = staticSize(field);
  if (size !== null) return size;
  if (field.basic === "C-Octet String") return field.tail === null ? 1 : 0;
  return field.type?.kind === "structure" ? minSizeOfType(field.type) : 0;
}

const minSizeOfType = memoizeByType((type) => (containsItself(type) ? 0 : minSize(type.fields)));

/**
 * Returns the maximum number of octets of fields, as far as their counters can count. It is Infinity without a limit,
 * and NaN if it is unknown.
 */
export function maxSize(fields: readonly FieldSymbol[]): number {
  return fields.reduce((sum, field) => sum + maxSizeOf(field, fields), 0);
}

/** Returns the maximum number of octets of one of these fields. */
export function maxSizeOf(field: FieldSymbol, fields: readonly FieldSymbol[]): number {
  if (field.counter === null) return maxOfTyped(field);
  const counter = fieldNamed(fields, field.counter);
  const max = 2 ** (8 * Number(counter?.octets)) - 1;
  return max * (field.element === null ? 1 : maxOfTyped(field.element));
}

function maxOfTyped(typed: TypeRef): number {
  const { basic, type, octets, maxOctets } = typed;
  if (type?.kind === "structure") return maxSizeOfType(type);
  if (basic === "C-Octet String") return Number(maxOctets);
  return octets === "rest" ? Infinity : Number(octets);
}

const maxSizeOfType = memoizeByType((type) => (containsItself(type) ? NaN : maxSize(type.fields)));

function sumOf(fields: readonly FieldSymbol[], sizeOf: (field: FieldSymbol) => number | null): number | null {
  let sum = 0;
  for (const field of fields) {
    const size = sizeOf(field);
    if (size === null) return null;
    sum += size;
  }
  return sum;
}
