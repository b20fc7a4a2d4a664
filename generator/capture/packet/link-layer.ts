import { dataViewOf } from "../../runtime/wire/index.js";

/** Where the packet of the next layer begins, and what it is by its EtherType. */
export interface LinkPayload {
  readonly at: number;
  readonly etherType: number;
}

/** The EtherType of IPv4. */
export const IPV4 = 0x0800;

/** The EtherType of IPv6. */
export const IPV6 = 0x86dd;

const VLANS: readonly number[] = [0x8100, 0x88a8, 0x9100, 0x9200];

/** Address families of IPv6 in the header of BSD. */
const BSD_IPV6: readonly number[] = [10, 24, 28, 30];

/** Finds the payload after a header; null if the packet is too short. */
type FindPayload = (view: DataView) => LinkPayload | null;

/** The headers of links by their numbers. */
const LINKS: ReadonlyMap<number, FindPayload> = new Map<number, FindPayload>([
  [0, (view) => bsdPayload(view, view.byteLength > 1 && view.getUint16(0) !== 0)],
  [1, (view) => etherPayload(view, 12)],
  [12, rawPayload],
  [14, rawPayload],
  [101, rawPayload],
  [108, (view) => bsdPayload(view, false)],
  [113, (view) => etherPayload(view, 14)],
  [228, () => ({ at: 0, etherType: IPV4 })],
  [229, () => ({ at: 0, etherType: IPV6 })],
  [276, cooked2Payload],
]);

/** Whether packets of a link can be read. */
export function isKnownLink(linkType: number): boolean {
  return LINKS.has(linkType);
}

/** Finds what follows the header of a link, tags of virtual LANs included; null if the link is unknown or the packet too short. */
export function linkPayload(linkType: number, octets: Uint8Array): LinkPayload | null {
  return LINKS.get(linkType)?.(dataViewOf(octets)) ?? null;
}

/** An EtherType at an offset; tags of virtual LANs may precede it. */
function etherPayload(view: DataView, typeAt: number): LinkPayload | null {
  for (let at = typeAt; at + 2 <= view.byteLength; at += 4) {
    const etherType = view.getUint16(at);
    if (!VLANS.includes(etherType)) return { at: at + 2, etherType };
  }
  return null;
}

/** Linux cooked, version 2: the EtherType comes first. */
function cooked2Payload(view: DataView): LinkPayload | null {
  if (view.byteLength < 20) return null;
  const etherType = view.getUint16(0);
  return VLANS.includes(etherType) ? etherPayload(view, 22) : { at: 20, etherType };
}

/** A packet of IP without a header of a link. */
function rawPayload(view: DataView): LinkPayload | null {
  if (view.byteLength === 0) return null;
  return { at: 0, etherType: view.getUint8(0) >> 4 === 6 ? IPV6 : IPV4 };
}

/** An address family of BSD in four bytes. */
function bsdPayload(view: DataView, littleEndian: boolean): LinkPayload | null {
  if (view.byteLength < 4) return null;
  const family = view.getUint32(0, littleEndian);
  if (family === 2) return { at: 4, etherType: IPV4 };
  return { at: 4, etherType: BSD_IPV6.includes(family) ? IPV6 : 0 };
}
