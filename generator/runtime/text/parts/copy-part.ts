import type { MessagePart } from "./part-store.js";

/** A copy of bytes in new memory. `slice()` of Node's buffers shares their memory. */
export function copyOctets(octets: Uint8Array): Uint8Array<ArrayBuffer> {
  return octets.length === 0 ? new Uint8Array(0) : new Uint8Array(octets);
}

/** A copy of a part in which no bytes share memory with the part. Getters of a class become values. */
export function copyPart<Part extends MessagePart>(part: Part): Part {
  const { from, to, content, format, headerIndicator, id, place } = part;
  const octets = Object.entries(part).filter((entry): entry is [string, Uint8Array] => entry[1] instanceof Uint8Array);
  const copies = Object.fromEntries(octets.map(([name, value]) => [name, copyOctets(value)]));
  const placed = place === undefined || place === null ? {} : { place: { ...place } };
  return { ...part, from, to, format, headerIndicator, id, ...placed, ...copies, content: copyOctets(content) };
}

/** Copies of parts. */
export function copyParts<Part extends MessagePart>(parts: readonly Part[]): Part[] {
  return parts.map((part) => copyPart(part));
}
