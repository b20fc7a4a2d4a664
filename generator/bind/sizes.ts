import { fieldNamed } from "./field-index.js";
import { containsItself, isStructural, memoizeByType } from "./type-graph.js";
import type { FieldSymbol, TypeRef, TypeSymbol } from "./symbols.js";

/** Returns the number of octets of a field if it is fixed; null if it varies or is unknown. */
export function staticSize(typed: TypeRef): number | null {
  if (isStructural(typed.type)) return staticSizeOfType(typed.type);
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

/** Returns the number of octets of a structure or union if it is fixed; null if it varies or is unknown. */
export const staticSizeOfType = memoizeByType((type): number | null => {
  if (containsItself(type)) return null;
  const [own, more] = [sumOf(type.fields, staticSize), staticSizeOfCases(type)];
  return own === null || more === null ? null : own + more;
});

/** Returns the size that all cases of a union have; 0 for any other type. */
function staticSizeOfCases({ kind, cases }: TypeSymbol): number | null {
  if (kind !== "union") return 0;
  const [size = null, ...others] = new Set(structuresOf(cases).map(staticSizeOfType));
  return others.length === 0 ? size : null;
}

function structuresOf(cases: TypeSymbol["cases"]): TypeSymbol[] {
  return cases.flatMap(({ structure }) => structure ?? []);
}

/** Returns the minimum number of octets of fields. */
export function minSize(fields: readonly FieldSymbol[]): number {
  return fields.reduce((sum, field) => sum + minSizeOf(field), 0);
}

function minSizeOf(field: FieldSymbol): number {
  const size = staticSize(field);
  if (size !== null) return size;
  if (field.basic === "C-Octet String") return field.tail === null ? 1 : 0;
  return isStructural(field.type) ? minSizeOfType(field.type) : 0;
}

/** Returns the minimum number of octets of a structure or union. */
export const minSizeOfType = memoizeByType((type): number => {
  if (containsItself(type)) return 0;
  const ofCases = structuresOf(type.cases).map(minSizeOfType);
  return minSize(type.fields) + (ofCases.length === 0 ? 0 : Math.min(...ofCases));
});

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
  if (isStructural(type)) return maxSizeOfType(type);
  if (basic === "C-Octet String") return Number(maxOctets);
  return octets === "rest" ? Infinity : Number(octets);
}

const maxSizeOfType = memoizeByType((type): number =>
  containsItself(type) ? NaN : maxSize(type.fields) + Math.max(0, ...structuresOf(type.cases).map(maxSizeOfType)),
);

function sumOf(fields: readonly FieldSymbol[], sizeOf: (field: FieldSymbol) => number | null): number | null {
  let sum = 0;
  for (const field of fields) {
    const size = sizeOf(field);
    if (size === null) return null;
    sum += size;
  }
  return sum;
}

/** Whether a value takes all octets up to an end that must be known, so that nothing can follow it. */
export function isTailed({ basic, octets, tail, type }: TypeRef): boolean {
  if (tail !== null || (basic === "Octets" && octets === "rest")) return true;
  return type?.kind === "structure" && isTailedType(type);
}

/**
 * Whether the last field of a structure takes the remaining octets. A field before the last one that does is reported itself.
 */
export const isTailedType = memoizeByType((type): boolean => {
  const last = type.fields.at(-1);
  return last !== undefined && !containsItself(type) && isTailed(last);
});
