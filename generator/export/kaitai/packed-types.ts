import type { BitsReference, PartReference, TypeReference } from "../../tables/index.js";
import { type AttributeContext, docOf } from "./attributes.js";
import { Identifiers } from "./identifiers.js";
import type { Attribute, Instance, TypeSpec } from "./spec-types.js";

type Packed = Extract<TypeReference, { readonly kind: "packed" }>;
type Bits = Extract<TypeReference, { readonly kind: "bits" }>;
type Digits = Extract<TypeReference, { readonly kind: "digits" }>;

/** Some bits of an integer, by the number of bits to the right. */
interface BitRange {
  readonly part: PartReference | BitsReference;
  readonly low: number;
  readonly count: number;
  readonly enumeration: string | null;
}

/** An integer of several parts. One of 64 bits is read part by part where the order of octets allows it. */
export function packedType(type: Packed, context: AttributeContext): TypeSpec {
  if (type.octets === 8 && !context.names.littleEndian && type.parts.every(({ bits }) => bits <= 32)) {
    return { ...head(type, context), seq: partAttributes(type.parts, context) };
  }
  let low = 8 * type.octets;
  const ranges = type.parts.map((part): BitRange => {
    low -= part.bits;
    return { part, low, count: part.bits, enumeration: null };
  });
  return integerType(type, ranges, context);
}

/** An integer with named bits. `enumerations` are those of its bits, by slug. */
export function bitsType(type: Bits, enumerations: ReadonlyMap<string, string>, context: AttributeContext): TypeSpec {
  const ranges = type.bits.map((part) => ({
    part,
    low: part.low,
    count: part.count,
    enumeration: enumerations.get(part.slug) ?? null,
  }));
  return integerType(type, ranges, context);
}

/** Decimal digits, two in each octet, by their parts: each is a list of digits. */
export function digitsType(type: Digits, context: AttributeContext): TypeSpec {
  const free = new Identifiers("field");
  const all: Omit<PartReference, "en" | "zh" | "slug" | "bits"> = {
    name: type.name,
    abbr: "digits",
    property: "digits",
    digits: 2 * type.octets,
  };
  const parts = type.parts.length === 0 ? [{ ...all, en: "", zh: "" }] : type.parts;
  const seq = parts.map((part): Attribute => ({
    id: free.take(part.abbr),
    "-orig-id": part.name,
    type: "b4",
    repeat: "expr",
    "repeat-expr": part.digits ?? 0,
    valid: { min: 0, max: 9 },
    ...docOf([part[context.language]], context),
  }));
  return { ...head(type, context), seq };
}

function partAttributes(parts: readonly PartReference[], context: AttributeContext): readonly Attribute[] {
  const free = new Identifiers("field");
  return parts.map((part) => ({
    id: free.take(part.abbr),
    "-orig-id": part.name,
    type: part.bits === 1 ? "b1" : `b${part.bits}`,
    ...docOf([part[context.language]], context),
  }));
}

function integerType(type: Packed | Bits, ranges: readonly BitRange[], context: AttributeContext): TypeSpec {
  const isWide = type.octets === 8;
  const halves = context.names.littleEndian ? ["low", "high"] : ["high", "low"];
  const ids = isWide ? halves : ["value"];
  const free = new Identifiers("field", ids);
  const instances = ranges.flatMap((range): [string, Instance][] => {
    const value = isWide ? wideExpression(range) : bitsExpression("value", range);
    if (value === null) return [];
    return [[free.take(range.part.abbr), instanceOf(range, value, context)]];
  });
  return {
    ...head(type, context),
    seq: ids.map((id) => ({ id, type: `u${isWide ? 4 : type.octets}` })),
    ...(instances.length === 0 ? {} : { instances: Object.fromEntries(instances) }),
  };
}

function instanceOf(range: BitRange, value: string, context: AttributeContext): Instance {
  const { part, enumeration } = range;
  return {
    "-orig-id": part.name,
    value: "isFlag" in part && part.isFlag ? `${value} != 0` : value,
    ...(enumeration === null ? {} : { enum: enumeration }),
    ...docOf([part[context.language]], context),
  };
}

/** Bits of an integer of up to 32 bits, without a sign. */
function bitsExpression(of: string, { low, count }: Pick<BitRange, "low" | "count">): string {
  if (count === 32) return of;
  const mask = 2 ** count - 1;
  return low === 0 ? `${of} & ${mask}` : `(${of} >> ${low}) & ${mask}`;
}

/** Bits of one half of an integer of 64 bits; null if they are in both. */
function wideExpression({ low, count }: BitRange): string | null {
  if (low >= 32) return bitsExpression("high", { low: low - 32, count });
  return low + count <= 32 ? bitsExpression("low", { low, count }) : null;
}

function head(type: TypeReference, context: AttributeContext): Pick<TypeSpec, "-orig-id" | "doc"> {
  return { "-orig-id": type.name, ...docOf([type[context.language]], context) };
}
