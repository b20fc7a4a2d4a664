import type {
  FieldLayout,
  FrameLayout,
  MessageLayout,
  ProtocolLayout,
  TlvLayout,
  TlvsLayout,
} from "../../../generator/runtime/interpreter/index.js";
import { fromHex } from "../../../generator/runtime/wire/index.js";

/* Layouts of messages with TLVs of every kind, and functions to make their frames. */

/** The frame of all messages: a length of four octets, a command and a sequence of one. */
export const frame: FrameLayout = {
  protocol: "tlv10",
  title: "TLV 1.0",
  byteOrder: "big-endian",
  length: { field: "Length", offset: 0, octets: 4 },
  minOctets: 6,
  maxOctets: 70_000,
  command: { field: "Command", offset: 4 },
  header: [
    { kind: "integer", name: "Length", property: "length", octets: 4, signed: false, role: "length" },
    { kind: "integer", name: "Command", property: "command", octets: 1, signed: false, role: "command" },
    integer("Sequence", "sequenceId", 1),
  ],
};

function integer(name: string, property: string, octets: 1 | 2 | 4 | 8): FieldLayout {
  return { kind: "integer", name, property, octets, signed: false };
}

/** A structure whose digits take the remaining octets. */
const address: FieldLayout = {
  kind: "structure",
  name: "address",
  property: "address",
  fields: [
    integer("ton", "ton", 1),
    { kind: "octets", name: "digits", property: "digits", octets: "rest", maxOctets: 8 },
  ],
};

/** A structure with a field of the same name as the key of octets in wire JSON. */
const point: FieldLayout = {
  kind: "structure",
  name: "point",
  property: "point",
  fields: [integer("east", "east", 1), { kind: "octet-string", name: "hex", property: "hex", octets: 2 }],
};

const parameters: readonly TlvLayout[] = [
  { tag: 0x0101, value: integer("count", "count", 2) },
  { tag: 0x0102, value: integer("wide", "wide", 8) },
  { tag: 0x0103, value: { kind: "octet-string", name: "name", property: "name", octets: 4 } },
  { tag: 0x0104, value: { kind: "tail-string", name: "msg_id", property: "msgId", maxOctets: 5, terminated: true } },
  { tag: 0x0105, value: { kind: "tail-string", name: "link", property: "link", maxOctets: 6 } },
  { tag: 0x0106, value: { kind: "c-string", name: "text", property: "text", maxOctets: 5 } },
  { tag: 0x0107, value: { kind: "octets", name: "hash", property: "hash", octets: 3 } },
  { tag: 0x0108, value: { kind: "octets", name: "payload", property: "payload", octets: "rest" } },
  { tag: 0x0109, value: { kind: "mark", name: "alert", property: "alert" } },
  { tag: 0x010a, several: true, value: address },
  { tag: 0x010b, value: point },
  { tag: 0x010c, several: true, value: integer("code", "code", 1) },
];

/** TLVs of every kind. */
export const block: TlvsLayout = {
  kind: "tlvs",
  name: "tlvs",
  property: "tlvs",
  tagOctets: 2,
  lengthOctets: 2,
  parameters,
};

/** A message with a field of fixed and one of variable size before its TLVs. */
export const submit: MessageLayout = {
  frame,
  name: "SUBMIT",
  commandId: 1,
  fields: [integer("Kind", "kind", 1), { kind: "c-string", name: "To", property: "to", maxOctets: 8 }, block],
};

/** A response whose body may be absent. */
export const response: MessageLayout = {
  frame,
  name: "SUBMIT_RESP",
  commandId: 2,
  body: "optional",
  fields: [{ kind: "c-string", name: "Id", property: "id", maxOctets: 9 }, block],
};

/** All messages. */
export const layouts: ProtocolLayout = { frame, messages: [submit, response], structures: [] };

/** Octets in hexadecimal, with spaces. */
export function hex(text: string): Uint8Array {
  return fromHex(text.replaceAll(" ", "")) ?? new Uint8Array(0);
}

/** A frame with the right length. */
export function frameOf(command: number, body: string): Uint8Array {
  const octets = hex(`00000000 ${command === 1 ? "01" : "02"} 07 ${body}`);
  new DataView(octets.buffer, octets.byteOffset).setUint32(0, octets.length);
  return octets;
}

/** A SUBMIT with these octets after its last field. */
export function submitOf(tlvs: string): Uint8Array {
  return frameOf(1, `05 6100 ${tlvs}`);
}

/** The SUBMIT of `submitOf` with these TLVs. */
export function submitWith(tlvs: unknown): Record<string, unknown> {
  return { name: "SUBMIT", sequenceId: 7, kind: 5, to: "a", tlvs };
}

/** The object of TLVs with all properties, in their order. */
export function tlvsWith(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const names = [...parameters.map(({ value }) => value.property), "others", "order"];
  return Object.fromEntries(names.map((name) => [name, values[name]]));
}
