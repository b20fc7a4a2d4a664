import { dataViewOf } from "../../runtime/wire/index.js";
import { IPV4, IPV6, type LinkPayload } from "./link-layer.js";

/** A packet of IP that carries TCP. */
export interface InternetPacket {
  /** The addresses: 4 or 16 bytes each. */
  readonly source: Uint8Array;
  readonly destination: Uint8Array;
  /** Where TCP begins, and where it ends on the wire: the capture may hold less. */
  readonly at: number;
  readonly end: number;
}

/** Why a packet is passed over. */
export type PassedOver = "other" | "fragment" | "tunnel" | "short";

const TCP = 6;

/** Protocols that carry other packets: IP in IP, IPv6 in IP, GRE, IPsec, EtherIP, L2TP. */
const TUNNELS: readonly number[] = [4, 41, 47, 50, 97, 115];

/** EtherTypes that carry other packets: MPLS, PPPoE. */
const TUNNEL_TYPES: readonly number[] = [0x8847, 0x8848, 0x8864];

/** The extension headers of IPv6 whose length is at their second byte, and that of fragments. */
const EXTENSIONS: readonly number[] = [0, 43, 60, 135];
const FRAGMENT = 44;

/** Reads the header of IP. */
export function internetPacket(octets: Uint8Array, { at, etherType }: LinkPayload): InternetPacket | PassedOver {
  if (etherType === IPV4) return readIpv4(octets, at);
  if (etherType === IPV6) return readIpv6(octets, at);
  return TUNNEL_TYPES.includes(etherType) ? "tunnel" : "other";
}

function readIpv4(octets: Uint8Array, at: number): InternetPacket | PassedOver {
  const view = dataViewOf(octets);
  const available = octets.length - at;
  if (available < 20) return "short";
  const header = (view.getUint8(at) & 0x0f) * 4;
  if (view.getUint8(at) >> 4 !== 4 || header < 20) return "other";
  // The bit for more fragments, and the offset of this one.
  if ((view.getUint16(at + 6) & 0x3fff) !== 0) return "fragment";
  const protocol = view.getUint8(at + 9);
  if (protocol !== TCP) return TUNNELS.includes(protocol) ? "tunnel" : "other";
  const total = view.getUint16(at + 2);
  // The network card sets the length of a packet that it will divide.
  const end = at + (total === 0 ? available : total);
  const source = octets.subarray(at + 12, at + 16);
  return { source, destination: octets.subarray(at + 16, at + 20), at: at + header, end };
}

function readIpv6(octets: Uint8Array, at: number): InternetPacket | PassedOver {
  const view = dataViewOf(octets);
  const available = octets.length - at;
  if (available < 40) return "short";
  if (view.getUint8(at) >> 4 !== 6) return "other";
  const length = view.getUint16(at + 4);
  const end = length === 0 ? octets.length : at + 40 + length;
  let next = view.getUint8(at + 6);
  let position = at + 40;
  while (EXTENSIONS.includes(next)) {
    if (position + 8 > octets.length) return "short";
    next = view.getUint8(position);
    position += 8 * (view.getUint8(position + 1) + 1);
  }
  if (next === FRAGMENT) return "fragment";
  if (next !== TCP) return TUNNELS.includes(next) ? "tunnel" : "other";
  return {
    source: octets.subarray(at + 8, at + 24),
    destination: octets.subarray(at + 24, at + 40),
    at: position,
    end,
  };
}
