import type { FieldLayout } from "./layout.js";
import type { WireFields, WireValue } from "./reading.js";
import { readCharactersOf } from "./text-octets.js";

/** Whether a field is a property of the message: counters, constants, length and command are not. */
export function isProperty(layout: FieldLayout): boolean {
  if (layout.kind === "integer") {
    return layout.counts === undefined && layout.constant === undefined && layout.role === undefined;
  }
  return layout.kind !== "octet-string" || layout.constant === undefined;
}

/** The properties of a message object, from the values on the wire. */
export function toProperties(
  fields: readonly FieldLayout[],
  values: ReadonlyMap<string, WireValue>,
): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  for (const layout of fields) {
    const value = values.get(layout.name);
    if (value !== undefined && isProperty(layout)) object[layout.property] = toProperty(layout, value);
  }
  return object;
}

function toProperty(layout: FieldLayout, value: WireValue): unknown {
  if (value instanceof Uint8Array) return layout.kind === "octets" ? value : readCharactersOf(value);
  if (layout.kind === "structure" && isFields(value)) return toProperties(layout.fields, value.fields);
  if (layout.kind === "list" && isList(value)) return value.map((element) => toProperty(layout.element, element));
  return value;
}

/** Whether a value is that of a structure. */
export function isFields(value: WireValue): value is WireFields {
  return typeof value === "object" && "fields" in value;
}

/** Whether a value is that of a list. */
export function isList(value: WireValue): value is readonly WireValue[] {
  return Array.isArray(value);
}
