import type { BuiltPacket } from "./build-packets.js";

/* Files of captures, made for tests. */

/** How a file is written. */
export interface FileOptions {
  readonly link?: LinkName;
  readonly littleEndian?: boolean;
  readonly isNano?: boolean;
  /** The maximum number of bytes that are kept of a packet. */
  readonly snapLength?: number;
}

/** The headers of links that are made, with their numbers. */
export const LINKS = {
  ethernet: 1,
  vlan: 1,
  null: 0,
  loop: 108,
  raw: 101,
  cooked: 113,
  cooked2: 276,
} as const;

/** The name of a header of a link. */
export type LinkName = keyof typeof LINKS;

/** A packet of IP with the header of a link. */
export function withLink(octets: Uint8Array, link: LinkName = "ethernet"): Buffer {
  const isNew = (octets[0] ?? 0) >> 4 === 6;
  const type = isNew ? "86dd" : "0800";
  const family = isNew ? 30 : 2;
  const headers: Readonly<Record<LinkName, string>> = {
    ethernet: `020000000001020000000002${type}`,
    vlan: `0200000000010200000000028100000a${type}`,
    null: `${family.toString(16).padStart(2, "0")}000000`,
    loop: `000000${family.toString(16).padStart(2, "0")}`,
    raw: "",
    cooked: `0000000100060200000000020000${type}`,
    cooked2: `${type}000000000002000100060200000000020000`,
  };
  return Buffer.concat([Buffer.from(headers[link], "hex"), octets]);
}

function number(value: number, octets: 2 | 4, littleEndian: boolean): Buffer {
  const buffer = Buffer.alloc(octets);
  if (littleEndian) buffer.writeUIntLE(value, 0, octets);
  else buffer.writeUIntBE(value, 0, octets);
  return buffer;
}

/** A pcap file. */
export function pcapOf(packets: readonly BuiltPacket[], options: FileOptions = {}): Buffer {
  const { link = "ethernet", littleEndian = true, isNano = false, snapLength = 262_144 } = options;
  const u16 = (value: number): Buffer => number(value, 2, littleEndian);
  const u32 = (value: number): Buffer => number(value, 4, littleEndian);
  const magic = isNano ? 0xa1b23c4d : 0xa1b2c3d4;
  const head = [u32(magic), u16(2), u16(4), u32(0), u32(0), u32(snapLength), u32(LINKS[link])];
  const records = packets.flatMap(({ time, octets }) => {
    const whole = withLink(octets, link);
    const kept = whole.subarray(0, snapLength);
    const fraction = (time % 1_000_000) * (isNano ? 1000 : 1);
    return [u32(Math.floor(time / 1_000_000)), u32(fraction), u32(kept.length), u32(whole.length), kept];
  });
  return Buffer.concat([...head, ...records]);
}

/** How a pcapng file is written. */
export interface PcapngOptions extends FileOptions {
  /** The value of if_tsresol; 6 is microseconds. */
  readonly resolution?: number;
  /** Whether packets are in simple packet blocks, without a time. */
  readonly isSimple?: boolean;
}

/** A block of pcapng. */
export function blockOf(type: number, body: Buffer, littleEndian = true): Buffer {
  const padding = Buffer.alloc(-body.length & 3);
  const length = number(12 + body.length + padding.length, 4, littleEndian);
  return Buffer.concat([number(type, 4, littleEndian), length, body, padding, length]);
}

/** A pcapng file: a section, an interface, blocks that readers must pass over, and the packets. */
export function pcapngOf(packets: readonly BuiltPacket[], options: PcapngOptions = {}): Buffer {
  const { link = "ethernet", littleEndian = true, snapLength = 0, resolution, isSimple = false } = options;
  const u16 = (value: number): Buffer => number(value, 2, littleEndian);
  const u32 = (value: number): Buffer => number(value, 4, littleEndian);
  const block = (type: number, ...parts: readonly Buffer[]): Buffer =>
    blockOf(type, Buffer.concat(parts), littleEndian);
  const unknownLength = Buffer.alloc(8, 0xff);
  const option = resolution === undefined ? [] : [u16(9), u16(1), Buffer.from([resolution, 0, 0, 0]), u16(0), u16(0)];
  const head = [
    block(0x0a0d0d0a, u32(0x1a2b3c4d), u16(1), u16(0), unknownLength),
    block(1, u16(LINKS[link]), u16(0), u32(snapLength), ...option),
    block(4, u16(0), u16(0)),
  ];
  const blocks = packets.map(({ time, octets }) => {
    const whole = withLink(octets, link);
    const kept = snapLength === 0 ? whole : whole.subarray(0, snapLength);
    if (isSimple) return block(3, u32(whole.length), kept);
    const units = unitsOf(time, resolution ?? 6);
    const [high, low] = [Number(units >> 32n), Number(units & 0xffffffffn)];
    return block(6, u32(0), u32(high), u32(low), u32(kept.length), u32(whole.length), kept);
  });
  return Buffer.concat([...head, ...blocks]);
}

function unitsOf(time: number, resolution: number): bigint {
  const unitsPerSecond = resolution >= 128 ? 2n ** BigInt(resolution - 128) : 10n ** BigInt(resolution);
  // Rounded up: readers round down.
  return (BigInt(time) * unitsPerSecond + 999_999n) / 1_000_000n;
}
