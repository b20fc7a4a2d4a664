import type { TextBindingNode } from "../syntax/index.js";
import type { FieldSymbol, TypeSymbol, ValueSymbol } from "./symbols.js";

/** A field that holds a text or a part of one. */
export interface TextBindingSymbol {
  readonly field: FieldSymbol;
  readonly node: TextBindingNode;
}

/**
 * What a field that a binding names must be: an integer of up to 4 octets that is not packed and names no bits, such an
 * integer or one bit of one that names them, an integer, string or octets, a string, or a string or list of strings.
 */
export type BoundFieldKind = "integer" | "indicator" | "scalar" | "string" | "strings";

/** The other keys of a binding, and what the field that they name must be. */
export const TEXT_BINDING_KEYS: readonly {
  readonly key: Exclude<keyof TextBindingNode, "coding">;
  readonly expected: BoundFieldKind;
}[] = [
  { key: "header-indicator", expected: "indicator" },
  { key: "total", expected: "integer" },
  { key: "number", expected: "integer" },
  { key: "from", expected: "string" },
  { key: "to", expected: "strings" },
  { key: "identifier", expected: "scalar" },
];

/** Returns the fields of a message that are bound to a coding. */
export function textBindingsOf({ fields }: { readonly fields: readonly FieldSymbol[] }): TextBindingSymbol[] {
  return fields.flatMap((field) => (field.text === undefined ? [] : [{ field, node: field.text }]));
}

/** Returns the values of an enumeration that have a coding. */
export function codedValues({ values }: TypeSymbol): ValueSymbol[] {
  return values.filter(({ node }) => node.coding !== undefined);
}
