import { countOf, isObject, sharesBuffer } from "../wire/index.js";
import type { FieldLayout, TlvsLayout, UnionLayout } from "./layout.js";
import { caseOf } from "./message-object.js";

/** Whether bytes of a message, structure or union share the buffer of the target. */
export function sharesMemory(
  layout: { readonly fields: readonly FieldLayout[] } | UnionLayout,
  values: object,
  octets: Uint8Array,
): boolean {
  const fields = "fields" in layout ? layout.fields : fieldsOfCase(layout, values);
  return fields.some((field) => isShared(field, () => Reflect.get(values, field.property), octets));
}

function isShared(layout: FieldLayout, read: () => unknown, octets: Uint8Array): boolean {
  switch (layout.kind) {
    case "octets":
      return sharesBuffer(read(), octets);
    case "list":
      return isListShared(layout.element, read(), octets);
    case "structure":
    case "union": {
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

function fieldsOfCase(layout: UnionLayout, values: object): readonly FieldLayout[] {
  return caseOf(layout, Reflect.get(values, layout.tag.property))?.fields ?? [];
}

function isListShared(element: FieldLayout, list: unknown, octets: Uint8Array): boolean {
  const isPlain = element.kind === "integer" || element.kind === "octet-string" || element.kind === "digits";
  if (!Array.isArray(list) || isPlain) return false;
  // A list that fits has no more elements than there are bytes.
  const count = Math.min(countOf(list), octets.length);
  for (let index = 0; index < count; index++) if (isShared(element, () => list[index], octets)) return true;
  return false;
}
