import type {
  Field,
  HeaderField,
  IntegerType,
  ListType,
  Message,
  OctetStringType,
  OctetsType,
  Protocol,
  Structure,
  StructureType,
  CStringType,
  TailStringType,
  Tlv,
  TlvBlock,
  Union,
  UnionType,
  WireType,
} from "../model/index.js";
import type {
  CaseLayout,
  FieldLayout,
  FrameLayout,
  MessageLayout,
  ProtocolLayout,
  StructureLayout,
  TlvLayout,
  TlvsLayout,
  UnionLayout,
} from "../runtime/interpreter/index.js";

/** The parts of a protocol that the table of a frame needs. */
export type FrameFormat = Pick<Protocol, "header" | "id" | "title" | "littleEndian" | "maxOctets">;

/** Returns the tables of a protocol for the interpreter. */
export function layoutOfProtocol(protocol: FrameFormat & Pick<Protocol, "messages" | "types">): ProtocolLayout {
  const frame = layoutOfFrame(protocol);
  const structures = protocol.types.filter((type) => type.kind === "structure");
  const unions = protocol.types.filter((type) => type.kind === "union");
  return {
    frame,
    messages: protocol.messages.map((message) => layoutOfMessage(frame, message)),
    structures: structures.map(layoutOfStructure),
    ...(unions.length === 0 ? {} : { unions: unions.map(layoutOfUnion) }),
  };
}

/** Returns the table of a frame: its length, limits and header. */
export function layoutOfFrame(protocol: FrameFormat): FrameLayout {
  const { header, id, title, littleEndian, maxOctets } = protocol;
  const { wire, name, offset } = header.length;
  if (wire.kind !== "integer" || wire.octets === 8) throw new Error("A length of 8 octets violated an invariant.");
  return {
    protocol: id,
    title,
    byteOrder: littleEndian ? "little-endian" : "big-endian",
    length: { field: name, offset: offset.octets, octets: wire.octets },
    command: { field: header.command.name, offset: header.command.offset.octets },
    minOctets: header.octets,
    maxOctets: maxOctets,
    header: layoutsOfFields(header.fields),
  };
}

/** Returns the table of a message. */
export function layoutOfMessage(frame: FrameLayout, message: Message): MessageLayout {
  const { name, commandId, fields, isBodyOptional } = message;
  return { frame, name, commandId, ...(isBodyOptional ? { body: "optional" } : {}), fields: layoutsOfFields(fields) };
}

/** Returns the table of a structure. */
export function layoutOfStructure(structure: Structure): StructureLayout {
  return { kind: "structure", name: structure.name, property: "", fields: fieldLayoutsOf(structure) };
}

/** Returns the table of a union. */
export function layoutOfUnion(union: Union): UnionLayout {
  return { kind: "union", name: union.name, property: "", ...partsOfUnion(union) };
}

/** The tables of the tag and the cases of each union, shared by all fields of its type. */
const knownParts = new WeakMap<Union, Pick<UnionLayout, "tag" | "cases">>();

/** Returns the tables of the tag and the cases of a union. */
export function partsOfUnion(union: Union): Pick<UnionLayout, "tag" | "cases"> {
  const parts = knownParts.get(union) ?? { tag: layoutOfTag(union), cases: casesOf(union) };
  knownParts.set(union, parts);
  return parts;
}

function layoutOfTag({ tag }: Union): UnionLayout["tag"] {
  const layout = layoutOfField(tag);
  if (layout.kind === "integer" || layout.kind === "octet-string") return layout;
  throw new Error("A tag that is neither an integer nor a string violated an invariant.");
}

function casesOf({ cases }: Union): CaseLayout[] {
  return cases.map(({ values, structure }) => ({ values, fields: fieldLayoutsOf(structure) }));
}

/** The field tables of each structure, shared by all fields of its type. */
const known = new WeakMap<Structure, readonly FieldLayout[]>();

/** Returns the tables of a structure's fields. */
export function fieldLayoutsOf(structure: Structure): readonly FieldLayout[] {
  const layouts = known.get(structure) ?? layoutsOfFields(structure.fields);
  known.set(structure, layouts);
  return layouts;
}

/** The tables of blocks: their messages and their own constants share them. */
const knownBlocks = new WeakMap<TlvBlock, TlvsLayout>();

/** Returns the table of the TLVs of a message. */
export function layoutOfTlvs(block: TlvBlock): TlvsLayout {
  const layout = knownBlocks.get(block) ?? {
    kind: "tlvs",
    name: TLVS,
    property: TLVS,
    ...block.head,
    parameters: block.parameters.map(layoutOfTlv),
  };
  knownBlocks.set(block, layout);
  return layout;
}

/** The wire name and property of the field that holds the TLVs of a message. */
const TLVS = "tlvs";

function layoutOfTlv(tlv: Tlv): TlvLayout {
  return { tag: tlv.tag, ...(tlv.several ? { several: true } : {}), value: layoutOfField(tlv) };
}

/** Returns the tables of fields. */
export function layoutsOfFields(fields: readonly Field[]): FieldLayout[] {
  return fields.map(layoutOfField);
}

function layoutOfField(field: Field | HeaderField): FieldLayout {
  const { name, property, counts, constant } = field;
  const layout = layoutOfWire(field.wire, { name, property });
  if (layout.kind === "octet-string")
    return constant?.kind === "string" ? { ...layout, constant: constant.value } : layout;
  if (layout.kind !== "integer") return layout;
  return { ...layout, ...(counts === null ? {} : { counts }), ...roleIn(field), ...integerConstantIn(field) };
}

function roleIn(field: Field | HeaderField): { readonly role?: "length" | "command" } {
  return "role" in field && (field.role === "length" || field.role === "command") ? { role: field.role } : {};
}

function integerConstantIn({ constant }: Field): { readonly constant?: number | bigint } {
  return constant?.kind === "number" || constant?.kind === "bigint" ? { constant: constant.value } : {};
}

/** The wire name and property of a field. */
interface LayoutName {
  readonly name: string;
  readonly property: string;
}

/** Returns the part of a field's table that describes its wire type. */
function layoutOfWire(wire: WireType, named: LayoutName): FieldLayout {
  switch (wire.kind) {
    case "integer":
      return integerLayout(wire, named);
    case "octet-string":
      return octetStringLayout(wire, named);
    case "c-string":
      return cStringLayout(wire, named);
    case "tail-string":
      return tailStringLayout(wire, named);
    case "mark":
      return { ...named, kind: "mark" };
    case "digits":
      return { ...named, kind: "digits", octets: wire.octets };
    case "octets":
      return octetsLayout(wire, named);
    case "list":
      return listLayout(wire, named);
    case "structure":
      return structureLayout(wire, named);
    case "union":
      return unionLayout(wire, named);
    case "tlvs":
      return layoutOfTlvs(wire.block);
  }
}

function integerLayout({ octets, signed }: IntegerType, named: LayoutName): FieldLayout {
  return { ...named, kind: "integer", octets, signed };
}

function octetStringLayout({ octets }: OctetStringType, named: LayoutName): FieldLayout {
  return { ...named, kind: "octet-string", octets };
}

function cStringLayout({ maxOctets }: CStringType, named: LayoutName): FieldLayout {
  return { ...named, kind: "c-string", maxOctets };
}

function tailStringLayout({ maxOctets, terminated }: TailStringType, named: LayoutName): FieldLayout {
  return { ...named, kind: "tail-string", maxOctets, ...(terminated ? { terminated } : {}) };
}

function octetsLayout({ octets: length, maxOctets }: OctetsType, named: LayoutName): FieldLayout {
  return {
    ...named,
    kind: "octets",
    octets: typeof length === "object" ? { counter: length.name } : length,
    ...(maxOctets === undefined ? {} : { maxOctets }),
  };
}

function listLayout({ counter, element }: ListType, named: LayoutName): FieldLayout {
  return {
    ...named,
    kind: "list",
    counter: counter.name,
    element: layoutOfWire(element, { name: "", property: "" }),
  };
}

function unionLayout({ union }: UnionType, named: LayoutName): FieldLayout {
  return { ...named, kind: "union", ...partsOfUnion(union) };
}

function structureLayout({ structure: type }: StructureType, named: LayoutName): FieldLayout {
  return { ...named, kind: "structure", fields: fieldLayoutsOf(type) };
}
