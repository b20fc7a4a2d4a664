import type { BitField, BitReference, BitValue } from "../model/index.js";
import type { BitDescriptor, BitValueDescriptor, ContentDescriptor } from "../runtime/interpreter/index.js";

/** Returns the documentation of bits. */
export function bitDescriptor({ name, property, low, count, legs, values, en, zh }: BitField): BitDescriptor {
  return {
    name,
    property,
    low,
    count,
    ...onLegs(legs),
    en,
    zh,
    ...(values.length === 0 ? {} : { values: values.map(bitValueDescriptor) }),
  };
}

function bitValueDescriptor({ legs, en, zh, ...value }: BitValue): BitValueDescriptor {
  const documentation = { ...onLegs(legs), en, zh };
  if (value.kind === "range") return { first: value.first, last: value.last, ...documentation };
  return { value: value.value, name: value.name, ...documentation };
}

/** Legs, unless something has its meaning on all. */
function onLegs(legs: readonly string[]): { readonly legs?: readonly string[] } {
  return legs.length === 0 ? {} : { legs };
}

/** Returns the bits of a condition; nothing for a whole field. */
export function bitsOfCondition(bits: BitReference | null): Pick<ContentDescriptor, "bits"> {
  return bits === null ? {} : { bits };
}
