import assert from "node:assert/strict";
import {
  createSubmitSm,
  decodeSubmitSmFrom,
  encodeSubmitSm,
  encodeSubmitSmInto,
  type SubmitSm,
  type SubmitSmTlvs,
} from "smswire/smpp34";
import { randomNumbers } from "../harness/harness.js";
import { MESSAGES } from "../harness/loop.js";
import type { Contest, Contestant } from "./contest.js";

/* submit_sm of SMPP with 140 bytes of content, without TLVs and with some, against npm smpp. */

/** How many TLVs a message has. */
const COUNTS = [0, 3, 8] as const;

/** Messages, and the same messages as frames. */
export interface SmppSubject {
  readonly messages: readonly SubmitSm[];
  readonly frames: readonly Buffer[];
}

/** The exports of a peer's module. */
interface SmppPeerModule {
  readonly smppPeer: (subject: SmppSubject) => { readonly decode: Contestant; readonly encode: Contestant };
}

/** Decodes and encodes submit_sm with 0, 3 and 8 TLVs. */
export async function smppContests(): Promise<Contest[]> {
  const { smppPeer }: SmppPeerModule = await import(new URL("../../../peers/smpp-tlvs.mjs", import.meta.url).href);
  return COUNTS.flatMap((count): Contest[] => {
    const subject = createSmppSubject(count);
    const peer = smppPeer(subject);
    return [
      { operation: `smpp decode, ${count} TLVs`, ours: decoding(subject), limit: null, others: [peer.decode] },
      { operation: `smpp encodeInto, ${count} TLVs`, ours: encoding(subject), limit: null, others: [peer.encode] },
    ];
  });
}

function createSmppSubject(count: (typeof COUNTS)[number]): SmppSubject {
  const random = randomNumbers(11);
  const below = (limit: number): number => Math.floor(random() * limit);
  const messages = Array.from({ length: MESSAGES }, (_, index) =>
    createSubmitSm({
      sequenceId: index + 1,
      sourceAddrTon: 5,
      sourceAddr: ["MyShop", "10690001", "Bank", "TRAVEL"][index & 3]!,
      destAddrTon: 1,
      destAddrNpi: 1,
      destinationAddr: `861${String(below(1e10)).padStart(10, "0")}`,
      registeredDelivery: below(2),
      // Binary: npm smpp makes no text of it.
      dataCoding: 4,
      shortMessage: Uint8Array.from({ length: 140 }, () => below(256)),
      tlvs: tlvsOf(count, below),
    }),
  );
  return { messages, frames: messages.map((message) => Buffer.from(encodeSubmitSm(message))) };
}

function tlvsOf(count: (typeof COUNTS)[number], below: (limit: number) => number): SubmitSmTlvs | undefined {
  if (count === 0) return undefined;
  const parts = { sarMsgRefNum: below(65_536), sarTotalSegments: 3, sarSegmentSeqnum: 1 + below(3) };
  if (count === 3) return parts;
  const ports = { sourcePort: below(65_536), destinationPort: below(65_536) };
  return { userMessageReference: below(65_536), ...ports, ...parts, payloadType: 0, privacyIndicator: below(4) };
}

function decoding({ messages, frames }: SmppSubject): Contestant {
  const chunk = Buffer.concat(frames);
  const octets = new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.length);
  const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.length);
  const ends: number[] = [];
  for (const frame of frames) ends.push((ends.at(-1) ?? 0) + frame.length);
  const decode = (index: number): SubmitSm =>
    decodeSubmitSmFrom(octets, view, index === 0 ? 0 : ends[index - 1]!, ends[index]!);
  return {
    name: "smswire",
    run: decode,
    check: (index) =>
      assert.ok(frames[index]!.equals(encodeSubmitSm(decode(index))) && messages[index]!.sequenceId === index + 1),
  };
}

function encoding({ messages, frames }: SmppSubject): Contestant {
  const octets = new Uint8Array(16_384);
  const view = new DataView(octets.buffer);
  const encode = (index: number): number => encodeSubmitSmInto(messages[index]!, octets, view, 0);
  return {
    name: "smswire",
    run: encode,
    check: (index) => assert.ok(frames[index]!.equals(octets.fill(0xa5).subarray(0, encode(index)))),
  };
}
