import { child, type SourceRef } from "../syntax/index.js";
import { innermostFirst } from "./type-graph.js";
import type { BoundProtocol } from "./bound-protocol.js";
import type { FieldSymbol, TypeSymbol } from "./symbols.js";

/** A structure inside another one, and the place that names it. */
export interface NestedStructure {
  readonly structure: TypeSymbol;
  readonly at: SourceRef;
}

/** Returns the structures of a field: its type, the type of its elements, and those that its octets may hold. */
export function structuresIn({ types }: BoundProtocol, field: FieldSymbol): NestedStructure[] {
  const { type, typeAt: at } = field.element ?? field;
  const own = type?.kind === "structure" ? [{ structure: type, at }] : [];
  const contents = field.contents.flatMap((content) =>
    structuresOf(types, content.type).map((structure) => ({ structure, at: child(content.at, "type") })),
  );
  return [...own, ...contents];
}

/** Returns the structure that has a name, or the structures of the choice that has it. */
function structuresOf(types: BoundProtocol["types"], name: string): TypeSymbol[] {
  const type = types.get(name);
  if (type?.kind === "structure") return [type];
  return (type?.node["by-octets"] ?? []).flatMap((each) => types.get(each) ?? []);
}

/** Returns the structures of a version, each after those inside it. */
export function structuresInnermostFirst(protocol: BoundProtocol): ReadonlySet<TypeSymbol> {
  const inner = ({ fields }: TypeSymbol): TypeSymbol[] =>
    fields.flatMap((field) => structuresIn(protocol, field)).map(({ structure }) => structure);
  const ordered = new Set<TypeSymbol>();
  for (const type of protocol.types.values()) {
    if (type.kind !== "structure") continue;
    for (const each of innermostFirst(type, ordered, inner)) ordered.add(each);
  }
  return ordered;
}

/**
 * Returns how many levels of structures each structure has, itself included. The depth is Infinity if a structure
 * contains itself, or one that contains itself.
 */
export function nestingDepths(protocol: BoundProtocol): ReadonlyMap<TypeSymbol, number> {
  const depths = new Map<TypeSymbol, number>();
  for (const type of structuresInnermostFirst(protocol)) {
    let inside = 0;
    for (const { structure } of type.fields.flatMap((field) => structuresIn(protocol, field))) {
      // An inner structure without a depth contains this one.
      inside = Math.max(inside, depths.get(structure) ?? Infinity);
    }
    depths.set(type, 1 + inside);
  }
  return depths;
}
