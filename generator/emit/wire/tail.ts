import type { OctetsType, TailStringType } from "../../model/index.js";
import { type Code, code } from "../code/code.js";
import { runtime } from "../code/runtime.js";
import { local } from "../code/scope.js";

/** A condition: whether the bytes from `from` to `end` are not a value. Null if all bytes are. */
export function unfitTail(wire: OctetsType | TailStringType, from: Code): Code | null {
  if (wire.kind === "tail-string")
    return code`!${runtime.wire("fitsTailString")}(${local.view}, ${from}, ${local.end}, ${limitsOf(wire)})`;
  if (typeof wire.octets === "number") return code`${local.end} - ${from} !== ${wire.octets}`;
  return wire.maxOctets === undefined ? null : code`${local.end} - (${from}) > ${wire.maxOctets}`;
}

/** The limits of a string, for functions of the runtime. */
export function limitsOf({ maxOctets, terminated }: TailStringType): Code {
  return code`${maxOctets}, ${String(terminated)}`;
}
