import type { Protocol, Tlv } from "../../model/index.js";
import { type Code, nameOf } from "../code/code.js";
import { emitterOf } from "../wire/emitter-of.js";

/** The names in readers and writers of TLVs, next to variables named after the TLVs. */
export const tlvLocal = {
  last: nameOf("last"),
  order: nameOf("order"),
  others: nameOf("others"),
  rank: nameOf("rank"),
  rejected: nameOf("rejected"),
  tag: nameOf("tag"),
} as const;

/** The type of one value of a TLV. */
export function valueType(protocol: Protocol, { wire, type }: Tlv): Code {
  return emitterOf(wire).type(protocol, wire, type);
}
