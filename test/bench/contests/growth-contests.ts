import { decodeSubmitFrom, encodeSubmitInto } from "smswire/cmpp30";
import type { Contest, Contestant } from "./contest.js";
import { createSubject, type TrafficName } from "./subject.js";

/** The growth of time with the number of receivers, for decoding and for encoding. */
export function growthContests(traffic: TrafficName): Contest[] {
  const [one, ...more] = [1, 16, 64, 255].map((receivers) => contestantsOf(traffic, receivers));
  if (one === undefined) return [];
  return [
    { operation: "decode growth", ours: one.reading, limit: null, others: more.map(({ reading }) => reading) },
    { operation: "encode growth", ours: one.writing, limit: null, others: more.map(({ writing }) => writing) },
  ];
}

function contestantsOf(traffic: TrafficName, receivers: number) {
  const { messages, chunk, chunkView, frameOctets, sameFrame, sameMessage } = createSubject(traffic, receivers);
  const name = receivers === 1 ? "1 receiver" : `${receivers} receivers`;
  const octets = new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.length);
  const target = new Uint8Array(16_384);
  const view = new DataView(target.buffer);
  const read = (index: number) => decodeSubmitFrom(octets, chunkView, index * frameOctets, (index + 1) * frameOctets);
  const write = (index: number) => encodeSubmitInto(messages[index]!, target, view, 0);
  const reading: Contestant = { name, run: read, check: (index) => sameMessage(read(index), index) };
  const writing: Contestant = {
    name,
    run: write,
    check: (index) => sameFrame(target.subarray(0, write(index)), index),
  };
  return { reading, writing };
}
