import type { Field, Protocol } from "../../model/index.js";
import { type Code, code } from "../code/code.js";
import { firstCommented } from "../code/comment.js";
import { endVariable, valueVariable, local } from "../code/scope.js";
import { anchorsOf, positionOf } from "./position.js";
import { readBounded } from "../wire/c-string.js";
import { emitterOf } from "../wire/emitter-of.js";
import { unfitTail } from "../wire/tail.js";
import { isReadWhileLocated, readField } from "./read.js";

/**
 * Statements that find the end of every field of variable size. They also read the counters.
 *
 * `reject` is the statement for a body that is too short; null if the size was checked before. With `isReading`, they also
 * read the fields that `isReadWhileLocated`.
 */
export function locateStatements(
  protocol: Protocol,
  fields: readonly Field[],
  reject: Code | null,
  isReading = false,
): Code[] {
  const anchors = anchorsOf(fields);
  const last = fields.findLast(({ extent }) => extent.kind !== "fixed");
  const statements = fields.flatMap((field) => {
    if (field.counts !== null) return [countStatement(protocol, field)];
    if (field.extent.kind === "rest") return reject === null ? [] : tailStatements(protocol, field, reject);
    if (field.extent.kind === "fixed") return [];
    if (reject === null) return isNeeded(anchors, field) ? [endStatement(protocol, field)] : [];
    const measure = isReading ? readStatements(protocol, field, reject) : [endStatement(protocol, field)];
    // The caller checks the end of the last field.
    if (field === last) return measure;
    const needed = positionOf({ after: field.property, octets: 0 }, field.extent.following);
    return [...measure, code`if (${needed} > ${local.end}) ${reject}`];
  });
  if (reject === null) return statements;
  return firstCommented(isReading && fields.some(isReadWhileLocated) ? "locateStrings" : "locate", statements);
}

/** Statements that find the end of a field, and read a string that ends with its NUL. */
function readStatements(protocol: Protocol, field: Field, reject: Code): Code[] {
  const { wire, property, offset } = field;
  if (wire.kind !== "c-string") return [endStatement(protocol, field)];
  const value = valueVariable(property);
  return [
    code`const ${value} = ${readBounded(wire, positionOf(offset))};`,
    code`if (${value} === null) ${reject}`,
    code`const ${endVariable(property)} = ${positionOf(offset, 1)} + ${value}.length;`,
  ];
}

/** Statements that check a value up to the end. */
function tailStatements(protocol: Protocol, { wire, offset }: Field, reject: Code): Code[] {
  if (wire.kind === "structure") {
    return [code`if (${emitterOf(wire).end(protocol, wire, positionOf(offset))} !== ${local.end}) ${reject}`];
  }
  if (wire.kind !== "octets" && wire.kind !== "tail-string") return [];
  const unfit = unfitTail(wire, positionOf(offset));
  return unfit === null ? [] : [code`if (${unfit}) ${reject}`];
}

/** A statement that reads a counter. */
export function countStatement(protocol: Protocol, field: Field): Code {
  return code`const ${valueVariable(field.property)} = ${readField(protocol, field)};`;
}

/** A statement that finds the end of a field of variable size. */
export function endStatement(protocol: Protocol, { property, wire, offset }: Field): Code {
  const end = emitterOf(wire).end(protocol, wire, positionOf(offset));
  return code`const ${endVariable(property)} = ${end};`;
}

/** Whether the end of a field is used: by a later field, or by its own reader. */
function isNeeded(anchors: ReadonlySet<string>, field: Field): boolean {
  const scans = field.extent.kind === "variable" && field.wire.kind !== "list" && field.wire.kind !== "c-string";
  return scans || anchors.has(field.property);
}
