import { create, createFileRegistry, fromBinary, toBinary } from "@bufbuild/protobuf";
import {
  FieldDescriptorProto_Label as Label,
  FieldDescriptorProto_Type as Type,
  FileDescriptorProtoSchema,
} from "@bufbuild/protobuf/wkt";

/* Protocol Buffers as their conformance tests want them. It reads a description of the message, no compiled code. */

/** @type {import("../contests/contest.js").PeerModule["peer"]} */
export function peer({ objects, fields, sameMessage }) {
  const field = fields.map(({ property, kind }, index) => ({
    name: property,
    jsonName: property,
    number: index + 1,
    label: kind === "texts" ? Label.REPEATED : Label.OPTIONAL,
    type: typeOf(kind),
  }));
  const file = create(FileDescriptorProtoSchema, {
    name: "submit.proto",
    package: "cmpp",
    syntax: "proto3",
    messageType: [{ name: "Submit", field }],
  });
  const type = createFileRegistry(file, () => undefined).getMessage("cmpp.Submit");
  const values = objects(
    (msgId) => msgId,
    (octets) => octets,
  ).map((value) => create(type, value));
  const encoded = values.map((value) => toBinary(type, value));
  return {
    decode: [
      {
        name: "@bufbuild/protobuf",
        run: (index) => fromBinary(type, encoded[index]),
        check: (index) => sameMessage(fromBinary(type, encoded[index]), index),
      },
    ],
    encode: [
      {
        name: "@bufbuild/protobuf",
        run: (index) => toBinary(type, values[index]),
        check: (index) => sameMessage(fromBinary(type, toBinary(type, values[index])), index),
      },
    ],
  };
}

function typeOf(kind) {
  switch (kind) {
    case "uint8":
      return Type.UINT32;
    case "uint32":
      return Type.FIXED32;
    case "uint64":
      return Type.FIXED64;
    case "octets":
      return Type.BYTES;
    default:
      return Type.STRING;
  }
}
