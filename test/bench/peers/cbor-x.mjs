import { Encoder } from "cbor-x";

/* CBOR with records: the names of the properties are sent once, not in every message. */

/** @type {import("../contests/contest.js").PeerModule["peer"]} */
export function peer({ objects, sameMessage }) {
  const values = objects(
    (msgId) => msgId,
    (octets) => Buffer.from(octets),
  );
  const encoder = new Encoder({ structures: [], useRecords: true });
  const encoded = values.map((value) => Buffer.from(encoder.encode(value)));
  return {
    decode: [
      {
        name: "cbor-x",
        run: (index) => encoder.decode(encoded[index]),
        check: (index) => sameMessage(encoder.decode(encoded[index]), index),
      },
    ],
    encode: [
      {
        name: "cbor-x",
        run: (index) => encoder.encode(values[index]),
        check: (index) => sameMessage(encoder.decode(encoder.encode(values[index])), index),
      },
    ],
  };
}
