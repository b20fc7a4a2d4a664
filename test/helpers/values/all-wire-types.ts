import { fromHex } from "../../../generated/runtime/wire/index.js";
import type { FrameLayout, MessageLayout, ProtocolLayout } from "../../../generated/runtime/interpreter/index.js";

/* A layout with a field of every kind, and one frame as octets, as a message and as wire JSON. */

/** The frame of both messages. */
export const frame: FrameLayout = {
  protocol: "edge10",
  title: "EDGE 1.0",
  byteOrder: "big-endian",
  length: { field: "Length", offset: 0, octets: 1 },
  minOctets: 3,
  maxOctets: 60,
  command: { field: "Command", offset: 1 },
  header: [
    { kind: "integer", name: "Length", property: "length", octets: 1, signed: false, role: "length" },
    { kind: "integer", name: "Command", property: "command", octets: 1, signed: false, role: "command" },
    { kind: "integer", name: "Sequence", property: "sequenceId", octets: 1, signed: false },
  ],
};

/** A message with a field of every kind, with attributes that CMPP does not use: constants above all. */
export const everything: MessageLayout = {
  frame,
  name: "EVERYTHING",
  commandId: 1,
  fields: [
    { kind: "integer", name: "One", property: "one", octets: 1, signed: false, constant: 1 },
    { kind: "integer", name: "Long", property: "long", octets: 8, signed: false, constant: 2n },
    { kind: "octet-string", name: "Mark", property: "mark", octets: 3, constant: "ab" },
    { kind: "integer", name: "Count", property: "count", octets: 1, signed: false, counts: "List" },
    { kind: "list", name: "List", property: "list", counter: "Count", element: small("Element") },
    { kind: "integer", name: "Size", property: "size", octets: 1, signed: false, counts: "Raw" },
    { kind: "octets", name: "Raw", property: "raw", octets: { counter: "Size" } },
    { kind: "octets", name: "Fixed", property: "fixed", octets: 2 },
    { kind: "c-string", name: "Text", property: "text", maxOctets: 4 },
    { kind: "octet-string", name: "String", property: "string", octets: 4 },
    { kind: "integer", name: "Wide", property: "wide", octets: 8, signed: true },
    { kind: "structure", name: "Place", property: "place", fields: [small("East"), small("North")] },
  ],
};

/** A message without fields. */
export const nothing: MessageLayout = { frame, name: "NOTHING", commandId: 2, fields: [] };

/** Both messages. */
export const layouts: ProtocolLayout = { frame, messages: [everything, nothing], structures: [] };

/** An integer of one octet. */
export function small(name: string) {
  return { kind: "integer", name, property: name.toLowerCase(), octets: 1, signed: false } as const;
}

/** A message with all fields. */
export const message = {
  name: "EVERYTHING",
  sequenceId: 7,
  list: [1, 2],
  raw: Uint8Array.of(0, 9),
  fixed: Uint8Array.of(3, 4),
  text: "abc",
  string: "wxyz",
  wide: -2n,
  place: { east: 5, north: 6 },
};

const FRAME = `290107 01 0000000000000002 616200 02 0102 02 0009 0304 61626300 7778797a ${"ff".repeat(7)}fe 0506`;

/** Its frame. */
export const octets = fromHex(FRAME.replaceAll(" ", "")) ?? new Uint8Array(0);

/** Its fields in wire JSON. */
export const fields = {
  One: 1,
  Long: "0x0000000000000002",
  Mark: "ab",
  Count: 2,
  List: [1, 2],
  Size: 2,
  Raw: { hex: "0009" },
  Fixed: { hex: "0304" },
  Text: "abc",
  String: "wxyz",
  Wide: "0xfffffffffffffffe",
  Place: { East: 5, North: 6 },
};

/** Its wire JSON. */
export const json = { protocol: "edge10", message: "EVERYTHING", command_id: "0x00000001", sequence_id: 7, fields };
