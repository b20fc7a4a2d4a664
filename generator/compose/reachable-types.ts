import { type SyntaxTree, type TypeNode, type TypesNode, collectNames } from "../syntax/index.js";

/** Returns the names of all types that values name, directly or through other types. */
export function reachableTypes(types: ReadonlyMap<string, TypeNode>, values: readonly unknown[]): ReadonlySet<string> {
  const reachable = new Set<string>();
  for (const value of values) collectNames(value, reachable);
  // The loop also visits names that it adds.
  for (const name of reachable) collectNames(types.get(name), reachable);
  return reachable;
}

/** Names of types and TLVs. */
interface Needed {
  readonly types: ReadonlySet<string>;
  readonly tlvs: ReadonlySet<string>;
}

/** Returns files of types reduced to some types and TLVs. Files without any of them are dropped. */
export function withTypes(files: readonly SyntaxTree<TypesNode>[], needed: Needed): SyntaxTree<TypesNode>[] {
  return files.flatMap(({ document, node }) => {
    const types = onlyNamed(node.types, needed.types);
    const tlvs = onlyNamed(node.tlvs, needed.tlvs);
    return Object.keys({ ...types, ...tlvs }).length === 0 ? [] : [{ document, node: { types, tlvs } }];
  });
}

function onlyNamed<Part>(parts: Readonly<Record<string, Part>> = {}, names: ReadonlySet<string>): Record<string, Part> {
  return Object.fromEntries(Object.entries(parts).filter(([name]) => names.has(name)));
}
