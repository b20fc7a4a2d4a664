import type { Field, HeaderField, Message, Protocol, Structure } from "../model/index.js";
import type {
  FieldLayout,
  FrameLayout,
  MessageLayout,
  ProtocolLayout,
  StructureLayout,
} from "../runtime/walk/index.js";
import { emitterOf } from "./wire-types/index.js";

/** The tables by which the walker goes over a protocol. */
export function layoutOfProtocol(protocol: Protocol): ProtocolLayout {
  const frame = layoutOfFrame(protocol);
  const structures = protocol.types.filter((type) => type.kind === "structure");
  return {
    frame,
    messages: protocol.messages.map((message) => layoutOfMessage(frame, message)),
    structures: structures.map(layoutOfStructure),
  };
}

/** The table of a frame: its length, its limits, its header. */
export function layoutOfFrame(protocol: Protocol): FrameLayout {
  const { header, id, title, littleEndian, greatestOctets } = protocol;
  const { wire, name, place } = header.length;
  if (wire.kind !== "integer" || wire.octets === 8) throw new Error("A length of 8 octets came through the rules.");
  return {
    protocol: id,
    title,
    byteOrder: littleEndian ? "little-endian" : "big-endian",
    length: { field: name, offset: place.offset, octets: wire.octets },
    command: { field: header.command.name, offset: header.command.place.offset },
    leastOctets: header.octets,
    greatestOctets,
    header: layoutsOfFields(header.fields),
  };
}

/** The table of a message. */
export function layoutOfMessage(frame: FrameLayout, { name, commandId, fields }: Message): MessageLayout {
  return { frame, name, commandId, fields: layoutsOfFields(fields) };
}

/** The table of a structure. */
export function layoutOfStructure({ name, fields }: Structure): StructureLayout {
  return { kind: "structure", name, property: "", fields: layoutsOfFields(fields) };
}

/** The tables of fields. */
export function layoutsOfFields(fields: readonly Field[]): FieldLayout[] {
  return fields.map(layoutOfField);
}

function layoutOfField(field: Field | HeaderField): FieldLayout {
  const { name, property, counts, constant } = field;
  const layout = emitterOf(field.wire).layout(field.wire, { name, property });
  if (layout.kind === "octet-string")
    return constant?.kind === "text" ? { ...layout, constant: constant.value } : layout;
  if (layout.kind !== "integer") return layout;
  const role = "role" in field && (field.role === "length" || field.role === "command") ? { role: field.role } : {};
  const isNumber = constant?.kind === "number" || constant?.kind === "bigint";
  return {
    ...layout,
    ...(counts === null ? {} : { counts }),
    ...role,
    ...(isNumber ? { constant: constant.value } : {}),
  };
}
