import {
  type DigitPartNode,
  type EnumerationValueNode,
  type PartNode,
  child,
  type SourceRef,
  existsIn,
} from "../syntax/index.js";
import { toPropertyName } from "../naming/index.js";
import type { BindScope } from "./bind-fields.js";
import type { DigitPartSymbol, PartSymbol, TypeSymbol, ValueSymbol } from "./symbols.js";

/** Returns the values of an enumeration: all values, and those that exist in the version. */
export function bindValues(
  { version, versions }: BindScope,
  type: { readonly values?: readonly EnumerationValueNode[] },
  at: SourceRef,
): Pick<TypeSymbol, "values" | "allValues"> {
  const allValues = (type.values ?? []).map((node, index): ValueSymbol => ({ node, at: child(at, "values", index) }));
  return { allValues, values: allValues.filter(({ node }) => existsIn(node, version, versions)) };
}

const byName = new WeakMap<readonly ValueSymbol[], ReadonlyMap<string, ValueSymbol>>();

/** Returns the first value that has a name. */
export function valueNamed(values: readonly ValueSymbol[], name: string): ValueSymbol | undefined {
  const named = byName.get(values) ?? valuesByName(values);
  byName.set(values, named);
  return named.get(name);
}

function valuesByName(values: readonly ValueSymbol[]): ReadonlyMap<string, ValueSymbol> {
  const named = new Map<string, ValueSymbol>();
  for (const value of values) {
    const { name } = value.node;
    if (name !== undefined && !named.has(name)) named.set(name, value);
  }
  return named;
}

/** Returns the parts of a packed integer, the most significant bits first. */
export function bindParts(nodes: readonly PartNode[], at: SourceRef): PartSymbol[] {
  return nodes.map((node, index) => {
    const { name, property = toPropertyName(name), bits, digits = null, min = 0, max = 2 ** bits - 1 } = node;
    return { name, property, bits, digits, min, max, node, at: child(at, index) };
  });
}

/** Returns the sum of the bits of parts. */
export function bitsOf(parts: readonly PartSymbol[]): number {
  return parts.reduce((sum, { bits }) => sum + bits, 0);
}

/** Returns the parts of a string of digits, the first one first. */
export function bindDigitParts(nodes: readonly DigitPartNode[], at: SourceRef): DigitPartSymbol[] {
  return nodes.map((node, index) => {
    const { name, property = toPropertyName(name), digits } = node;
    return { name, property, digits, node, at: child(at, index) };
  });
}

/** Returns the sum of the digits of parts. */
export function digitsOf(parts: readonly DigitPartSymbol[]): number {
  return parts.reduce((sum, { digits }) => sum + digits, 0);
}
