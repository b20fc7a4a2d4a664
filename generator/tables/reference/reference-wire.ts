import type { CounterReference, Field, Size, Value, WireType } from "../../model/index.js";
import type { ValueReference, WidthReference, WireReference } from "./field-reference-types.js";
import type { SizeReference } from "./reference-types.js";

/** Returns the slug of a named type. */
export type SlugOf = (typeName: string) => string;

/** How a field is encoded. */
export function wireReference(wire: WireType, slugOf: SlugOf): WireReference {
  switch (wire.kind) {
    case "integer":
      return { kind: "integer", octets: wire.octets, signed: wire.signed };
    case "octet-string":
      return { kind: "octet-string", octets: wire.octets, padLeft: wire.padLeft };
    case "c-string":
      return { kind: "c-string", maxOctets: wire.maxOctets };
    case "tail-string":
      return { kind: "tail-string", maxOctets: wire.maxOctets, terminated: wire.terminated };
    case "digits":
      return { kind: "digits", octets: wire.octets };
    case "mark":
      return { kind: "mark" };
    case "octets":
      return octetsReference(wire.octets, wire.maxOctets ?? null);
    case "list":
      return { kind: "list", counter: wire.counter.name, element: wireReference(wire.element, slugOf) };
    case "structure":
      return { kind: "structure", type: slugOf(wire.structure.name) };
    case "union":
      return { kind: "union", type: slugOf(wire.union.name) };
    case "tlvs":
      return { kind: "tlvs", type: slugOf(wire.block.name) };
  }
}

function octetsReference(octets: number | CounterReference | "rest", maxOctets: number | null): WireReference {
  if (octets === "rest") return { kind: "remaining-octets", maxOctets };
  return typeof octets === "number" ? { kind: "octets", octets } : { kind: "counted-octets", counter: octets.name };
}

/** How many octets a field has. */
export function widthReference({ wire, extent, sizes }: Field): WidthReference {
  switch (extent.kind) {
    case "fixed":
      return { kind: "fixed", octets: extent.octets };
    case "counted":
      return { kind: "counted", each: extent.octets, counter: counterOf(wire) ?? "" };
    case "variable": {
      const { min, max } = limitsOf(wire);
      return {
        kind: "variable",
        min: sizes === null ? min : Math.min(...sizes),
        max: sizes === null ? max : Math.max(...sizes),
        counter: counterOf(wire),
      };
    }
    case "rest":
      return { kind: "rest", max: limitsOf(wire).max };
  }
}

function counterOf(wire: WireType): string | null {
  if (wire.kind === "list") return wire.counter.name;
  return wire.kind === "octets" && typeof wire.octets === "object" ? wire.octets.name : null;
}

/** The sizes of a field of variable size; those of an element if it is a list. */
function limitsOf(wire: WireType): SizeReference {
  switch (wire.kind) {
    case "c-string":
      return { min: 1, max: wire.maxOctets };
    case "tail-string":
      return { min: wire.terminated ? 1 : 0, max: wire.maxOctets };
    case "octets":
      return { min: 0, max: wire.maxOctets ?? null };
    case "list":
      return limitsOf(wire.element);
    case "structure":
      return sizeReference(wire.structure.size);
    case "union":
      return sizeReference(wire.union.size);
    default:
      return { min: 0, max: null };
  }
}

/** The size of a structure or union. */
export function sizeReference({ min, isFixed }: Size): SizeReference {
  return { min, max: isFixed ? min : null };
}

/** A value as JSON. */
export function valueReference(value: Value | null): ValueReference | null {
  if (value === null) return null;
  return value.kind === "bigint" ? { kind: "wide", value: String(value.value) } : value;
}
