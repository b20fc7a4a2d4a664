import { type SyntaxTree, type TypeNode, type TypesNode, collectNames } from "../syntax/index.js";

/** Returns the names of all types that values name, directly or through other types. */
export function reachableTypes(types: ReadonlyMap<string, TypeNode>, values: readonly unknown[]): ReadonlySet<string> {
  const reachable = new Set<string>();
  for (const value of values) collectNames(value, reachable);
  // The loop also visits names that it adds.
  for (const name of reachable) collectNames(types.get(name), reachable);
  return reachable;
}

/** Returns files of types reduced to some types. Files without any of them are dropped. */
export function withTypes(
  files: readonly SyntaxTree<TypesNode>[],
  names: ReadonlySet<string>,
): SyntaxTree<TypesNode>[] {
  return files.flatMap(({ document, node }) => {
    const types = Object.fromEntries(Object.entries(node.types).filter(([name]) => names.has(name)));
    return Object.keys(types).length === 0 ? [] : [{ document, node: { types } }];
  });
}
