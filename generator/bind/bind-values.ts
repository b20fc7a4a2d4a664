import {
  type BitFieldNode,
  type DigitPartNode,
  type PartNode,
  child,
  type SourceRef,
  existsIn,
} from "../syntax/index.js";
import { toPropertyName } from "../naming/index.js";
import type { BindScope } from "./bind-fields.js";
import type { BitFieldSymbol, DigitPartSymbol, PartSymbol, Valued } from "./expressions/part-symbols.js";
import type { ValueSymbol } from "./symbols.js";

/** Returns the values of an enumeration or a bit field: all values, and those that exist in the version. */
export function bindValues<Node extends { readonly since?: string; readonly until?: string }>(
  { version, versions }: BindScope,
  type: { readonly values?: readonly Node[] },
  at: SourceRef,
): Record<"values" | "allValues", readonly Valued<Node>[]> {
  const allValues = (type.values ?? []).map((node, index) => ({ node, at: child(at, "values", index) }));
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

/** Returns the bit fields of a type that exist in the version; null for a type without any. */
export function bindBits(
  scope: BindScope,
  nodes: readonly BitFieldNode[] | undefined,
  at: SourceRef,
): readonly BitFieldSymbol[] | null {
  return (
    nodes?.flatMap((node, index) =>
      existsIn(node, scope.version, scope.versions) ? [bindBitField(scope, node, child(at, index))] : [],
    ) ?? null
  );
}

function bindBitField(scope: BindScope, node: BitFieldNode, at: SourceRef): BitFieldSymbol {
  const { name, property = toPropertyName(name), bit, bits = String(bit) } = node;
  const ends = bits.split("..").map(Number);
  const low = Math.min(...ends);
  const count = Math.max(...ends) - low + 1;
  const isFlag = count === 1 && node.values === undefined;
  return { name, property, low, count, isFlag, ...bindValues(scope, node, at), node, at };
}
