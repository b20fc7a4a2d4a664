import type { Peer } from "./contest.js";
import { naiveDecode, naiveEncode } from "./naive.js";
import type { Subject } from "./subject.js";

/** Baselines: methods of Buffer one after another, JSON, and copying the frame without reading it. */
export function yardsticks(subject: Subject): Peer {
  const { messages, frames, sameMessage, sameFrame } = subject;
  const objects = subject.objects(String, (octets) => Buffer.from(octets).toString("base64"));
  const sources = objects.map((object) => JSON.stringify(object));
  const target = Buffer.alloc(16_384);
  const copy = {
    name: "memcpy",
    run: (index: number) => target.set(frames[index]!),
    check: (index: number) => {
      target.set(frames[index]!);
      sameFrame(target.subarray(0, frames[index]!.length), index);
    },
  };
  const write = {
    name: "naive",
    run: (index: number) => naiveEncode(messages[index]!),
    check: (index: number) => sameFrame(naiveEncode(messages[index]!), index),
  };
  const stringify = {
    name: "JSON",
    run: (index: number) => JSON.stringify(objects[index]!),
    check: (index: number) => sameMessage(messageOf(JSON.parse(JSON.stringify(objects[index]!))), index),
  };
  return {
    decode: [
      {
        name: "naive",
        run: (index) => naiveDecode(frames[index]!),
        check: (index) => sameMessage(naiveDecode(frames[index]!), index),
      },
      {
        name: "JSON",
        run: (index) => JSON.parse(sources[index]!),
        check: (index) => sameMessage(messageOf(JSON.parse(sources[index]!)), index),
      },
      copy,
    ],
    encode: [write, stringify],
    encodeInto: [write, stringify, copy],
  };
}

// JSON has no integers of 64 bits and no octets.
function messageOf(object: { readonly msgId: string; readonly msgContent: string }): unknown {
  return { ...object, msgId: BigInt(object.msgId), msgContent: Buffer.from(object.msgContent, "base64") };
}
