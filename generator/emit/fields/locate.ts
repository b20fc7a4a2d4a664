import type { Field, Protocol } from "../../model/index.js";
import { type Code, code } from "../code/code.js";
import { endVariable, valueVariable, local } from "../code/scope.js";
import { positionOf } from "./position.js";
import { emitterOf } from "../wire/emitter-of.js";
import { readField } from "./read.js";

/**
 * Statements that find out where every field of changing size ends, reading the counters on the way.
 *
 * `refuse` is the statement for octets that do not suffice; null where they were checked before.
 */
export function locateStatements(protocol: Protocol, fields: readonly Field[], refuse: Code | null): Code[] {
  return fields.flatMap((field) => {
    if (field.counts !== null) return [code`const ${valueVariable(field.property)} = ${readField(protocol, field)};`];
    if (field.extent.kind === "fixed" || field.extent.kind === "rest") return [];
    const end = endVariable(field.property);
    const measure = code`const ${end} = ${endOfField(protocol, field)};`;
    if (refuse === null) return isNeeded(fields, field) ? [measure] : [];
    if (isLast(fields, field)) return [measure];
    const needed = positionOf({ after: field.property, octets: 0 }, field.extent.following);
    return [measure, code`if (${needed} > ${local.end}) ${refuse}`];
  });
}

/** An expression for where a field ends. */
function endOfField(protocol: Protocol, field: Field): Code {
  return emitterOf(field.wire).end(protocol, field.wire, positionOf(field.offset));
}

/** Whether someone asks where a field ends: a field behind it, or its own reader. */
function isNeeded(fields: readonly Field[], field: Field): boolean {
  const scans = field.extent.kind === "variable" && field.wire.kind !== "list";
  return scans || fields.some(({ offset }) => offset.after === field.property);
}

/** Whether no field of changing size comes behind; the end of the whole is then checked at once. */
function isLast(fields: readonly Field[], field: Field): boolean {
  return fields.slice(fields.indexOf(field) + 1).every(({ extent }) => extent.kind === "fixed");
}
