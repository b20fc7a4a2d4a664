import avro from "avsc";

/* Avro: a binary format of its own, smaller than the frame. Msg_Id is eight octets, because it has no unsigned 64 bits. */

/** @type {import("../contests/contest.js").PeerModule["peer"]} */
export function peer({ objects, fields, sameMessage }) {
  const type = avro.Type.forSchema({
    type: "record",
    name: "Submit",
    fields: fields.map(({ property, kind }) => ({ name: property, type: typeOf(kind) })),
  });
  const values = objects(msgIdOctets, (octets) => Buffer.from(octets));
  const encoded = values.map((value) => type.toBuffer(value));
  const target = Buffer.alloc(16_384);
  const messageOf = (value) => ({ ...value, msgId: value.msgId.readBigUInt64BE() });
  return {
    decode: [
      {
        name: "avsc",
        run: (index) => type.fromBuffer(encoded[index]),
        check: (index) => sameMessage(messageOf(type.fromBuffer(encoded[index])), index),
      },
    ],
    encode: [
      {
        name: "avsc",
        run: (index) => type.toBuffer(values[index]),
        check: (index) => sameMessage(messageOf(type.fromBuffer(type.toBuffer(values[index]))), index),
      },
    ],
    encodeInto: [
      {
        name: "avsc",
        run: (index) => type.encode(values[index], target, 0),
        check: (index) => {
          const end = type.encode(values[index], target, 0);
          sameMessage(messageOf(type.fromBuffer(target.subarray(0, end))), index);
        },
      },
    ],
  };
}

function msgIdOctets(msgId) {
  const octets = Buffer.alloc(8);
  octets.writeBigUInt64BE(msgId);
  return octets;
}

function typeOf(kind) {
  switch (kind) {
    case "uint8":
      return "int";
    case "uint32":
      return "long";
    case "uint64":
      return { type: "fixed", name: "MsgId", size: 8 };
    case "text":
      return "string";
    case "texts":
      return { type: "array", items: "string" };
    default:
      return "bytes";
  }
}
