import { type TextShape, existsIn } from "../syntax/index.js";
import type { FieldView, TypeView, VersionView } from "./symbols.js";

/** A field whose octets are a text, or part of one. */
export interface TextView {
  readonly field: FieldView;
  readonly shape: TextShape;
}

/** What an indicator, a total or a number must be. */
export const COUNT_OR_FLAG = "an integer of up to 4 octets that is not packed";

/** What else a binding names, and what such a field must be. */
export const TEXT_KEYS: readonly { readonly key: Exclude<keyof TextShape, "coding">; readonly expected: string }[] = [
  { key: "header-indicator", expected: COUNT_OR_FLAG },
  { key: "total", expected: COUNT_OR_FLAG },
  { key: "number", expected: COUNT_OR_FLAG },
  { key: "from", expected: "a text" },
  { key: "to", expected: "a text" },
  { key: "identifier", expected: "an integer of 8 octets" },
];

/** The fields of a message that are bound to a coding. */
export function textsOf({ fields }: { readonly fields: readonly FieldView[] }): TextView[] {
  return fields.flatMap((field): TextView[] => {
    const shape = "text" in field.shape ? field.shape.text : undefined;
    return shape === undefined ? [] : [{ field, shape }];
  });
}

/** The values of an enumeration that say how a content is meant, in a version. */
export function codedValues(view: VersionView, type: TypeView) {
  const values = (type.shape.values ?? []).filter((value) => existsIn(value, view.version, view.versions));
  return values.filter(({ coding }) => coding !== undefined);
}
