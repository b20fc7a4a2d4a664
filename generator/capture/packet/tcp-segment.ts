import { dataViewOf } from "../../runtime/wire/index.js";
import type { CapturedPacket } from "../file/captured-packet.js";
import { internetPacket, type InternetPacket, type PassedOver } from "./internet-packet.js";
import { isKnownLink, linkPayload } from "./link-layer.js";

/** A segment of TCP. */
export interface TcpSegment {
  readonly packet: CapturedPacket;
  readonly source: Uint8Array;
  readonly destination: Uint8Array;
  readonly sourcePort: number;
  readonly destinationPort: number;
  /** The sequence number of the first byte of data. */
  readonly sequence: number;
  readonly isSyn: boolean;
  readonly isAck: boolean;
  readonly isFin: boolean;
  readonly isReset: boolean;
  /** The data that was captured, a view into the chunk. */
  readonly payload: Uint8Array;
  /** The bytes of data that the packet had on the wire and the capture lacks. */
  readonly missing: number;
}

const FIN = 0x01;
const SYN = 0x02;
const RST = 0x04;
const ACK = 0x10;

/** Reads the headers of a packet down to TCP. */
export function tcpSegment(packet: CapturedPacket): TcpSegment | PassedOver | "link" {
  if (!isKnownLink(packet.linkType)) return "link";
  const link = linkPayload(packet.linkType, packet.octets);
  if (link === null) return "short";
  const internet = internetPacket(packet.octets, link);
  return typeof internet === "string" ? internet : segmentIn(packet, internet);
}

function segmentIn(packet: CapturedPacket, { source, destination, at, end }: InternetPacket): TcpSegment | "short" {
  const { octets } = packet;
  if (at + 20 > Math.min(octets.length, end)) return "short";
  const view = dataViewOf(octets);
  const from = at + (view.getUint8(at + 12) >> 4) * 4;
  if (from < at + 20 || from > end) return "short";
  const flags = view.getUint8(at + 13);
  const isSyn = (flags & SYN) !== 0;
  const captured = Math.max(from, Math.min(octets.length, end));
  return {
    packet,
    source,
    destination,
    sourcePort: view.getUint16(at),
    destinationPort: view.getUint16(at + 2),
    // A SYN takes the first number.
    sequence: (view.getUint32(at + 4) + (isSyn ? 1 : 0)) >>> 0,
    isSyn,
    isAck: (flags & ACK) !== 0,
    isFin: (flags & FIN) !== 0,
    isReset: (flags & RST) !== 0,
    payload: octets.subarray(Math.min(from, octets.length), captured),
    missing: end - Math.max(from, Math.min(octets.length, end)),
  };
}
