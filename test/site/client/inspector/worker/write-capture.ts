/* Captures of one connection, each segment with one frame. */

const CLIENT = { address: [10, 0, 0, 1], port: 40_000 };
const SERVER = { address: [10, 0, 0, 2], port: 7890 };

type End = typeof CLIENT;

/** A segment to write. */
interface Segment {
  readonly from: End;
  readonly to: End;
  readonly sequence: number;
  readonly payload: Uint8Array;
  /** Milliseconds since 1970. */
  readonly time: number;
}

/** A capture of requests and their responses, one millisecond later; frames in hexadecimal. */
export function exchanges(request: string, response: string, count: number): Uint8Array {
  const [asked, answered] = [Buffer.from(request, "hex"), Buffer.from(response, "hex")];
  const segments: Segment[] = [];
  for (let index = 0; index < count; index++) {
    const time = 1_700_000_000_000 + 2 * index;
    const [one, other] = [numbered(asked, index), numbered(answered, index)];
    segments.push(
      { from: CLIENT, to: SERVER, sequence: 1 + index * asked.length, payload: one, time },
      { from: SERVER, to: CLIENT, sequence: 1 + index * answered.length, payload: other, time: time + 1 },
    );
  }
  return written(segments);
}

/** A capture of a connection with TLS. */
export function tlsCapture(): Uint8Array {
  const hello = Uint8Array.of(0x16, 3, 1, 0, 60, 1, 0, 0, 56, 3, 3, ...Array.from({ length: 54 }, (_, at) => at));
  return written([{ from: CLIENT, to: SERVER, sequence: 1, payload: hello, time: 1_700_000_000_000 }]);
}

function numbered(frame: Buffer, sequence: number): Uint8Array {
  const copy = Buffer.from(frame);
  if (copy.length >= 12 && copy.readUInt32BE(0) === copy.length) copy.writeUInt32BE(sequence + 1, 8);
  return copy;
}

function written(segments: readonly Segment[]): Uint8Array {
  const head = Buffer.alloc(24);
  head.writeUInt32LE(0xa1b2c3d4, 0);
  head.writeUInt16LE(2, 4);
  head.writeUInt16LE(4, 6);
  head.writeUInt32LE(65_535, 16);
  // Raw IP.
  head.writeUInt32LE(101, 20);
  return Buffer.concat([head, ...segments.map(packet)]);
}

function packet({ from, to, sequence, payload, time }: Segment): Buffer {
  const size = 40 + payload.length;
  const octets = Buffer.alloc(16 + size);
  octets.writeUInt32LE(Math.floor(time / 1000), 0);
  octets.writeUInt32LE((time % 1000) * 1000, 4);
  octets.writeUInt32LE(size, 8);
  octets.writeUInt32LE(size, 12);
  const ip = octets.subarray(16);
  ip[0] = 0x45;
  ip.writeUInt16BE(size, 2);
  ip[8] = 64;
  ip[9] = 6;
  ip.set(from.address, 12);
  ip.set(to.address, 16);
  ip.writeUInt16BE(from.port, 20);
  ip.writeUInt16BE(to.port, 22);
  ip.writeUInt32BE(sequence, 24);
  ip[32] = 0x50;
  ip[33] = 0x18;
  ip.set(payload, 40);
  return octets;
}
