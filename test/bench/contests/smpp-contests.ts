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
import { chunkOf, type FrameChunk } from "./carrier-contests.js";
import { createDecodeLimit, type LimitMessage } from "./carrier-limits.js";
import type { Contest, Contestant } from "./contest.js";

/* submit_sm of SMPP with 140 bytes of content, without TLVs and with some, against npm smpp, and decoding against code that stops before the TLVs. */

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
      { operation: `smpp decode, ${count} TLVs`, ...decoding(subject), others: [peer.decode] },
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

function decoding({ messages, frames }: SmppSubject): Pick<Contest, "ours" | "limit"> {
  const chunk = chunkOf(frames);
  const decode = decoderIn(chunk, decodeSubmitSmFrom);
  const decodeFields = decoderIn(chunk, createDecodeLimit(SUBMIT_SM));
  return {
    ours: {
      name: "smswire",
      run: decode,
      check: (index) =>
        assert.ok(frames[index]!.equals(encodeSubmitSm(decode(index))) && messages[index]!.sequenceId === index + 1),
    },
    limit: {
      name: "limit",
      run: decodeFields,
      check: (index) => assert.deepEqual(decodeFields(index), { ...decode(index), tlvs: null }),
    },
  };
}

/** Decodes the frame with an index. */
function decoderIn<Message>(
  { octets, view, offsets }: FrameChunk,
  decode: (octets: Uint8Array, view: DataView, start: number, end: number) => Message,
): (index: number) => Message {
  return (index) => decode(octets, view, offsets[index]!, offsets[index + 1]!);
}

const uint8 = (property: string) => ({ kind: "uint8", property }) as const;
const cString = (property: string, octets: number) => ({ kind: "c-string", property, octets }) as const;

const SUBMIT_SM: LimitMessage = {
  name: "submit_sm",
  id: 4,
  header: { commandStatus: "view.getUint32(start + 8)", sequenceId: "view.getUint32(start + 12)" },
  headerOctets: 16,
  fields: [
    cString("serviceType", 6),
    ...["sourceAddrTon", "sourceAddrNpi"].map(uint8),
    cString("sourceAddr", 21),
    ...["destAddrTon", "destAddrNpi"].map(uint8),
    cString("destinationAddr", 21),
    ...["esmClass", "protocolId", "priorityFlag"].map(uint8),
    cString("scheduleDeliveryTime", 17),
    cString("validityPeriod", 17),
    ...["registeredDelivery", "replaceIfPresentFlag", "dataCoding", "smDefaultMsgId"].map(uint8),
    { kind: "octets", property: "shortMessage", octets: 1 },
  ],
  isOpen: true,
};

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
