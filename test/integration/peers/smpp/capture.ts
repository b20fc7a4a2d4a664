import { fromHex } from "../../../../generated/runtime/wire/index.js";

/** A capture file (pcap) with an IPv4 packet for each frame: from port 40000 + index to port 2775, each its own connection. */
export function captureOf(frames: readonly string[]): Buffer {
  const file = Buffer.alloc(24);
  file.writeUInt32LE(0xa1b2c3d4, 0);
  file.writeUInt16LE(2, 4);
  file.writeUInt16LE(4, 6);
  file.writeUInt32LE(65_535, 16);
  // 101: packets begin with the header of IP.
  file.writeUInt32LE(101, 20);
  return Buffer.concat([
    file,
    ...frames.flatMap((frame, index) => packetOf(fromHex(frame) ?? new Uint8Array(0), index)),
  ]);
}

function packetOf(frame: Uint8Array, index: number): Uint8Array[] {
  const record = Buffer.alloc(16);
  record.writeUInt32LE(index + 1, 0);
  record.writeUInt32LE(40 + frame.length, 8);
  record.writeUInt32LE(40 + frame.length, 12);
  const ip = Buffer.alloc(20);
  ip.writeUInt8(0x45, 0);
  ip.writeUInt16BE(40 + frame.length, 2);
  ip.writeUInt8(64, 8);
  ip.writeUInt8(6, 9);
  ip.set([127, 0, 0, 1, 127, 0, 0, 1], 12);
  const tcp = Buffer.alloc(20);
  tcp.writeUInt16BE(40_000 + index, 0);
  tcp.writeUInt16BE(2775, 2);
  tcp.writeUInt32BE(1, 4);
  tcp.writeUInt8(0x50, 12);
  tcp.writeUInt8(0x18, 13);
  tcp.writeUInt16BE(65_535, 14);
  return [record, ip, tcp, frame];
}
