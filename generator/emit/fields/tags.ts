import type { Field, Protocol } from "../../model/index.js";
import { arrow, type Code, code } from "../code/code.js";
import { runtime } from "../code/runtime.js";
import { local, valueVariable } from "../code/scope.js";
import { checkedEnd, holdsUnion, structuralOf } from "../wire/structural.js";
import { positionOf } from "./position.js";

/**
 * Conditions that are true if a union in a field of known size has a tag without a case. The ends of all other fields are
 * searched for, which checks their tags.
 */
export function tagConditions(protocol: Protocol, fields: readonly Field[]): Code[] {
  return fields
    .filter(({ extent, wire }) => (extent.kind === "fixed" || extent.kind === "counted") && holdsUnion(wire))
    .map((field) => code`${endOf(protocol, field)} === Infinity`);
}

function endOf(protocol: Protocol, { wire, offset }: Field): Code {
  const from = positionOf(offset);
  const type = structuralOf(wire.kind === "list" ? wire.element : wire);
  if (type === null) throw new Error("Internal error: a field without a union has no tags.");
  if (wire.kind !== "list") return checkedEnd(protocol, type, from);
  const count = valueVariable(wire.counter.property);
  const ofElement = arrow([local.from], checkedEnd(protocol, type, local.from));
  return code`${runtime.wire("endOfEach")}(${from}, ${local.end}, ${count}, ${ofElement})`;
}
