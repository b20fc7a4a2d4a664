import type { Field, WireType } from "../model/index.js";

/** Octets and place: `8 octets at 12`, `21 octets each, DestUsr_tl times, behind DestUsr_tl`. */
export function octetsInWords(field: Field): string {
  const place = field.offset.after === null ? ` at ${field.offset.octets}` : "";
  return `${widthInWords(field.wire)}${place}`;
}

function widthInWords(wire: WireType): string {
  switch (wire.kind) {
    case "integer":
    case "octet-string":
      return pluralizeOctets(wire.octets);
    case "c-string":
      return `at most ${pluralizeOctets(wire.maxOctets)}, the closing zero octet included`;
    case "octets":
      if (wire.octets === "rest") return "all octets that are left";
      return typeof wire.octets === "number" ? pluralizeOctets(wire.octets) : `${wire.octets.name} octets`;
    case "list":
      return `${wire.counter.name} times ${widthInWords(wire.element)}`;
    case "structure":
      return wire.structure.size.isFixed ? pluralizeOctets(wire.structure.size.min) : "octets by what it holds";
  }
}

/** A number of octets in words: 1 octet, 2 octets. */
export function pluralizeOctets(size: number): string {
  return size === 1 ? "1 octet" : `${size} octets`;
}
