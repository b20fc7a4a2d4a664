import type { BitsReference, TlvReference, TypeReference, ValueOfEnumeration } from "../../tables/index.js";
import { describedAs, fieldSchema, fieldsSchema } from "./field-schema.js";
import { conditional, keyOf, refTo, type Schema, type SchemaContext } from "./schema-context.js";
import { octetsSchema } from "./value-schema.js";

/** The definitions of the types of a protocol, by slug. */
export function typeSchemas(context: SchemaContext): Readonly<Record<string, Schema>> {
  return Object.fromEntries(
    [...context.types.values()].map((type) => [
      type.slug,
      { title: type.name, ...describedAs(type[context.language], context), ...typeSchema(type, context) },
    ]),
  );
}

function typeSchema(type: TypeReference, context: SchemaContext): Schema {
  switch (type.kind) {
    case "enumeration":
      return valuesSchema(type.values, context);
    case "packed":
    case "digits":
      return { "x-parts": type.parts.map(({ name, bits, digits }) => ({ name, bits, digits })) };
    case "bits":
      return { "x-bits": type.bits.map(bitsSchema) };
    case "structure":
      return fieldsSchema(type.fields, context);
    case "choice":
      return { anyOf: type.structures.map((slug) => refTo(context, slug)) };
    case "union":
      return unionSchema(type, context);
    case "tlvs":
      return context.form === "messages" ? tlvsObject(type, context) : tlvsList(type, context);
  }
}

/** Other values are allowed, too, so an enumeration has examples and no `enum`. */
function valuesSchema(values: readonly ValueOfEnumeration[], context: SchemaContext): Schema {
  const single = values.flatMap((value) => (value.kind === "value" ? [value] : []));
  return {
    examples: [...new Set(single.map(({ value }) => value))],
    "x-values": values.map((value) => ({ ...keyOfValue(value), description: context.textOf(value[context.language]) })),
  };
}

function keyOfValue(value: ValueOfEnumeration): Schema {
  const legs = value.legs.length === 0 ? {} : { legs: value.legs };
  switch (value.kind) {
    case "value":
      return { value: value.value, name: value.name, ...legs };
    case "range":
      return { first: value.first, last: value.last, ...legs };
    case "prefix":
      return { prefix: value.prefix, ...legs };
  }
}

function bitsSchema({ name, low, count, values }: BitsReference): Schema {
  return { name, low, count, values: values.map(keyOfValue) };
}

type Union = Extract<TypeReference, { readonly kind: "union" }>;

/** The tag, and the fields of the structure that it selects. */
function unionSchema({ tag, cases }: Union, context: SchemaContext): Schema {
  const key = keyOf(context, tag);
  return {
    type: "object",
    properties: { [key]: { ...fieldSchema(tag, context), enum: cases.flatMap(({ values }) => values) } },
    required: [key],
    allOf: cases.map(({ values, structure }) =>
      // The consequence repeats the tag, because a structure allows no other properties.
      conditional({ properties: { [key]: { enum: values } }, required: [key] }, withTag(key, structure, context)),
    ),
  };
}

function withTag(key: string, slug: string, context: SchemaContext): Schema {
  const type = context.types.get(slug);
  const { properties, ...schema } = fieldsSchema(type?.kind === "structure" ? type.fields : [], context);
  return { ...schema, properties: { [key]: {}, ...properties } };
}

type Tlvs = Extract<TypeReference, { readonly kind: "tlvs" }>;

/** TLVs in wire order: objects of one key each, a name or a tag. A value that does not fit its type is octets. */
function tlvsList({ parameters, tagOctets }: Tlvs, context: SchemaContext): Schema {
  const octets = octetsSchema(0, null);
  const properties = parameters.map((tlv): [string, Schema] => {
    const schema = fieldSchema(tlv, context);
    return [tlv.name, isOctets(tlv) ? schema : { anyOf: [schema, octets] }];
  });
  const items = {
    type: "object",
    properties: Object.fromEntries(properties),
    patternProperties: { [`^0x[0-9a-fA-F]{${2 * tagOctets}}$`]: octets },
    additionalProperties: false,
    minProperties: 1,
    maxProperties: 1,
  };
  return { type: "array", items };
}

function isOctets({ wire }: TlvReference): boolean {
  return wire.kind === "remaining-octets" && wire.maxOctets === null;
}

/** TLVs as an object: a property per known one, all others, and the order if it is unusual. */
function tlvsObject({ parameters }: Tlvs, context: SchemaContext): Schema {
  const known = parameters.map((tlv): [string, Schema] => {
    const schema = fieldSchema(tlv, context);
    return [tlv.property, tlv.several ? { type: "array", items: schema, minItems: 1 } : schema];
  });
  const other = {
    type: "object",
    properties: { tag: { type: "integer", minimum: 0 }, octets: octetsSchema(0, null) },
    required: ["tag", "octets"],
    additionalProperties: false,
  };
  return {
    type: "object",
    properties: {
      ...Object.fromEntries(known),
      others: { type: "array", items: other },
      order: { type: "array", items: { type: "integer", minimum: 0 } },
    },
    additionalProperties: false,
  };
}
