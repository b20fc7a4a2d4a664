/** A TCP segment of a capture. */
export interface Segment {
  /** Seconds since the beginning. */
  readonly time: number;
  readonly from: number;
  readonly to: number;
  /** The offset of the first byte in its direction; that of a SYN is -1. */
  readonly at: number;
  readonly octets: Uint8Array;
  readonly isSyn?: boolean;
  /** The number of bytes that the capture keeps; by default all. */
  readonly kept?: number;
}

/** A capture file (pcap) of TCP segments between two ports of one machine. */
export function captureOf(segments: readonly Segment[]): Buffer {
  const file = Buffer.alloc(24);
  file.writeUInt32LE(0xa1b2c3d4, 0);
  file.writeUInt16LE(2, 4);
  file.writeUInt16LE(4, 6);
  file.writeUInt32LE(65_535, 16);
  // 101: packets begin with the header of IP.
  file.writeUInt32LE(101, 20);
  return Buffer.concat([file, ...segments.flatMap(packetOf)]);
}

function packetOf({ time, from, to, at, octets, isSyn = false, kept = octets.length }: Segment): Uint8Array[] {
  const record = Buffer.alloc(16);
  record.writeUInt32LE(Math.floor(time), 0);
  record.writeUInt32LE(Math.round((time % 1) * 1e6), 4);
  record.writeUInt32LE(40 + kept, 8);
  record.writeUInt32LE(40 + octets.length, 12);
  const ip = Buffer.alloc(20);
  ip.writeUInt8(0x45, 0);
  ip.writeUInt16BE(40 + octets.length, 2);
  ip.writeUInt8(64, 8);
  ip.writeUInt8(6, 9);
  ip.set([127, 0, 0, 1, 127, 0, 0, 1], 12);
  const tcp = Buffer.alloc(20);
  tcp.writeUInt16BE(from, 0);
  tcp.writeUInt16BE(to, 2);
  tcp.writeUInt32BE(1000 + at, 4);
  tcp.writeUInt32BE(isSyn ? 0 : 1000, 8);
  tcp.writeUInt8(0x50, 12);
  tcp.writeUInt8(isSyn ? 0x02 : 0x18, 13);
  tcp.writeUInt16BE(65_535, 14);
  return [record, ip, tcp, octets.subarray(0, kept)];
}

/** The client port of a connection: above those that have dissectors of their own. */
export const FIRST_CLIENT = 20_001;

/** One connection for each list of bytes: a SYN, then the bytes from the client in one segment. */
export function connectionsOf(contents: readonly Uint8Array[], port: number): Segment[] {
  return contents.flatMap((octets, index) => {
    const ends = { from: FIRST_CLIENT + index, to: port, time: index / 1000 };
    return [
      { ...ends, at: -1, octets: new Uint8Array(0), isSyn: true },
      { ...ends, at: 0, octets },
    ];
  });
}

/** One connection from a client port, whose bytes are cut into segments at offsets. */
export function streamOf(octets: Uint8Array, cuts: readonly number[], from: number, to: number): readonly Segment[] {
  const edges = [...cuts, octets.length];
  const segments = edges.map((end, index) => {
    const at = index === 0 ? 0 : (edges[index - 1] ?? 0);
    return { from, to, time: (index + 1) / 1000, at, octets: octets.subarray(at, end) };
  });
  return [{ from, to, time: 0, at: -1, octets: new Uint8Array(0), isSyn: true }, ...segments];
}

/** Segments in the order of their times. */
export function inOrder(segments: readonly Segment[]): readonly Segment[] {
  return segments.toSorted((one, other) => one.time - other.time);
}
