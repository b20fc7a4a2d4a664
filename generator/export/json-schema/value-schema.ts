import type { FieldReference, ValueReference, WireReference } from "../../tables/index.js";
import { refTo, type Schema, type SchemaContext } from "./schema-context.js";

/** The schema of a value, without what is known about its field. `counters` are the maximums of the counters before it. */
export function valueSchema(
  wire: WireReference,
  context: SchemaContext,
  counters: ReadonlyMap<string, number> = new Map(),
): Schema {
  switch (wire.kind) {
    case "integer":
      return integerSchema(wire.octets, wire.signed, context);
    case "octet-string":
      return textSchema({ max: wire.octets, hexMin: wire.octets, hexMax: wire.octets }, context);
    case "c-string":
      return textSchema({ max: wire.maxOctets - 1, hexMin: 0, hexMax: wire.maxOctets - 1 }, context);
    case "tail-string":
      return textSchema({ max: wire.maxOctets, hexMin: 0, hexMax: wire.maxOctets }, context);
    case "digits":
      return { type: "string", pattern: `^[0-9]{${2 * wire.octets}}$` };
    case "mark":
      return { const: true };
    case "octets":
      return octetsSchema(wire.octets, wire.octets);
    case "counted-octets":
      return octetsSchema(0, counters.get(wire.counter) ?? null);
    case "remaining-octets":
      return octetsSchema(0, wire.maxOctets);
    case "list":
      return listSchema(valueSchema(wire.element, context), counters.get(wire.counter) ?? null);
    case "structure":
    case "union":
      return refTo(context, wire.type);
    case "tlvs":
      return refTo(context, wire.type);
  }
}

/** The maximum value of an integer; null for other fields. */
export function maxOf({ wire }: FieldReference): number | null {
  return wire.kind === "integer" && wire.octets < 8 ? limitsOf(wire.octets, wire.signed).maximum : null;
}

function limitsOf(octets: number, signed: boolean): { readonly minimum: number; readonly maximum: number } {
  const values = 2 ** (8 * octets);
  return signed ? { minimum: -values / 2, maximum: values / 2 - 1 } : { minimum: 0, maximum: values - 1 };
}

/** JSON has no exact integers of 64 bits: they are strings, in wire JSON always with 16 hexadecimal digits. */
function integerSchema(octets: number, signed: boolean, { form }: SchemaContext): Schema {
  if (octets < 8) return { type: "integer", ...limitsOf(octets, signed) };
  const decimal = signed ? "-?[0-9]{1,19}" : "[0-9]{1,20}";
  const pattern = form === "wire-json" ? "^0x[0-9a-fA-F]{16}$" : `^(0x[0-9a-fA-F]{1,16}|${decimal})$`;
  return { type: "string", pattern };
}

/** The maximum number of characters, and the number of octets of the same in hexadecimal. */
interface TextLimits {
  readonly max: number;
  readonly hexMin: number;
  readonly hexMax: number;
}

/** Latin-1. In wire JSON, octets that are no printable text are an object with their hexadecimal form. */
function textSchema({ max, hexMin, hexMax }: TextLimits, { form }: SchemaContext): Schema {
  const text = { maxLength: max, pattern: "^[\\u0001-\\u00ff]*$" };
  if (form === "messages") return { type: "string", ...text };
  return { ...octetsSchema(hexMin, hexMax), type: ["string", "object"], ...text };
}

/** Octets as an object with their hexadecimal form. */
export function octetsSchema(min: number, max: number | null): Schema {
  const limits = max === null ? {} : { maxLength: 2 * max };
  const hex = { type: "string", pattern: "^([0-9a-fA-F]{2})*$", minLength: 2 * min, ...limits };
  return { type: "object", properties: { hex }, required: ["hex"], additionalProperties: false };
}

function listSchema(items: Schema, max: number | null): Schema {
  return { type: "array", items, ...(max === null ? {} : { maxItems: max }) };
}

/** A value of the schema in JSON. */
export function jsonOf(value: ValueReference): unknown {
  return value.kind === "octets" ? { hex: value.hex } : value.value;
}
