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
  for (const field of withOctets(fields)) {
    if (isShared(field, Reflect.get(values, field.property), octets)) return true;
  }
  return false;
}

/** The fields of lists of fields that may hold bytes. Most messages have few of them, so each list is filtered once. */
const filtered = new WeakMap<readonly FieldLayout[], readonly FieldLayout[]>();

function withOctets(fields: readonly FieldLayout[]): readonly FieldLayout[] {
  return filtered.get(fields) ?? keep(filtered, fields, fields.filter(mayHoldOctets));
}

function keep<Key extends object, Value>(kept: WeakMap<Key, Value>, key: Key, value: Value): Value {
  kept.set(key, value);
  return value;
}

function mayHoldOctets(layout: FieldLayout): boolean {
  switch (layout.kind) {
    case "octets":
    case "union":
    case "tlvs":
      return true;
    case "list":
      return mayHoldOctets(layout.element);
    case "structure":
      return layout.fields.some(mayHoldOctets);
    default:
      return false;
  }
}

function isShared(layout: FieldLayout, value: unknown, octets: Uint8Array): boolean {
  switch (layout.kind) {
    case "octets":
      return sharesBuffer(value, octets);
    case "list":
      return isListShared(layout.element, value, octets);
    case "structure":
    case "union":
      return isObject(value) && sharesMemory(layout, value, octets);
    case "tlvs":
      return isObject(value) && isAnyTlvShared(layout, value, octets);
    default:
      return false;
  }
}

/** The TLVs of blocks that may hold bytes. */
const filteredTlvs = new WeakMap<TlvsLayout, TlvsLayout["parameters"]>();

function tlvsWithOctets(layout: TlvsLayout): TlvsLayout["parameters"] {
  const kept = filteredTlvs.get(layout);
  return (
    kept ??
    keep(
      filteredTlvs,
      layout,
      layout.parameters.filter(({ value }) => mayHoldOctets(value)),
    )
  );
}

function isAnyTlvShared(layout: TlvsLayout, values: object, octets: Uint8Array): boolean {
  for (const { several, value: field } of tlvsWithOctets(layout)) {
    const value: unknown = Reflect.get(values, field.property);
    if (value === undefined) continue;
    if (several === true ? isListShared(field, value, octets) : isShared(field, value, octets)) return true;
  }
  return isListShared(OTHER, Reflect.get(values, "others"), octets);
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
  if (!Array.isArray(list) || !mayHoldOctets(element)) return false;
  // A list that fits has no more elements than there are bytes.
  const count = Math.min(countOf(list), octets.length);
  for (let index = 0; index < count; index++) if (isShared(element, list[index], octets)) return true;
  return false;
}
