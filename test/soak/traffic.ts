import { randomMessage } from "../fuzz/random-message.js";
import { pick, type Random } from "../fuzz/target.js";
import { type ProtocolId, protocols } from "../helpers/protocols.js";

/** A frame that is sent, and whether it is a message. */
export interface SentFrame {
  readonly octets: Uint8Array;
  readonly isMessage: boolean;
}

/** Random frames of a version: messages of every kind, unknown ones, and one in thirty with a truncated body. */
export function randomFrames(id: ProtocolId, count: number, random: Random): readonly SentFrame[] {
  const { encode, layouts, tryDecode } = protocols[id];
  return Array.from({ length: count }, () => {
    const message = randomMessage(pick(random, layouts.messages), random);
    const frame: Uint8Array = Reflect.apply(encode, null, [message]);
    const octets = random(30) === 0 ? shortened(frame, random) : frame;
    return { octets, isMessage: tryDecode(octets).ok };
  });
}

function shortened(frame: Uint8Array, random: Random): Uint8Array {
  const octets = frame.slice(0, 12 + random(frame.length - 11));
  new DataView(octets.buffer).setUint32(0, octets.length);
  return octets;
}

/** Cuts a stream into chunks of random sizes, from one octet to several reads of a socket. */
export function* randomChunks(stream: Uint8Array, random: Random): Generator<Uint8Array> {
  for (let at = 0; at < stream.length;) {
    const size = pick(random, [1, 1 + random(40), 1460, 1 + random(8000)]);
    yield stream.slice(at, at + size);
    at += size;
  }
}
