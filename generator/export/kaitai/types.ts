import type { MessageReference, TypeReference } from "../../tables/index.js";
import { type AttributeContext, attributesOf, docOf } from "./attributes.js";
import type { Enumerations } from "./enumerations.js";
import { nameOf, WIDE } from "./names.js";
import { bitsType, digitsType, packedType } from "./packed-types.js";
import type { Attribute, TypeSpec } from "./spec-types.js";
import { TlvTypes } from "./tlv-types.js";
import { asInteger, stringLiteral, wireOf } from "./wire.js";

/** Returns the types of a file that the types of the schema become. */
export function namedTypes(
  types: readonly TypeReference[],
  enumerations: Enumerations,
  context: AttributeContext,
): Readonly<Record<string, TypeSpec>> {
  const tlvs = new TlvTypes(context);
  const specs = types.flatMap((type): [string, TypeSpec][] => {
    const spec = typeSpec(type, { enumerations, tlvs, context });
    return spec === null ? [] : [[nameOf(context.names, type.slug), spec]];
  });
  return { ...Object.fromEntries(specs), ...tlvs.specs };
}

interface Kinds {
  readonly enumerations: Enumerations;
  readonly tlvs: TlvTypes;
  readonly context: AttributeContext;
}

/** A type of the schema; null for an enumeration and for a choice of structures. */
function typeSpec(type: TypeReference, { enumerations, tlvs, context }: Kinds): TypeSpec | null {
  switch (type.kind) {
    case "packed":
      return packedType(type, context);
    case "bits":
      return bitsType(type, enumerations.ofBits.get(type.slug) ?? new Map(), context);
    case "digits":
      return digitsType(type, context);
    case "structure":
      return {
        "-orig-id": type.name,
        ...docOf([type[context.language], type.section], context),
        seq: attributesOf(type.fields, context).seq,
      };
    case "union":
      return unionType(type, context);
    case "tlvs":
      return tlvs.blockType(type);
    case "enumeration":
    case "choice":
      return null;
  }
}

type Union = Extract<TypeReference, { readonly kind: "union" }>;

/** A tag, and the structure that it selects. Tags without a structure are errors. */
function unionType(type: Union, context: AttributeContext): TypeSpec {
  const { seq, free } = attributesOf([type.tag], context);
  const [tag = { id: "tag" }] = seq;
  const literal = (value: number | string): string =>
    typeof value === "number" ? String(value) : stringLiteral(value);
  const wire = wireOf(type.tag, { names: context.names, ids: new Map() });
  const cases = type.cases.flatMap(({ values, structure }) =>
    values.map((value) => [literal(value), nameOf(context.names, structure)] as const),
  );
  const valid = { expr: cases.map(([value]) => `${asInteger("_", wire)} == ${value}`).join(" or ") };
  const selected = { "switch-on": asInteger(tag.id, wire), cases: Object.fromEntries(cases) };
  return {
    "-orig-id": type.name,
    ...docOf([type[context.language], type.section], context),
    seq: [
      { ...tag, valid },
      { id: free.take("value"), type: selected },
    ],
  };
}

/** The body of a message. Octets after it are an error. */
export function messageType(message: MessageReference, context: AttributeContext): TypeSpec {
  const { seq, free } = attributesOf(message.fields, context);
  const end: Attribute = { id: free.take("end_of_body"), size: 0, valid: { expr: "_io.eof" } };
  return {
    "-orig-id": message.name,
    ...docOf([message[context.language], message.section], context),
    seq: [...seq, end],
  };
}

/** Types that are in every file: an integer of 64 bits in two halves, because JavaScript has no larger exact integer. */
export function commonTypes({ names }: AttributeContext): Readonly<Record<string, TypeSpec>> {
  const halves = names.littleEndian ? ["low", "high"] : ["high", "low"];
  return { [WIDE]: { seq: halves.map((id) => ({ id, type: "u4" })) } };
}
