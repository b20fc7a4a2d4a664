import { dataViewOf } from "../runtime/wire/index.js";

/** The data that a packet carries over TCP. */
export interface Segment {
  /** The addresses and ports of both sides: one direction of a connection. */
  readonly flow: string;
  /** The sequence number of the first byte of data. */
  readonly sequence: number;
  /** Whether the packet begins a connection. */
  readonly isStart: boolean;
  readonly payload: Uint8Array;
  /** The size of the IP packet. The capture may hold less of it. */
  readonly size: number;
  readonly captured: number;
}

/** An IP packet whose header was recognized. */
interface IpPacket {
  readonly addresses: string;
  readonly size: number;
  readonly tcpAt: number;
}

const TCP = 6;
const IPV4 = 0x0800;
const IPV6 = 0x86dd;
const VLAN = 0x8100;

/** The size of the header of a raw, BSD loopback, Ethernet, Linux cooked v1 and v2 packet. */
const LOOPBACK_SIZE = 4;
const ETHERNET_SIZE = 14;
const VLAN_SIZE = 4;
const COOKED_SIZE = 16;
const COOKED2_SIZE = 20;

/** Short Ethernet frames are padded to 60 bytes, so up to 46 bytes may follow the link header. */
const PADDED = 46;

/** The address families of IP in the link header of BSD. */
const FAMILIES: readonly number[] = [2, 24, 28, 30];

/** Returns the TCP data of a packet, without link, IP and TCP headers; null if the headers are not certain. */
export function segmentOf(octets: Uint8Array): Segment | null {
  const view = dataViewOf(octets);
  for (const at of headerSizes(view)) {
    const ip = ipv4At(view, at) ?? ipv6At(view, at);
    const segment = ip === null ? null : tcpOf(octets, at, ip);
    if (segment !== null) return segment;
  }
  return null;
}

/** Returns the possible sizes of the link header. */
function headerSizes(view: DataView): number[] {
  const sizes = [0];
  if (isIp(u16(view, ETHERNET_SIZE - 2))) sizes.push(ETHERNET_SIZE);
  if (u16(view, ETHERNET_SIZE - 2) === VLAN) sizes.push(ETHERNET_SIZE + VLAN_SIZE);
  if (isIp(u16(view, COOKED_SIZE - 2))) sizes.push(COOKED_SIZE);
  if (isIp(u16(view, 0))) sizes.push(COOKED2_SIZE);
  if (view.byteLength > LOOPBACK_SIZE && [false, true].some((order) => FAMILIES.includes(view.getUint32(0, order))))
    sizes.push(LOOPBACK_SIZE);
  return sizes;
}

function isIp(type: number): boolean {
  return type === IPV4 || type === IPV6;
}

/** Returns two bytes as a number; -1 if the packet is shorter. */
function u16(view: DataView, at: number): number {
  return at + 2 <= view.byteLength ? view.getUint16(at) : -1;
}

function ipv4At(view: DataView, at: number): IpPacket | null {
  const available = view.byteLength - at;
  if (available < 20 || view.getUint8(at) >> 4 !== 4) return null;
  const header = (view.getUint8(at) & 0x0f) * 4;
  const total = view.getUint16(at + 2);
  // The network card computes the total length of a packet that it will divide.
  const size = total === 0 ? available : total;
  const isFragment = (view.getUint16(at + 6) & 0x3fff) !== 0;
  if (header < 20 || isFragment || view.getUint8(at + 9) !== TCP || !isSize(size, available)) return null;
  return { addresses: `${hexAt(view, at + 12, 4)}>${hexAt(view, at + 16, 4)}`, size, tcpAt: at + header };
}

function ipv6At(view: DataView, at: number): IpPacket | null {
  const available = view.byteLength - at;
  if (available < 40 || view.getUint8(at) >> 4 !== 6 || view.getUint8(at + 6) !== TCP) return null;
  const length = view.getUint16(at + 4);
  const size = length === 0 ? available : 40 + length;
  if (!isSize(size, available)) return null;
  return { addresses: `${hexAt(view, at + 8, 16)}>${hexAt(view, at + 24, 16)}`, size, tcpAt: at + 40 };
}

/** Whether a packet of this size fits: it fills the capture, was cut, or is padded. */
function isSize(size: number, available: number): boolean {
  return size >= available || available <= PADDED;
}

function tcpOf(octets: Uint8Array, at: number, { addresses, size, tcpAt }: IpPacket): Segment | null {
  const end = at + size;
  if (tcpAt + 20 > Math.min(octets.length, end)) return null;
  const view = dataViewOf(octets);
  const header = (view.getUint8(tcpAt + 12) >> 4) * 4;
  const payloadAt = tcpAt + header;
  if (header < 20 || payloadAt > end) return null;
  const isStart = (view.getUint8(tcpAt + 13) & 0x02) !== 0;
  return {
    flow: `${addresses} ${view.getUint16(tcpAt)}>${view.getUint16(tcpAt + 2)}`,
    sequence: (view.getUint32(tcpAt + 4) + (isStart ? 1 : 0)) >>> 0,
    isStart,
    payload: octets.subarray(payloadAt, Math.max(payloadAt, Math.min(octets.length, end))),
    size,
    captured: Math.min(octets.length - at, size),
  };
}

function hexAt(view: DataView, at: number, size: number): string {
  return Array.from({ length: size }, (_, index) =>
    view
      .getUint8(at + index)
      .toString(16)
      .padStart(2, "0"),
  ).join("");
}
