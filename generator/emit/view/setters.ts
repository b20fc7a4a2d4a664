import type { Field, Protocol } from "../../model/index.js";
import type { Code } from "../code/code.js";
import { positionOf } from "../fields/position.js";
import { emitterOf } from "../wire/emitter-of.js";

/**
 * Statements that write `value` to the place of a field, or throw what `failure` makes before anything is written; it may
 * be given what the value threw.
 *
 * Null where the field has no place of its own size: writing it would move what stands behind.
 */
export function setterStatements(protocol: Protocol, field: Field, failure: (cause?: Code) => Code): Code[] | null {
  const { wire, extent, offset } = field;
  if (extent.kind !== "fixed") return null;
  const place = { at: positionOf(offset), end: positionOf(offset, extent.octets), failure };
  return emitterOf(wire).set(protocol, wire, place);
}
