import type { FieldReference, MessageReference, ProtocolReference } from "../../tables/index.js";
import { describedAs, fieldSchema, fieldsSchema } from "./field-schema.js";
import { keyOf, type Schema, type SchemaContext } from "./schema-context.js";
import { octetsSchema } from "./value-schema.js";

/** The name of a message whose command the protocol does not have. */
export const UNKNOWN = "unknown";

/** The schema of a message as wire JSON, and of its fields. */
export function wireMessageSchema(
  message: MessageReference,
  protocol: ProtocolReference,
  context: SchemaContext,
): Schema {
  const { id, name, isBodyOptional } = message;
  return {
    ...headOf(message, context),
    type: "object",
    properties: {
      protocol: { const: protocol.id },
      message: { const: name },
      command_id: { type: "string", const: id },
      ...carriedProperties(protocol, context),
      fields: fieldsSchema(message.fields, context),
    },
    required: ["message", "sequence_id", ...(isBodyOptional ? [] : ["fields"])],
  };
}

/** The schema of a message object. Without its body, it has no fields. */
export function objectSchema(message: MessageReference, protocol: ProtocolReference, context: SchemaContext): Schema {
  const carried = carriedOf(protocol);
  const all = fieldsSchema([...carried, ...message.fields], context);
  const required = message.isBodyOptional ? carried.map((field) => keyOf(context, field)) : all.required;
  return {
    ...headOf(message, context),
    ...all,
    properties: { name: { const: message.name }, ...all.properties },
    required: ["name", ...required],
  };
}

/** The schema of a message with an unknown command, in either form. */
export function unknownSchema(protocol: ProtocolReference, context: SchemaContext): Schema {
  const octets = octetsSchema(0, protocol.maxOctets - protocol.header.octets);
  if (context.form === "wire-json") {
    return {
      type: "object",
      properties: { message: { const: UNKNOWN }, ...carriedProperties(protocol, context), body: octets },
      required: ["message", "command_id", "sequence_id", "body"],
    };
  }
  const carried = carriedOf(protocol);
  const all = fieldsSchema(carried, context);
  const commandId = { type: "integer", minimum: 0, maximum: 0xffff_ffff };
  return {
    ...all,
    properties: { name: { const: UNKNOWN }, ...all.properties, commandId, body: octets },
    required: ["name", ...all.required, "commandId", "body"],
  };
}

function headOf(message: MessageReference, context: SchemaContext): Schema {
  const { name, id, section, size } = message;
  return {
    title: name,
    ...describedAs(message[context.language], context),
    "x-command-id": id,
    "x-octets": { min: size.min, ...(size.max === null ? {} : { max: size.max }) },
    ...(section === null ? {} : { "x-section": section }),
  };
}

/** The fields of the header that every message carries: the sequence and the status. */
export function carriedOf({ header }: ProtocolReference): readonly FieldReference[] {
  return header.fields.filter(({ role }) => role === "sequence" || role === "status");
}

/** The same in wire JSON, under its own keys. */
export function carriedProperties(protocol: ProtocolReference, context: SchemaContext): Schema {
  const properties = carriedOf(protocol).map((field) => [
    field.role === "status" ? "status" : "sequence_id",
    fieldSchema(field, context),
  ]);
  return Object.fromEntries(properties);
}
