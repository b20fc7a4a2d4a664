import type { Field, WireType } from "../../model/index.js";
import { emitterOf } from "../wire/emitter-of.js";
import { isOctets } from "./read.js";

/*
 * Octets of a decoded message are views into its frame. Encoded into the same memory, a single field of octets is written
 * first of all, which needs no check. Of several, one may be overwritten before it is read: these are checked first.
 */

/** Whether values of octets can be overwritten by other fields before they are written themselves. */
export function needsSharingCheck(fields: readonly Field[]): boolean {
  if (fields.filter(isOctets).length > 1) return true;
  return fields.some((field) => !isOctets(field) && holdsOctets(field.wire));
}

function holdsOctets(wire: WireType): boolean {
  return emitterOf(wire).holdsOctets(wire, holdsOctets);
}
