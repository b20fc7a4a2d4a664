import type { BitField, BitReference, Bits, BitValue } from "../model/index.js";
import type { BitFieldSymbol, BitValueSymbol, TypeSymbol } from "../bind/index.js";
import { integerOctets } from "./integer-octets.js";

/** Returns what is specific to an integer with named bits. */
export function lowerBits({ octets, bitFields }: TypeSymbol): Pick<Bits, "wire" | "bitFields"> {
  const wire = { kind: "integer", octets: integerOctets(Number(octets?.value)), signed: false } as const;
  return { wire, bitFields: (bitFields ?? []).map(lowerBitField) };
}

/** Returns the model of a bit field. */
export function lowerBitField({ name, property, low, count, isFlag, values, node }: BitFieldSymbol): BitField {
  const { legs = [], en, zh } = node;
  return { name, property, low, count, isFlag, values: values.map(lowerBitValue), legs, en, zh };
}

/** Returns a reference to bits; null for a whole field. */
export function lowerBitReference(bits: BitFieldSymbol | null): BitReference | null {
  return bits && { name: bits.name, low: bits.low, count: bits.count };
}

function lowerBitValue({ node }: BitValueSymbol): BitValue {
  const { value, range = "", name = "", legs = [], en, zh } = node;
  if (value !== undefined) return { kind: "value", value, name, legs, en, zh };
  const [first = 0, last = first] = range.split("..").map(Number);
  return { kind: "range", first, last, legs, en, zh };
}
