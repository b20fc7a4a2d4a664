import type { ContentReference, ValueOfEnumeration, ValueReference } from "../../tables/index.js";

/** A value as the schema states it. */
export function valueText(value: ValueReference): string {
  switch (value.kind) {
    case "number":
    case "wide":
      return String(value.value);
    case "string":
      return JSON.stringify(value.value);
    case "octets":
      return `0x${value.hex}`;
  }
}

/** A value of an enumeration: 0, 5..9, AB*. */
export function memberText(value: ValueOfEnumeration): string {
  switch (value.kind) {
    case "value":
      return typeof value.value === "string" ? JSON.stringify(value.value) : String(value.value);
    case "range":
      return `${value.first}..${value.last}`;
    case "prefix":
      return `${value.prefix}*`;
  }
}

/** The condition of a structure in octets: Registered_Delivery = 1. */
export function conditionText({ field, bits, equals }: ContentReference): string {
  return `${bits === null ? field : `${field}.${bits}`} = ${equals}`;
}
