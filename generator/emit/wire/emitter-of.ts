import type { WireType } from "../../model/index.js";
import { digits } from "./digits.js";
import { integer } from "./integer.js";
import { list } from "./list.js";
import { mark } from "./mark.js";
import { octetString } from "./octet-string.js";
import { octets } from "./octets.js";
import { structure } from "./structure.js";
import { tailString } from "./tail-string.js";
import { tlvs } from "./tlvs.js";
import { union } from "./union.js";
import { cString } from "./c-string.js";
import type { WireEmitter } from "./wire-emitter.js";

const EMITTERS: { readonly [Kind in WireType["kind"]]: WireEmitter<Extract<WireType, { kind: Kind }>> } = {
  integer,
  "octet-string": octetString,
  "c-string": cString,
  "tail-string": tailString,
  mark,
  digits,
  octets,
  list,
  structure,
  tlvs,
  union,
};

/** The emitter of a wire type. */
export function emitterOf<Kind extends WireType["kind"]>(
  wire: Extract<WireType, { kind: Kind }>,
): WireEmitter<Extract<WireType, { kind: Kind }>>;
export function emitterOf(wire: WireType): WireEmitter<WireType>;
export function emitterOf(wire: WireType): unknown {
  return EMITTERS[wire.kind];
}
