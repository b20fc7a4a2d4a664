import type { PlaceOfPart, TextBinding } from "../model/index.js";
import { SEQUENCE_PROPERTY } from "../naming/index.js";
import { lowerBitField } from "./lower-bits.js";
import { type PlaceOfPartNode, SEQUENCE } from "../syntax/index.js";
import { enumerationOf, type FieldList, type FieldSymbol, resolveBoundPath, textBindingsOf } from "../bind/index.js";

/** Returns the text binding of a message in a version without errors; null if it has no text. */
export function lowerText(message: FieldList): TextBinding | null {
  const [text] = textBindingsOf(message);
  if (text === undefined) return null;
  const { field, node } = text;
  const named = (path = ""): FieldSymbol | undefined => resolveBoundPath(message, path).field;
  const property = (path: string | undefined): string | null => named(path)?.property ?? null;
  const { parts } = node;
  return {
    content: field.property,
    coding: property(node.coding) ?? "",
    codingType: enumerationOf(named(node.coding))?.name ?? "",
    ...lowerIndicator(message, node["header-indicator"]),
    total: property(node.total),
    number: property(node.number),
    parts: parts === undefined ? null : lowerParts(message, parts),
    instead: property(node.instead),
    from: property(node.from),
    to: property(node.to),
    hasSeveralReceivers: (named(node.to)?.element ?? null) !== null,
    identifier: node.identifier === SEQUENCE ? SEQUENCE_PROPERTY : property(node.identifier),
  };
}

function lowerParts(message: FieldList, { reference, total, number }: PlaceOfPartNode): PlaceOfPart {
  const property = (path: string): string => resolveBoundPath(message, path).field?.property ?? "";
  return { reference: property(reference), total: property(total), number: property(number) };
}

function lowerIndicator(message: FieldList, path = ""): Pick<TextBinding, "headerIndicator" | "headerBit"> {
  const { field, bits } = resolveBoundPath(message, path);
  return { headerIndicator: field?.property ?? null, headerBit: bits && lowerBitField(bits) };
}
