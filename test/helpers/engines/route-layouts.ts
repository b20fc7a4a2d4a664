import type { FieldLayout, ProtocolLayout, StructureLayout } from "../../../generator/runtime/interpreter/index.js";

const header: readonly FieldLayout[] = [
  { kind: "integer", name: "Total_Length", property: "totalLength", octets: 4, signed: false, role: "length" },
  { kind: "integer", name: "Sequence_Id", property: "sequenceId", octets: 4, signed: false },
];
const hop: StructureLayout = {
  kind: "structure",
  name: "Hops",
  property: "hops",
  fields: [
    { kind: "c-string", name: "Host_Name", property: "hostName", maxOctets: 9 },
    { kind: "octet-string", name: "Mark", property: "mark", octets: 2, constant: "ab" },
  ],
};
const fields: readonly FieldLayout[] = [
  { kind: "integer", name: "Hop_Count", property: "hopCount", octets: 1, signed: false, counts: "Hops" },
  { kind: "list", name: "Hops", property: "hops", counter: "Hop_Count", element: hop },
];
const frame = {
  protocol: "route10",
  title: "ROUTE 1.0",
  header,
  command: { field: "Total_Length", offset: 0 },
  byteOrder: "big-endian",
  length: { field: "Total_Length", offset: 0, octets: 4 },
  minOctets: 8,
  maxOctets: 100,
} as const;
/** The layouts of an invented protocol: a message with a list of structures. */
export const routeLayouts: ProtocolLayout = {
  frame,
  messages: [{ frame, name: "TRACE", commandId: 1, fields }],
  structures: [{ ...hop, name: "HOP" }],
};
