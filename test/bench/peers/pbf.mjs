import { readFileSync } from "node:fs";
import { PbfReader, PbfWriter } from "pbf";
import { compile } from "pbf/compile";
import schema from "protocol-buffers-schema";

/* Protocol Buffers, small and quick. It has no integers of 64 bits: Msg_Id loses its lowest bits and is not compared. */

/** @type {import("../contests/contest.js").PeerModule["peer"]} */
export function peer({ objects, sameMessage }) {
  const text = readFileSync(new URL("../schemas/submit.proto", import.meta.url), "utf8");
  const { readSubmit, writeSubmit } = compile(schema.parse(text));
  const values = objects(Number, (octets) => octets);
  const write = (value) => {
    const writer = new PbfWriter();
    writeSubmit(value, writer);
    return writer.finish();
  };
  const reused = new PbfWriter(Buffer.alloc(16_384));
  const writeAgain = (value) => {
    reused.pos = 0;
    writeSubmit(value, reused);
    return reused.pos;
  };
  const encoded = values.map((value) => write(value).slice());
  const read = (octets) => readSubmit(new PbfReader(octets));
  return {
    decode: [
      {
        name: "pbf",
        run: (index) => read(encoded[index]),
        check: (index) => sameMessage(read(encoded[index]), index, ["msgId"]),
      },
    ],
    encode: [
      {
        name: "pbf",
        run: (index) => write(values[index]),
        check: (index) => sameMessage(read(write(values[index])), index, ["msgId"]),
      },
    ],
    encodeInto: [
      {
        name: "pbf",
        run: (index) => writeAgain(values[index]),
        check: (index) => {
          const end = writeAgain(values[index]);
          sameMessage(read(reused.buf.slice(0, end)), index, ["msgId"]);
        },
      },
    ],
  };
}
