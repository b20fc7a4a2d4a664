import type { BitField, EnumerationValue, Field, Header, NamedType, Protocol } from "../../model/index.js";
import { typeOfValues } from "../descriptors.js";
import { PublicNames } from "./public-names.js";
import { fieldReference, fieldReferences, ruleReferences, tlvReferences } from "./reference-fields.js";
import type {
  BitsReference,
  NamedTypeReference,
  PartReference,
  TypeReference,
  ValueOfEnumeration,
} from "./reference-types.js";
import { sizeReference, type SlugOf } from "./reference-wire.js";

/** What types refer to. */
interface TypeContext {
  readonly header: Header;
  readonly slugOf: SlugOf;
}

type WithoutName<T> = T extends unknown ? Omit<T, keyof NamedTypeReference> : never;

/** The part of a type that depends on its kind. */
export function typeReference(type: NamedType, context: TypeContext): WithoutName<TypeReference> {
  const { header, slugOf } = context;
  switch (type.kind) {
    case "enumeration":
      return { kind: "enumeration", of: type.of, values: valueReferences(type.values) };
    case "packed":
      return { kind: "packed", octets: type.wire.octets, digits: type.digits, parts: partReferences(type.parts) };
    case "digits":
      return {
        kind: "digits",
        octets: type.digits / 2,
        parts: partReferences(type.parts.map((part) => ({ ...part, bits: 4 * part.digits }))),
      };
    case "bits":
      return { kind: "bits", octets: type.wire.octets, bits: bitsReferences(type.bitFields) };
    case "structure":
      return {
        kind: "structure",
        section: type.section,
        size: sizeReference(type.size),
        fields: fieldReferences(type.fields, slugOf),
        rules: ruleReferences(header, type),
      };
    case "choice":
      return { kind: "choice", structures: type.structures.map(({ name }) => slugOf(name)) };
    case "union":
      return unionReference(type, context);
    case "tlvs":
      return {
        kind: "tlvs",
        section: type.section,
        tagOctets: type.head.tagOctets,
        lengthOctets: type.head.lengthOctets,
        parameters: tlvReferences(type, slugOf),
      };
  }
}

function unionReference(
  { section, size, tag, cases }: Extract<NamedType, { readonly kind: "union" }>,
  { slugOf }: TypeContext,
): WithoutName<TypeReference> {
  return {
    kind: "union",
    section,
    size: sizeReference(size),
    tag: fieldReference(tag, { slugOf, names: new PublicNames(), number: 1 }),
    cases: cases.map(({ values, structure }) => ({ values, structure: slugOf(structure.name) })),
  };
}

function valueReferences(values: readonly (EnumerationValue | BitField["values"][number])[]): ValueOfEnumeration[] {
  const names = new PublicNames();
  return values.map((value) => {
    const { legs, en, zh } = value;
    switch (value.kind) {
      case "value":
        return { kind: "value", value: value.value, name: value.name, abbr: names.take(value.name).abbr, legs, en, zh };
      case "range":
        return { kind: "range", first: value.first, last: value.last, legs, en, zh };
      case "prefix":
        return { kind: "prefix", prefix: value.prefix, legs, en, zh };
    }
  });
}

function partReferences(parts: readonly Omit<PartReference, "slug" | "abbr">[]): PartReference[] {
  const names = new PublicNames();
  return parts.map(({ name, property, bits, digits, en, zh }) => ({
    name,
    property,
    ...names.take(name),
    bits,
    digits,
    en,
    zh,
  }));
}

function bitsReferences(bits: readonly BitField[]): BitsReference[] {
  const names = new PublicNames();
  return bits.map(({ name, property, low, count, isFlag, legs, values, en, zh }) => ({
    name,
    property,
    ...names.take(name),
    low,
    count,
    isFlag,
    legs,
    values: valueReferences(values),
    en,
    zh,
  }));
}

/** The fields of each named type of a protocol: the slugs of their owners, null for the header, and the wire names. */
export function usesOfTypes(
  { header, messages, types }: Protocol,
  slugs: { readonly ofMessage: SlugOf; readonly ofType: SlugOf },
): ReadonlyMap<string, NamedTypeReference["usedBy"]> {
  const uses = new Map<string, { readonly owner: string | null; readonly field: string }[]>();
  const add = (owner: string | null, fields: readonly Field[]): void => {
    for (const field of fields) {
      const named = [typeOfValues(field), ...field.contents.map(({ type }) => type), blockOf(field)];
      for (const name of new Set(named.flatMap((type) => type?.name ?? []))) {
        uses.set(name, [...(uses.get(name) ?? []), { owner, field: field.name }]);
      }
    }
  };
  add(null, header.fields);
  for (const { name, fields } of messages) add(slugs.ofMessage(name), fields);
  for (const type of types) add(slugs.ofType(type.name), fieldsOf(type));
  return uses;
}

function blockOf({ wire }: Field): NamedType | null {
  return wire.kind === "tlvs" ? wire.block : null;
}

/** The fields in a type. The fields of the cases of a union are those of their structures. */
function fieldsOf(type: NamedType): readonly Field[] {
  switch (type.kind) {
    case "structure":
      return type.fields;
    case "union":
      return [type.tag];
    case "tlvs":
      return type.parameters;
    default:
      return [];
  }
}
