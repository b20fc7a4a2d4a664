import { child, type SourceRef } from "../syntax/index.js";
import { innermostFirst, isStructural } from "./type-graph.js";
import type { BoundProtocol } from "./bound-protocol.js";
import type { FieldSymbol, TypeSymbol } from "./symbols.js";

/** A structure or union inside another one, and the place that names it. */
export interface NestedStructure {
  readonly structure: TypeSymbol;
  readonly at: SourceRef;
}

/** Returns what is inside a structure or union, directly: in its fields, or the structures of its cases. */
export function structuresInType(protocol: BoundProtocol, { fields, cases }: TypeSymbol): NestedStructure[] {
  const ofFields = fields.flatMap((field) => structuresIn(protocol, field));
  return [...ofFields, ...cases.flatMap(({ structure, at }) => (structure === null ? [] : [{ structure, at }]))];
}

/** Returns the structures and unions of a field: its type, the type of its elements, and those that its octets may hold. */
export function structuresIn({ types }: BoundProtocol, field: FieldSymbol): NestedStructure[] {
  const { type, typeAt: at } = field.element ?? field;
  const own = isStructural(type) ? [{ structure: type, at }] : [];
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

/** Returns the structures and unions of a version, each after those inside it. */
export function structuresInnermostFirst(protocol: BoundProtocol): ReadonlySet<TypeSymbol> {
  const inner = (type: TypeSymbol): TypeSymbol[] => structuresInType(protocol, type).map(({ structure }) => structure);
  const ordered = new Set<TypeSymbol>();
  for (const type of protocol.types.values()) {
    if (!isStructural(type)) continue;
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
    for (const { structure } of structuresInType(protocol, type)) {
      // An inner structure without a depth contains this one.
      inside = Math.max(inside, depths.get(structure) ?? Infinity);
    }
    // A union is no level of its own: each of its cases is one.
    depths.set(type, (type.kind === "union" ? 0 : 1) + inside);
  }
  return depths;
}
