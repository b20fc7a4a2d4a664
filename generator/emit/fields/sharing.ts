import type { Field, Structure, WireType } from "../../model/index.js";

/*
 * Octets of a decoded message are views into its frame. Encoded into the same memory, a single field of octets is written
 * first of all, which needs no check. Of several, one may be overwritten before it is read: these are checked first.
 */

/** Whether values of octets can be overwritten by other fields before they are written themselves. */
export function needsSharingCheck(fields: readonly Field[]): boolean {
  const single = fields.filter(({ wire }) => wire.kind === "octets");
  return single.length > 1 || fields.some(({ wire }) => wire.kind !== "octets" && holdsOctets(wire));
}

function holdsOctets(wire: WireType): boolean {
  switch (wire.kind) {
    case "octets":
      return true;
    case "list":
      return holdsOctets(wire.element);
    case "structure":
      return structureHoldsOctets(wire.structure);
    default:
      return false;
  }
}

/** The answer for each structure: found again at every place that has one, it would take time that grows exponentially. */
const known = new WeakMap<Structure, boolean>();

function structureHoldsOctets(structure: Structure): boolean {
  const holds = known.get(structure) ?? structure.fields.some((field) => holdsOctets(field.wire));
  known.set(structure, holds);
  return holds;
}
