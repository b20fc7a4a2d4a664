import type { FieldReference, WidthReference } from "../../tables/index.js";
import { isDerived, keyOf, refTo, type Schema, type SchemaContext } from "./schema-context.js";
import { jsonOf, maxOf, valueSchema } from "./value-schema.js";

/** The schema of an object with fields. A field that follows from others may be missing, but must not contradict. */
export function fieldsSchema(
  fields: readonly FieldReference[],
  context: SchemaContext,
): Schema & { readonly properties: Schema; readonly required: readonly string[] } {
  const shown = fields.filter((field) => context.form === "wire-json" || !isDerived(field));
  const counters = new Map(fields.flatMap((field) => withMax(field)));
  const required = shown.filter((field) => !isDerived(field) && field.wire.kind !== "tlvs");
  return {
    type: "object",
    properties: Object.fromEntries(shown.map((each) => [keyOf(context, each), fieldSchema(each, context, counters)])),
    required: required.map((field) => keyOf(context, field)),
    additionalProperties: false,
  };
}

function withMax(field: FieldReference): [string, number][] {
  const max = maxOf(field);
  return max === null ? [] : [[field.name, max]];
}

/** The schema of a field: its type, its description, and its place in the frame. */
export function fieldSchema(
  field: FieldReference,
  context: SchemaContext,
  counters: ReadonlyMap<string, number> = new Map(),
): Schema {
  return {
    title: field.name,
    ...describedAs(field[context.language], context),
    ...typed(field, context, counters),
    ...(field.constant === null || context.form === "messages" ? {} : { const: jsonOf(field.constant) }),
    ...(field.default === null ? {} : { default: jsonOf(field.default) }),
    "x-octets": octetsOf(field.width),
    ...(field.sizes === null ? {} : { "x-sizes": field.sizes }),
    "x-offset": field.offset.after === null ? field.offset.octets : { ...field.offset },
    ...(field.section === null ? {} : { "x-section": field.section }),
  };
}

/** The schema of a value with the names of its values. Wire JSON writes TLVs as a list, message objects may lack them. */
function typed(field: FieldReference, context: SchemaContext, counters: ReadonlyMap<string, number>): Schema {
  const { wire } = field;
  const schema = valueSchema(wire, context, counters);
  if (wire.kind === "tlvs") return context.form === "messages" ? { anyOf: [schema, { type: "null" }] } : schema;
  const names = namesOf(field, context);
  if (wire.kind !== "list") return { ...schema, ...names };
  return { ...schema, items: { ...valueSchema(wire.element, context), ...names } };
}

/** A reference to the definition of a type that only names values; structures are referred to by their wire type. */
function namesOf({ type: slug }: FieldReference, context: SchemaContext): Schema {
  const type = slug === null ? undefined : context.types.get(slug);
  return type !== undefined && NAMING.includes(type.kind) ? refTo(context, type.slug) : {};
}

/** Kinds of types that name values, bits or parts. */
const NAMING: readonly string[] = ["enumeration", "bits", "packed", "digits"];

/** A description as a keyword, if there is one. */
export function describedAs(text: string, { textOf }: SchemaContext): Schema {
  const description = textOf(text);
  return description === "" ? {} : { description };
}

function octetsOf(width: WidthReference): unknown {
  switch (width.kind) {
    case "fixed":
      return width.octets;
    case "counted":
      return { each: width.each, counter: width.counter };
    case "variable":
      return { min: width.min, ...(width.max === null ? {} : { max: width.max }) };
    case "rest":
      return { min: 0, ...(width.max === null ? {} : { max: width.max }) };
  }
}
