import { invariant } from "../diagnostics/index.js";
import { staticSize } from "./sizes.js";
import type { FieldSymbol, TypeRef, VersionScope } from "./symbols.js";

/** The octets that something is taken to have. */
export type OctetsOf = (typed: TypeRef) => number | null;

/**
 * The octets that a frame should have by its fields, its counters read from the frame itself; null where that takes
 * more than counting.
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
  return element === null ? null : invariant(counters.get(field.counter), "A counter behind its field") * element;
}

/** The integer that octets hold. What is not there counts as nothing: the frame is too short, whatever the counter holds. */
export function readInteger({ node }: VersionScope, hex: string): number {
  const octets = hex.match(/../g) ?? [];
  const ordered = node["byte-order"] === "little-endian" ? octets.toReversed() : octets;
  return ordered.length === 0 ? 0 : Number(`0x${ordered.join("")}`);
}
