import { countOf, isObject, sharesBuffer } from "../wire/index.js";
import type { FieldLayout } from "./layout.js";

/** Whether bytes of a message or structure share the buffer of the target. */
export function sharesMemory(
  { fields }: { readonly fields: readonly FieldLayout[] },
  values: object,
  octets: Uint8Array,
): boolean {
  return fields.some((field) => isShared(field, () => Reflect.get(values, field.property), octets));
}

function isShared(layout: FieldLayout, read: () => unknown, octets: Uint8Array): boolean {
  switch (layout.kind) {
    case "octets":
      return sharesBuffer(read(), octets);
    case "list":
      return isListShared(layout.element, read(), octets);
    case "structure": {
      const value = read();
      return isObject(value) && sharesMemory(layout, value, octets);
    }
    default:
      return false;
  }
}

function isListShared(element: FieldLayout, list: unknown, octets: Uint8Array): boolean {
  if (!Array.isArray(list) || element.kind === "integer" || element.kind === "octet-string") return false;
  // A list that fits has no more elements than there are bytes.
  const count = Math.min(countOf(list), octets.length);
  for (let index = 0; index < count; index++) if (isShared(element, () => list[index], octets)) return true;
  return false;
}
