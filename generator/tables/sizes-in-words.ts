import type { Field, Size, WireType } from "../model/index.js";

type Unit = "octet" | "byte";

/** A string that may end with a NUL. */
type Terminable = Extract<WireType, { readonly kind: "c-string" | "tail-string" }>;

/** Describes the size and offset of a field: `8 octets at 12`, `DestUsr_tl times 21 octets`, `8 bytes at offset 12`. */
export function octetsInWords(field: Field, unit: Unit = "octet"): string {
  const at = unit === "octet" ? "at" : "at offset";
  const place = field.offset.after === null ? ` ${at} ${field.offset.octets}` : "";
  return `${widthInWords(field.wire, unit, field.sizes)}${place}`;
}

/** `sizes` are the listed sizes of a string. */
function widthInWords(wire: WireType, unit: Unit, sizes: Field["sizes"]): string {
  switch (wire.kind) {
    case "integer":
    case "digits":
      return pluralizeOctets(wire.octets, unit);
    case "octet-string":
      return `${pluralizeOctets(wire.octets, unit)}${sizes === null ? "" : `, ${counted(sizes, "character")}`}`;
    case "c-string":
    case "tail-string":
      return stringInWords(wire, unit, sizes);
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
      return `${wire.counter.name} times ${widthInWords(wire.element, unit, sizes)}`;
    case "structure":
      return sizeInWords(wire.structure.size, unit);
    case "union":
      return sizeInWords(wire.union.size, unit);
  }
}

function sizeInWords({ min, isFixed }: Size, unit: Unit): string {
  return isFixed ? pluralizeOctets(min, unit) : "of variable size";
}

function stringInWords(wire: Terminable, unit: Unit, sizes: Field["sizes"]): string {
  const size = sizes === null ? `at most ${pluralizeOctets(wire.maxOctets, unit)}` : counted(sizes, unit);
  return wire.kind === "tail-string" && !wire.terminated ? size : `${size} with the terminating NUL`;
}

/** Formats several sizes: `1 or 17 octets`. */
function counted(sizes: readonly number[], unit: Unit | "character"): string {
  const before = sizes.slice(0, -1).join(", ");
  const list = [...(before === "" ? [] : [before]), sizes.at(-1)].join(" or ");
  return `${list} ${unit}${list === "1" ? "" : "s"}`;
}

/** Formats a number of octets or bytes: 1 octet, 2 octets, 2 bytes. */
export function pluralizeOctets(size: number, unit: Unit = "octet"): string {
  return size === 1 ? `1 ${unit}` : `${size} ${unit}s`;
}
