import { createRequire } from "node:module";
import KaitaiStream from "kaitai-struct/KaitaiStream.js";

/* Kaitai Struct: reads only. schemas/Submit.cjs is what its compiler makes of schemas/submit.ksy. */

/** @type {import("../contests/contest.js").PeerModule["peer"]} */
export function peer({ frames, sameMessage }) {
  const { Submit } = createRequire(import.meta.url)("../schemas/Submit.cjs");
  const read = (index) => new Submit(new KaitaiStream(frames[index]));
  const messageOf = (value) => ({ ...value, msgId: (BigInt(value.msgIdHi) << 32n) | BigInt(value.msgIdLo) });
  return {
    decode: [{ name: "kaitai-struct", run: read, check: (index) => sameMessage(messageOf(read(index)), index) }],
  };
}
