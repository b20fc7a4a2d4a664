import { countOf, isObject, sharesBuffer } from "../wire/index.js";
import type { FieldLayout, TlvsLayout } from "./layout.js";

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
    case "tlvs": {
      const value = read();
      return isObject(value) && isAnyTlvShared(layout, value, octets);
    }
    default:
      return false;
  }
}

function isAnyTlvShared({ parameters }: TlvsLayout, values: object, octets: Uint8Array): boolean {
  const isKnownShared = parameters.some(({ several, value }) => {
    const read = (): unknown => Reflect.get(values, value.property);
    return several === true ? isListShared(value, read(), octets) : isShared(value, read, octets);
  });
  return isKnownShared || isListShared(OTHER, Reflect.get(values, "others"), octets);
}

/** A TLV as bytes. */
const OTHER: FieldLayout = {
  kind: "structure",
  name: "others",
  property: "others",
  fields: [{ kind: "octets", name: "octets", property: "octets", octets: "rest" }],
};

function isListShared(element: FieldLayout, list: unknown, octets: Uint8Array): boolean {
  const isPlain = element.kind === "integer" || element.kind === "octet-string" || element.kind === "digits";
  if (!Array.isArray(list) || isPlain) return false;
  // A list that fits has no more elements than there are bytes.
  const count = Math.min(countOf(list), octets.length);
  for (let index = 0; index < count; index++) if (isShared(element, () => list[index], octets)) return true;
  return false;
}
