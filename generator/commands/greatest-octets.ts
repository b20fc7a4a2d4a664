import type { Field, Message, Protocol, WireType } from "../model/index.js";

/** The most octets that a message can take as a whole frame: what its counters can say, within the protocol's limit. */
export function greatestOctetsOf({ header, greatestOctets }: Protocol, { fields }: Message): number {
  return Math.min(greatestOctets, header.octets + greatestOfAll(fields));
}

function greatestOfAll(fields: readonly Field[]): number {
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
      return greatestOfAll(wire.structure.fields);
  }
}
