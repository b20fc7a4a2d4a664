import type { TextBindingNode } from "../syntax/index.js";
import type { FieldSymbol, TypeSymbol, ValueSymbol } from "./symbols.js";

/** A field that holds a text or a part of one. */
export interface TextBindingSymbol {
  readonly field: FieldSymbol;
  readonly node: TextBindingNode;
}

/** What an indicator, a total or a number must be, in words. */
export const COUNT_OR_FLAG = "an integer of up to 4 octets that is not packed";

/** The other keys of a binding, and what the field that they name must be, in words. */
export const TEXT_BINDING_KEYS: readonly {
  readonly key: Exclude<keyof TextBindingNode, "coding">;
  readonly expected: string;
}[] = [
  { key: "header-indicator", expected: COUNT_OR_FLAG },
  { key: "total", expected: COUNT_OR_FLAG },
  { key: "number", expected: COUNT_OR_FLAG },
  { key: "from", expected: "a string" },
  { key: "to", expected: "a string" },
  { key: "identifier", expected: "an integer of 8 octets" },
];

/** Returns the fields of a message that are bound to a coding. */
export function textBindingsOf({ fields }: { readonly fields: readonly FieldSymbol[] }): TextBindingSymbol[] {
  return fields.flatMap((field) => (field.text === undefined ? [] : [{ field, node: field.text }]));
}

/** Returns the values of an enumeration that have a coding. */
export function codedValues({ values }: TypeSymbol): ValueSymbol[] {
  return values.filter(({ node }) => node.coding !== undefined);
}
