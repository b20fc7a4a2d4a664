import type {
  Content,
  DigitPart,
  EnumerationValue,
  Field,
  Message,
  NamedType,
  Part,
  Protocol,
  Structure,
  Tlv,
  Documentation,
  Union,
} from "../model/index.js";
import type {
  ContentDescriptor,
  FieldDescriptor,
  MessageDescriptor,
  PartDescriptor,
  ProtocolDescriptor,
  StructureDescriptor,
  TlvDescriptor,
  UnionDescriptor,
  ValueDescriptor,
} from "../runtime/interpreter/index.js";
import { bitDescriptor, bitsOfCondition } from "./bit-descriptors.js";
import { octetsInWords } from "./sizes-in-words.js";

/** Returns the documentation of a protocol as plain data. */
export function descriptorOfProtocol(protocol: Protocol): ProtocolDescriptor {
  const { id, title, specification, parties, header, messages, types } = protocol;
  const unions = types.filter((type) => type.kind === "union").map(descriptorOfUnion);
  return {
    protocol: id,
    title,
    ...documentationOf(protocol),
    ...(specification === null ? {} : { specification }),
    parties: parties.map((party) => ({ name: party.name, ...documentationOf(party) })),
    header: header.fields.map(descriptorOfField),
    messages: messages.map(descriptorOfMessage),
    structures: types.filter((type) => type.kind === "structure").map(descriptorOfStructure),
    ...(unions.length === 0 ? {} : { unions }),
  };
}

/** Returns the documentation of a message. */
export function descriptorOfMessage(message: Message): MessageDescriptor {
  const { name, section, legs, fields } = message;
  return {
    name,
    ...documentationOf(message),
    ...(section === null ? {} : { section }),
    legs: legs.map(({ from, to }) => `${from} -> ${to}`),
    fields: fields.map(descriptorOfField),
  };
}

/** Returns the documentation of a structure. */
export function descriptorOfStructure(type: Structure): StructureDescriptor {
  const { name, section, fields } = type;
  return {
    name,
    ...documentationOf(type),
    ...(section === null ? {} : { section }),
    fields: fields.map(descriptorOfField),
  };
}

/** Returns the documentation of a union. */
export function descriptorOfUnion(type: Union): UnionDescriptor {
  const { name, section, tag, cases } = type;
  return {
    name,
    ...documentationOf(type),
    ...(section === null ? {} : { section }),
    tag: descriptorOfField(tag),
    cases: cases.map(({ values, structure }) => ({ values, structure: structure.name })),
  };
}

/** Returns the documentation of a field. */
export function descriptorOfField(field: Field): FieldDescriptor {
  const { name, property, specType: type, section, reserved, secret, personal, contents } = field;
  return {
    name,
    property,
    type,
    octets: octetsInWords(field),
    ...documentationOf(field),
    ...(section === null ? {} : { section }),
    ...(reserved ? { reserved } : {}),
    ...(secret ? { secret } : {}),
    ...(personal === null ? {} : { personal }),
    ...ofType(typeOfValues(field)),
    ...(contents.length === 0 ? {} : { contents: contents.map(contentDescriptor) }),
    ...(field.wire.kind === "tlvs" ? { tlvs: field.wire.block.parameters.map(descriptorOfTlv) } : {}),
  };
}

/** Returns the documentation of a TLV. */
export function descriptorOfTlv(tlv: Tlv): TlvDescriptor {
  return { tag: tlv.tag, ...(tlv.several ? { several: true } : {}), ...descriptorOfField(tlv) };
}

/** Returns the named type of a field's values: its own, or that of its elements. */
export function typeOfValues({ type, wire }: Field): NamedType | null {
  return wire.kind === "list" ? wire.elementType : type;
}

/** Returns the documentation of a value of an enumeration, or of a family of values. */
export function valueDescriptor(value: EnumerationValue): ValueDescriptor {
  const { legs } = value;
  const documentation = { ...(legs.length === 0 ? {} : { legs }), ...documentationOf(value) };
  switch (value.kind) {
    case "value":
      return { value: value.value, name: value.name, ...documentation };
    case "range":
      return { first: value.first, last: value.last, ...documentation };
    case "prefix":
      return { prefix: value.prefix, ...documentation };
  }
}

function ofType(type: NamedType | null): Pick<FieldDescriptor, "values" | "parts" | "bits" | "structure" | "union"> {
  switch (type?.kind) {
    case "enumeration":
      return { values: type.values.map(valueDescriptor) };
    case "packed":
      return { parts: type.parts.map(partDescriptor) };
    case "digits":
      return { parts: type.parts.map(digitPartDescriptor) };
    case "bits":
      return { bits: type.bitFields.map(bitDescriptor) };
    case "structure":
      return { structure: type.name };
    case "union":
      return { union: type.name };
    default:
      return {};
  }
}

/** Returns the documentation of a part of a packed integer. */
export function partDescriptor({ name, bits, digits, ...documentation }: Part): PartDescriptor {
  return { name, bits, ...(digits === null ? {} : { digits }), ...documentationOf(documentation) };
}

/** Returns the documentation of a part of a string of digits. A digit takes 4 bits. */
export function digitPartDescriptor({ name, digits, ...documentation }: DigitPart): PartDescriptor {
  return { name, bits: 4 * digits, digits, ...documentationOf(documentation) };
}

function contentDescriptor({ type, whenField: field, whenBits, equals }: Content): ContentDescriptor {
  const structures = type.kind === "choice" ? type.structures : [type];
  return { structures: structures.map(({ name }) => name), field, ...bitsOfCondition(whenBits), equals };
}

function documentationOf({ en, zh }: Documentation): Documentation {
  return { en, zh };
}
