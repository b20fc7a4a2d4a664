import { decodeSubmitFrom, encodeSubmit, encodeSubmitInto, type Submit } from "smswire/cmpp30";
import type { Contest, Contestant, Peer } from "./contest.js";
import { createLimit } from "./limit.js";
import { yardsticks } from "./yardsticks.js";
import type { Subject } from "./subject.js";

/** The contests of the codec: decode a frame, encode one into new memory, and encode into memory of the caller. */
export function codecContests(subject: Subject, peers: readonly Peer[]): Contest[] {
  const all = [...peers, yardsticks(subject)];
  const of = (operation: keyof Peer): Contestant[] => all.flatMap((peer) => peer[operation] ?? []);
  // A peer that cannot write into memory of the caller is measured with its own function.
  const into = all.flatMap((peer) => peer.encodeInto ?? peer.encode ?? []);
  return [
    { operation: "decode", ...decoding(subject), others: of("decode") },
    { operation: "encodeInto", ...encodingInto(subject), others: into },
    // After the others, because V8 permanently records all kinds of memory that a function was called with.
    { operation: "encode", ...encoding(subject), others: [sharingMemory(subject), ...of("encode")] },
  ];
}

type Known = Pick<Contest, "ours" | "limit">;

function decoding({ chunk, chunkView, frameOctets, sameMessage }: Subject): Known {
  const octets = new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.length);
  const limit = createLimit();
  const contestant = (name: string, decode: typeof decodeSubmitFrom): Contestant => ({
    name,
    run: (index) => decode(octets, chunkView, index * frameOctets, (index + 1) * frameOctets),
    check: (index) => sameMessage(decode(octets, chunkView, index * frameOctets, (index + 1) * frameOctets), index),
  });
  return { ours: contestant("smswire", decodeSubmitFrom), limit: contestant("limit", limit.decode) };
}

function encodingInto({ messages, sameFrame }: Subject): Known {
  const octets = new Uint8Array(16_384);
  const view = new DataView(octets.buffer);
  const limit = createLimit();
  const contestant = (name: string, encodeInto: typeof encodeSubmitInto): Contestant => ({
    name,
    run: (index) => encodeInto(messages[index]!, octets, view, 0),
    check: (index) => sameFrame(octets.fill(0xa5).subarray(0, encodeInto(messages[index]!, octets, view, 0)), index),
  });
  return { ours: contestant("smswire", encodeSubmitInto), limit: contestant("limit", limit.encodeInto) };
}

function encoding({ messages, sameFrame }: Subject): Known {
  const { encodeInto } = createLimit();
  const contestant = (name: string, encode: (message: Submit) => Uint8Array): Contestant => ({
    name,
    run: (index) => encode(messages[index]!),
    check: (index) => sameFrame(encode(messages[index]!), index),
  });
  const encode = (message: Submit): Uint8Array => {
    const octets = new Uint8Array(163 + 32 * message.destTerminalId.length + message.msgContent.length);
    encodeInto(message, octets, new DataView(octets.buffer), 0);
    return octets;
  };
  return { ours: contestant("smswire", encodeSubmit), limit: contestant("limit", encode) };
}

/** The limit with frames in shared memory: pieces of 64 KiB are divided and never reused. */
function sharingMemory({ messages, sameFrame }: Subject): Contestant {
  const { encodeInto } = createLimit();
  let octets = new Uint8Array(65_536);
  let view = new DataView(octets.buffer);
  let used = 0;
  const encode = (index: number): Uint8Array => {
    if (used + 9000 > octets.length) {
      octets = new Uint8Array(65_536);
      view = new DataView(octets.buffer);
      used = 0;
    }
    const start = used;
    used = encodeInto(messages[index]!, octets, view, start);
    return new Uint8Array(octets.buffer, start, used - start);
  };
  return { name: "limit, shared memory", run: encode, check: (index) => sameFrame(encode(index), index) };
}
