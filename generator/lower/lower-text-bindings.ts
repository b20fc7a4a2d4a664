import type { TextBinding } from "../model/index.js";
import { enumerationOf, type FieldView, textsOf } from "../bind/index.js";

/** The text of a message in a version in which no mistake was found; null where it has none. */
export function buildText(message: { readonly fields: readonly FieldView[] }): TextBinding | null {
  const [text] = textsOf(message);
  if (text === undefined) return null;
  const { field, shape } = text;
  const named = (name: string | undefined): FieldView | undefined => message.fields.find((each) => each.name === name);
  const property = (name: string | undefined): string | null => named(name)?.property ?? null;
  return {
    content: field.property,
    coding: property(shape.coding) ?? "",
    codingType: enumerationOf(named(shape.coding))?.name ?? "",
    headerIndicator: property(shape["header-indicator"]),
    total: property(shape.total),
    number: property(shape.number),
    from: property(shape.from),
    to: property(shape.to),
    identifier: property(shape.identifier),
  };
}
