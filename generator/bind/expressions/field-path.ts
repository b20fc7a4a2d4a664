import { fieldNamed } from "../field-index.js";
import type { FieldSymbol, TypeRef, TypeSymbol } from "../symbols.js";
import type { BitFieldSymbol } from "./part-symbols.js";

/** A path such as esm_class.Udhi: a field, and the name of some of its bits; null for the whole field. */
export interface FieldPath {
  readonly field: string;
  readonly bits: string | null;
}

/** Splits a path at its dot. */
export function fieldPath(path: string): FieldPath {
  const [field = "", bits = null] = path.split(".", 2);
  return { field, bits };
}

/** Returns the type of a field if it names bits; otherwise null. */
export function bitsTypeOf(field: Pick<TypeRef, "type"> | undefined): TypeSymbol | null {
  return field?.type?.kind === "bits" ? field.type : null;
}

/** Returns the bit field of a field that has a name; null if the field has none of that name. */
export function bitFieldNamed(field: Pick<TypeRef, "type"> | undefined, name: string | null): BitFieldSymbol | null {
  return bitsTypeOf(field)?.bitFields?.find((each) => each.name === name) ?? null;
}

/** Returns the field and the bits that a path names; the bits are null for a path without bits, or with unknown ones. */
export function resolvePath(fields: readonly FieldSymbol[], path: string) {
  const { field: name, bits } = fieldPath(path);
  const field = fieldNamed(fields, name);
  return { field, bits: bitFieldNamed(field, bits) };
}
