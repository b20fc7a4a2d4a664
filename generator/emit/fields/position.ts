import type { Field, FieldOffset } from "../../model/index.js";
import { type Code, code } from "../code/code.js";
import { endVariable, local } from "../code/scope.js";

/** An expression for a position, plus a number of bytes: `start + 12`, `afterMsgContent`. */
export function positionOf({ after, octets }: FieldOffset, further = 0): Code {
  const base = after === null ? local.start : endVariable(after);
  const offset = octets + further;
  return offset === 0 ? base : code`${base} + ${offset}`;
}

/** The properties that the offsets of later fields depend on: fields of variable size with fields after them. */
export function anchorsOf(fields: readonly Field[]): ReadonlySet<string> {
  return new Set(fields.flatMap(({ offset }) => offset.after ?? []));
}

/** An expression for the offset after the last field. */
export function endOfFields(fields: readonly Field[], start: number): Code {
  const last = fields.at(-1);
  if (last === undefined) return positionOf({ after: null, octets: start });
  if (last.extent.kind === "fixed") return positionOf(last.offset, last.extent.octets);
  if (last.extent.kind === "rest") return local.end;
  return positionOf({ after: last.property, octets: 0 });
}
