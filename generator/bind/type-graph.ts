import type { TypeSymbol } from "./symbols.js";

/** Whether a structure is met again among its own fields. */
export function containsItself(type: TypeSymbol): boolean {
  return typesWithin(type).has(type);
}

/** The types of the fields of a structure, and of the fields of those. */
export function typesWithin(type: TypeSymbol): ReadonlySet<TypeSymbol> {
  const within = new Set(innerTypes(type));
  // A set that grows is gone over to its end.
  for (const inner of within) for (const next of innerTypes(inner)) within.add(next);
  return within;
}

function innerTypes(type: TypeSymbol): TypeSymbol[] {
  return type.fields.flatMap((field) => field.type ?? field.element?.type ?? []);
}
