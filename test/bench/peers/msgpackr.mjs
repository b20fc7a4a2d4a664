import { Packr, RESET_BUFFER_MODE, REUSE_BUFFER_MODE } from "msgpackr";

/* MessagePack with records: the names of the properties are sent once, not in every message. */

/** @type {import("../contests/contest.js").PeerModule["peer"]} */
export function peer({ objects, sameMessage }) {
  const values = objects(
    (msgId) => msgId,
    (octets) => Buffer.from(octets),
  );
  const packr = new Packr({ structures: [], useRecords: true });
  const encoded = values.map((value) => Buffer.from(packr.pack(value)));
  const reusing = new Packr({ structures: [], useRecords: true });
  reusing.useBuffer(Buffer.alloc(16_384));
  const mode = RESET_BUFFER_MODE | REUSE_BUFFER_MODE;
  return {
    decode: [
      {
        name: "msgpackr",
        run: (index) => packr.unpack(encoded[index]),
        check: (index) => sameMessage(packr.unpack(encoded[index]), index),
      },
    ],
    encode: [
      {
        name: "msgpackr",
        run: (index) => packr.pack(values[index]),
        check: (index) => sameMessage(packr.unpack(packr.pack(values[index])), index),
      },
    ],
    encodeInto: [
      {
        name: "msgpackr",
        run: (index) => reusing.pack(values[index], mode),
        check: (index) => {
          const target = reusing.pack(values[index], mode);
          sameMessage(reusing.unpack(Buffer.from(target.subarray(target.start, target.end))), index);
        },
      },
    ],
  };
}
