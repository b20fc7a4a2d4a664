import type { Field, WireType } from "../model/index.js";

type Unit = "octet" | "byte";

/** Describes the size and offset of a field: `8 octets at 12`, `DestUsr_tl times 21 octets`, `8 bytes at offset 12`. */
export function octetsInWords(field: Field, unit: Unit = "octet"): string {
  const at = unit === "octet" ? "at" : "at offset";
  const place = field.offset.after === null ? ` ${at} ${field.offset.octets}` : "";
  return `${widthInWords(field.wire, unit)}${place}`;
}

function widthInWords(wire: WireType, unit: Unit): string {
  switch (wire.kind) {
    case "integer":
    case "octet-string":
      return pluralizeOctets(wire.octets, unit);
    case "c-string":
      return `at most ${pluralizeOctets(wire.maxOctets, unit)} with the terminating NUL`;
    case "tail-string":
      return `at most ${pluralizeOctets(wire.maxOctets, unit)}${wire.terminated ? " with the terminating NUL" : ""}`;
    case "mark":
      return `no ${unit}s`;
    case "tlvs":
      return `all remaining ${unit}s`;
    case "octets":
      if (wire.octets === "rest" && wire.maxOctets !== undefined)
        return `at most ${pluralizeOctets(wire.maxOctets, unit)}`;
      if (wire.octets === "rest") return `all remaining ${unit}s`;
      return typeof wire.octets === "number" ? pluralizeOctets(wire.octets, unit) : `${wire.octets.name} ${unit}s`;
    case "list":
      return `${wire.counter.name} times ${widthInWords(wire.element, unit)}`;
    case "structure":
      return wire.structure.size.isFixed ? pluralizeOctets(wire.structure.size.min, unit) : "of variable size";
  }
}

/** Formats a number of octets or bytes: 1 octet, 2 octets, 2 bytes. */
export function pluralizeOctets(size: number, unit: Unit = "octet"): string {
  return size === 1 ? `1 ${unit}` : `${size} ${unit}s`;
}
