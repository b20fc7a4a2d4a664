import type { Field, WireType } from "../model/index.js";

/** Octets and place: `8 octets at 12`, `21 octets each, DestUsr_tl times, behind DestUsr_tl`. */
export function octetsInWords(field: Field): string {
  const place = field.place.behind === null ? ` at ${field.place.offset}` : "";
  return `${widthInWords(field.wire)}${place}`;
}

function widthInWords(wire: WireType): string {
  switch (wire.kind) {
    case "integer":
    case "octet-string":
      return counted(wire.octets);
    case "text":
      return `at most ${counted(wire.greatestOctets)}, the closing zero octet included`;
    case "octets":
      if (wire.octets === "rest") return "all octets that are left";
      return typeof wire.octets === "number" ? counted(wire.octets) : `${wire.octets.name} octets`;
    case "list":
      return `${wire.counter.name} times ${widthInWords(wire.element)}`;
    case "structure":
      return wire.structure.size.isFixed ? counted(wire.structure.size.least) : "octets by what it holds";
  }
}

function counted(octets: number): string {
  return octets === 1 ? "1 octet" : `${octets} octets`;
}
