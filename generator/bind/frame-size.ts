import { invariant } from "../diagnostics/index.js";
import { staticSize } from "./sizes.js";
import type { FieldSymbol, TypeRef, VersionScope } from "./symbols.js";

/** Gives the number of octets of a field or element; null if it is not fixed. */
export type OctetsOf = (typed: TypeRef) => number | null;

/**
 * Computes the number of octets of a frame from the fields of its message. Counters are read from the frame. Returns
 * null if counters do not determine the size.
 */
export function frameSize(
  protocol: VersionScope,
  fields: readonly FieldSymbol[],
  frame: string,
  octetsOf: OctetsOf = staticSize,
): number | null {
  const counters = new Map<string, number>();
  let offset = 0;
  for (const field of [...protocol.header, ...fields]) {
    const size = sizeOf(field, counters, octetsOf);
    if (size === null) return null;
    counters.set(field.name, readInteger(protocol, frame.slice(2 * offset, 2 * (offset + size))));
    offset += size;
  }
  return offset;
}

function sizeOf(field: FieldSymbol, counters: ReadonlyMap<string, number>, octetsOf: OctetsOf): number | null {
  if (field.counter === null) return octetsOf(field);
  const element = field.element === null ? 1 : octetsOf(field.element);
  return element === null ? null : invariant(counters.get(field.counter), "The counter of a field") * element;
}

/** Reads an integer from octets in hexadecimal. Missing octets count as 0: the frame is too short in any case. */
export function readInteger({ node }: VersionScope, hex: string): number {
  const octets = hex.match(/../g) ?? [];
  const ordered = node["byte-order"] === "little-endian" ? octets.toReversed() : octets;
  return ordered.length === 0 ? 0 : Number(`0x${ordered.join("")}`);
}
