import type { Field, Header, Message, Value, WireType } from "../../model/index.js";
import { isProperty, statusOf } from "../../tables/index.js";
import { padLeft } from "../../runtime/wire/index.js";
import type { DynamicMessage, FieldValues } from "./dynamic-message.js";

/** The default of a field; undefined if it has none; for TLVs, an absent block. */
export function defaultOf({ default: value, wire }: Field): unknown {
  if (wire.kind === "tlvs") return null;
  return value === null ? undefined : valueOf(value);
}

/** A value of the schema. */
export function valueOf(value: Value): unknown {
  return value.kind === "octets" ? octetsOf(value.hex) : value.value;
}

function octetsOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (octet) => Number.parseInt(octet, 16));
}

/** The empty value of a wire type: 0, an empty string, zeros, zero bytes, an empty list, the first case of a union, or no TLVs. */
export function emptyOf(wire: WireType): unknown {
  switch (wire.kind) {
    case "integer":
      return wire.octets === 8 ? 0n : 0;
    case "octet-string":
    case "c-string":
    case "tail-string":
      return "";
    case "mark":
      return true;
    case "tlvs":
      return null;
    case "digits":
      return "0".repeat(2 * wire.octets);
    case "octets":
      return new Uint8Array(typeof wire.octets === "number" ? wire.octets : 0);
    case "list":
      return [];
    case "structure":
      return emptyValues(wire.structure.fields);
    case "union": {
      const { tag, cases } = wire.union;
      const [first] = cases;
      return { [tag.property]: first?.values[0], ...emptyValues(first?.structure.fields ?? []) };
    }
  }
}

function emptyValues(fields: readonly Field[]): FieldValues {
  return Object.fromEntries(fields.filter(isProperty).map((each) => [each.property, emptyOf(each.wire)]));
}

/** An integer in the type that a field needs. */
export function integerFor(wire: WireType, value: number): number | bigint {
  return wire.kind === "integer" && wire.octets === 8 ? BigInt(value) : value;
}

/** Creates a message from its fields, and fills in the defaults of the schema. Without a field, an optional body is absent. */
export function createMessage(
  header: Header,
  { name, fields: models, isBodyOptional }: Message,
  fields: FieldValues,
  sequenceId: unknown,
): DynamicMessage {
  const values: Record<string, unknown> = {};
  const status = statusOf(header);
  if (status !== null) values[status.property] = fields[status.property] ?? defaultOf(status);
  const body = models.filter(isProperty);
  const isAbsent = isBodyOptional && body.every(({ property }) => fields[property] === undefined);
  for (const field of body) {
    const { property, wire } = field;
    // A block of TLVs is null if it is absent, also without the body.
    const isUndefined = isAbsent && wire.kind !== "tlvs";
    values[property] = isUndefined ? undefined : padded(field, fields[property] ?? defaultOf(field));
  }
  return { ...values, name, sequenceId };
}

function padded({ wire }: Field, value: unknown): unknown {
  if (wire.kind !== "octet-string" || wire.padLeft === null || typeof value !== "string") return value;
  return padLeft(value, wire.octets, wire.padLeft);
}
