import { messagesOf } from "./queries.js";
import type { FieldList, FieldSymbol, TypeSymbol, BoundProtocol } from "./symbols.js";

/** The messages and structures of a version that are checked: they have rules, or hold structures that have some. */
export function checkedOwners(protocol: BoundProtocol): ReadonlySet<FieldList> {
  const known = new Map<FieldList, boolean>();
  const isChecked = (owner: FieldList, outer: readonly FieldSymbol[] = []): boolean => {
    const found = known.get(owner);
    if (found !== undefined) return found;
    // A structure that holds itself is a mistake of its own.
    known.set(owner, false);
    const inner = [...outer, ...owner.fields].flatMap((field) => structuresIn(protocol, field));
    const isAnyChecked = inner.map((structure) => isChecked(structure)).includes(true);
    const result = (owner.node.rules ?? []).length > 0 || isAnyChecked;
    known.set(owner, result);
    return result;
  };
  const sequence = protocol.header.filter(({ role }) => role === "sequence");
  for (const message of messagesOf(protocol)) isChecked(message, sequence);
  for (const type of protocol.types.values()) if (type.kind === "structure") isChecked(type);
  return new Set([...known].flatMap(([owner, checked]) => (checked ? [owner] : [])));
}

/** The structures that a field is, lists, or holds in its octets. */
function structuresIn(protocol: BoundProtocol, { type, element, contents }: FieldSymbol): TypeSymbol[] {
  const types = [type, element?.type ?? null, ...contents.map((each) => protocol.types.get(each.type) ?? null)];
  return types.flatMap((each) => (each === null ? [] : structuresOf(protocol, each)));
}

function structuresOf(protocol: BoundProtocol, type: TypeSymbol): TypeSymbol[] {
  if (type.kind !== "choice") return type.kind === "structure" ? [type] : [];
  return (type.node["by-octets"] ?? []).flatMap((name) => protocol.types.get(name) ?? []);
}
