import { type SyntaxTree, type TypeNode, type TypesNode, collectNames } from "../syntax/index.js";

/** The names of all types that values name, and that those name. */
export function reachableTypes(types: ReadonlyMap<string, TypeNode>, values: readonly unknown[]): ReadonlySet<string> {
  const reachable = new Set<string>();
  for (const value of values) collectNames(value, reachable);
  // A set that grows is gone over to its end.
  for (const name of reachable) collectNames(types.get(name), reachable);
  return reachable;
}

/** Files of types with only some of them; files without any are left out. */
export function withTypes(
  files: readonly SyntaxTree<TypesNode>[],
  names: ReadonlySet<string>,
): SyntaxTree<TypesNode>[] {
  return files.flatMap(({ document, node }) => {
    const types = Object.fromEntries(Object.entries(node.types).filter(([name]) => names.has(name)));
    return Object.keys(types).length === 0 ? [] : [{ document, node: { types } }];
  });
}
