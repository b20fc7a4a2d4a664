import type { Field, WireType } from "../model/index.js";

/** The most octets that fields can take together: what their counters can say; Infinity where nothing counts. */
export function greatestSize(fields: readonly Field[]): number {
  return fields.reduce((sum, { wire }) => sum + greatestOf(wire), 0);
}

function greatestOf(wire: WireType): number {
  switch (wire.kind) {
    case "integer":
    case "octet-string":
      return wire.octets;
    case "text":
      return wire.greatestOctets;
    case "octets":
      if (wire.octets === "rest") return Infinity;
      return typeof wire.octets === "number" ? wire.octets : wire.octets.greatest;
    case "list":
      return wire.counter.greatest * greatestOf(wire.element);
    case "structure":
      return greatestSize(wire.structure.fields);
  }
}
