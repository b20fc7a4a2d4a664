import type { Field, Protocol } from "../../model/index.js";
import type { Code } from "../code/code.js";
import { positionOf } from "../fields/position.js";
import { emitterOf } from "../wire/emitter-of.js";

/**
 * Statements that write `value` to a field, or throw the error of `failure` and write nothing. `failure` may get what
 * the value threw.
 *
 * Null if the field does not have a fixed size: setting it would move the fields after it.
 */
export function setterStatements(protocol: Protocol, field: Field, failure: (cause?: Code) => Code): Code[] | null {
  const { wire, extent, offset } = field;
  if (extent.kind !== "fixed") return null;
  const target = { from: positionOf(offset), to: positionOf(offset, extent.octets), failure };
  return emitterOf(wire).set(protocol, wire, target);
}
