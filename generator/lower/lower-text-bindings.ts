import type { TextBinding } from "../model/index.js";
import { SEQUENCE_PROPERTY } from "../naming/index.js";
import { lowerBitField } from "./lower-bits.js";
import { SEQUENCE } from "../syntax/index.js";
import { enumerationOf, fieldNamed, type FieldSymbol, resolvePath, textBindingsOf } from "../bind/index.js";

/** Returns the text binding of a message in a version without errors; null if it has no text. */
export function lowerText(message: { readonly fields: readonly FieldSymbol[] }): TextBinding | null {
  const [text] = textBindingsOf(message);
  if (text === undefined) return null;
  const { field, node } = text;
  const named = (name: string | undefined): FieldSymbol | undefined =>
    name === undefined ? undefined : fieldNamed(message.fields, name);
  const property = (name: string | undefined): string | null => named(name)?.property ?? null;
  return {
    content: field.property,
    coding: property(node.coding) ?? "",
    codingType: enumerationOf(named(node.coding))?.name ?? "",
    ...lowerIndicator(message.fields, node["header-indicator"]),
    total: property(node.total),
    number: property(node.number),
    from: property(node.from),
    to: property(node.to),
    hasSeveralReceivers: (named(node.to)?.element ?? null) !== null,
    identifier: node.identifier === SEQUENCE ? SEQUENCE_PROPERTY : property(node.identifier),
  };
}

function lowerIndicator(fields: readonly FieldSymbol[], path = ""): Pick<TextBinding, "headerIndicator" | "headerBit"> {
  const { field, bits } = resolvePath(fields, path);
  return { headerIndicator: field?.property ?? null, headerBit: bits && lowerBitField(bits) };
}
