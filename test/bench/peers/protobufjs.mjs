import { readFileSync } from "node:fs";
import Long from "long";
import protobuf from "protobufjs";

/* Protocol Buffers. protobufjs compiles a schema when it is set up. */

/** @type {import("../contests/contest.js").PeerModule["peer"]} */
export function peer({ objects, fields, sameMessage }) {
  const schema = readFileSync(new URL("../schemas/submit.proto", import.meta.url), "utf8");
  const type = protobuf.parse(schema, { keepCase: true }).root.lookupType("cmpp.Submit").setup();
  const values = objects(longOf, (octets) => Buffer.from(octets)).map((value) => type.create(value));
  const encoded = values.map((value) => type.encode(value).finish());
  // What was not sent stands in the prototype.
  const messageOf = (value) => ({
    ...Object.fromEntries(fields.map(({ property }) => [property, value[property]])),
    msgId: BigInt(value.msgId.toString()),
  });
  return {
    decode: [
      {
        name: "protobufjs",
        run: (index) => type.decode(encoded[index]),
        check: (index) => sameMessage(messageOf(type.decode(encoded[index])), index),
      },
    ],
    encode: [
      {
        name: "protobufjs",
        run: (index) => type.encode(values[index]).finish(),
        check: (index) => sameMessage(messageOf(type.decode(type.encode(values[index]).finish())), index),
      },
    ],
  };
}

function longOf(msgId) {
  return new Long(Number(msgId & 0xffffffffn) | 0, Number(msgId >> 32n) | 0, true);
}
