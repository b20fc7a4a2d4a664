import type { Field, Place } from "../../model/index.js";
import { type Code, code } from "../code/code.js";
import { endVariableOf } from "../code/scope.js";

/** Where a place is, so many octets further on: `start + 12`, `afterMsgContent`. */
export function positionOf(place: Place, further = 0): Code {
  const base = place.behind === null ? "start" : endVariableOf(place.behind);
  const offset = place.offset + further;
  return offset === 0 ? code`${base}` : code`${base} + ${offset}`;
}

/** Where fields end: behind the last of them. */
export function endOfFields(fields: readonly Field[], start: number): Code {
  const last = fields.at(-1);
  if (last === undefined) return positionOf({ behind: null, offset: start });
  if (last.extent.kind === "fixed") return positionOf(last.place, last.extent.octets);
  return positionOf({ behind: last.property, offset: 0 });
}
