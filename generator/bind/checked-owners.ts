import type { FieldShape } from "../syntax/index.js";
import { type FieldList, type FieldView, messagesOf, type TypeView, type VersionView } from "./symbols.js";

/** The messages and structures of a version that are checked: they have rules, or hold structures that have some. */
export function checkedOwners(view: VersionView): ReadonlySet<FieldList> {
  const known = new Map<FieldList, boolean>();
  const isChecked = (owner: FieldList, outer: readonly FieldView[] = []): boolean => {
    const found = known.get(owner);
    if (found !== undefined) return found;
    // A structure that holds itself is a mistake of its own.
    known.set(owner, false);
    const inner = [...outer, ...owner.fields].flatMap((field) => structuresIn(view, field));
    const isAnyChecked = inner.map((structure) => isChecked(structure)).includes(true);
    const result = (owner.shape.rules ?? []).length > 0 || isAnyChecked;
    known.set(owner, result);
    return result;
  };
  const sequence = view.header.filter(({ role }) => role === "sequence");
  for (const message of messagesOf(view)) isChecked(message, sequence);
  for (const type of view.types.values()) if (type.kind === "structure") isChecked(type);
  return new Set([...known].flatMap(([owner, checked]) => (checked ? [owner] : [])));
}

/** The structures that a field is, lists, or holds in its octets. */
function structuresIn(view: VersionView, { type, element, shape }: FieldView): TypeView[] {
  const { contains = [] }: FieldShape = shape;
  const types = [type, element?.type ?? null, ...contains.map((each) => view.types.get(each.type) ?? null)];
  return types.flatMap((each) => (each === null ? [] : structuresOf(view, each)));
}

function structuresOf(view: VersionView, type: TypeView): TypeView[] {
  if (type.kind !== "choice") return type.kind === "structure" ? [type] : [];
  return (type.shape["by-octets"] ?? []).flatMap((name) => view.types.get(name) ?? []);
}
