import assert from "node:assert/strict";
import { decodeFrom, decodeTolerantFrom, type TolerantMessage } from "smswire/cmpp30";
import { createSubmit, encodeSubmit } from "smswire/cmpp20";
import type { Contest } from "./contest.js";
import type { Subject } from "./subject.js";

/** Reads correct frames strictly and tolerantly, and the same messages in the layout of 2.0. */
export function tolerantContest({ messages, chunk, chunkView, frameOctets, sameMessage }: Subject): Contest {
  const octets = new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.length);
  const strict = (index: number): unknown =>
    decodeFrom(octets, chunkView, index * frameOctets, (index + 1) * frameOctets);
  const tolerant = (index: number): TolerantMessage =>
    decodeTolerantFrom(octets, chunkView, index * frameOctets, (index + 1) * frameOctets).message;
  const short = (text: string): string => text.slice(0, 21);
  const others = messages.map((message) => {
    const { feeTerminalId, destTerminalId } = message;
    const numbers = { feeTerminalId: short(feeTerminalId), destTerminalId: destTerminalId.map(short) };
    return encodeSubmit(createSubmit({ ...message, ...numbers }));
  });
  const views = others.map((frame) => new DataView(frame.buffer));
  const deviating = (index: number): TolerantMessage =>
    decodeTolerantFrom(others[index]!, views[index]!, 0, others[index]!.length).message;
  return {
    operation: "tolerant",
    ours: { name: "decodeFrom", run: strict, check: (index) => sameMessage(strict(index), index) },
    limit: null,
    others: [
      { name: "correct frames", run: tolerant, check: (index) => sameMessage(tolerant(index), index) },
      {
        name: "frames of 2.0",
        run: deviating,
        check: (index) => assert.deepEqual(deviating(index).sequenceId, messages[index]!.sequenceId),
      },
    ],
  };
}
