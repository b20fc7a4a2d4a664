import * as P from "micro-packed";

/* Codecs put together from parts: the same octets as the frame. */

/** @type {import("../contests/contest.js").PeerModule["peer"]} */
export function peer({ objects, fields, frames, sameMessage, sameFrame }) {
  const parts = { totalLength: P.U32BE, commandId: P.U32BE };
  for (const field of fields) parts[field.property] = partOf(field);
  const codec = P.struct(parts);
  const values = objects(
    (msgId) => msgId,
    (octets) => octets,
  );
  for (const [index, value] of values.entries()) {
    value.totalLength = frames[index].length;
    value.commandId = 4;
  }
  const octets = frames.map((frame) => new Uint8Array(frame));
  return {
    decode: [
      {
        name: "micro-packed",
        run: (index) => codec.decode(octets[index]),
        check: (index) => sameMessage(codec.decode(octets[index]), index),
      },
    ],
    encode: [
      {
        name: "micro-packed",
        run: (index) => codec.encode(values[index]),
        check: (index) => sameFrame(codec.encode(values[index]), index),
      },
    ],
  };
}

// What it calls encode makes a value of octets.
function paddedText(octets) {
  return P.apply(P.bytes(octets), {
    encode: (read) => {
      const zero = read.indexOf(0);
      return String.fromCharCode.apply(null, zero < 0 ? read : read.subarray(0, zero));
    },
    decode: (text) => {
      const written = new Uint8Array(octets);
      for (let index = 0; index < text.length; index++) written[index] = text.charCodeAt(index);
      return written;
    },
  });
}

function partOf({ kind, octets }) {
  switch (kind) {
    case "uint8":
      return P.U8;
    case "uint32":
      return P.U32BE;
    case "uint64":
      return P.U64BE;
    case "text":
      return paddedText(octets);
    case "texts":
      return P.array(P.U8, paddedText(octets));
    default:
      return P.bytes(P.U8);
  }
}
