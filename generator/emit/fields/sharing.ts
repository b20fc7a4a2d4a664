import type { Field, WireType } from "../../model/index.js";
import { emitterOf } from "../wire/emitter-of.js";
import { isOctets } from "./read.js";

/*
 * Byte fields of a decoded message are views into its frame, and the message may be encoded into the same memory. A
 * single byte field is written first and needs no check. Of several, one may be overwritten before it is read, so they
 * are checked.
 */

/** Whether other fields can overwrite the value of a byte field before it is written. */
export function needsSharingCheck(fields: readonly Field[]): boolean {
  if (fields.filter(isOctets).length > 1) return true;
  return fields.some((field) => !isOctets(field) && holdsOctets(field.wire));
}

function holdsOctets(wire: WireType): boolean {
  return emitterOf(wire).holdsOctets(wire, holdsOctets);
}
