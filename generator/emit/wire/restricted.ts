import type { Structure, WireType } from "../../model/index.js";

/* Types that do not accept all bytes of the right size: digits, and whatever contains them. */

/** Cached results by structure: computed again for every use of a structure, they would take exponential time. */
const known = new WeakMap<Structure, boolean>();

/** Whether enough bytes may still not be a structure. */
export function canBeInvalid(type: Structure): boolean {
  const isKnown = known.get(type) ?? type.fields.some(({ wire }) => isRestricted(wire));
  known.set(type, isKnown);
  return isKnown;
}

/** Whether enough bytes may still not be a value. */
export function isRestricted(wire: WireType): boolean {
  if (wire.kind === "list") return isRestricted(wire.element);
  return wire.kind === "structure" ? canBeInvalid(wire.structure) : wire.kind === "digits";
}

/** The emitted function that tells whether bytes are a structure. */
export function validName({ typeName }: Structure): string {
  return `isValid${typeName}`;
}
