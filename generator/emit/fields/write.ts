import type { Field, Protocol } from "../../model/index.js";
import { type Code, code } from "../code/code.js";
import { commented, commentedWhere, firstCommented } from "../code/comment.js";
import { valueLiteral } from "../code/literal.js";
import { endVariable, valueVariable, local } from "../code/scope.js";
import { anchorsOf, positionOf } from "./position.js";
import { emitterOf } from "../wire/emitter-of.js";
import { storeOctet } from "../wire/integer.js";
import { zeroFillStatements } from "./zero-fill.js";
import { isOctets } from "./read.js";
import { isChanging } from "./capture.js";

/**
 * Statements that write every field of an object, after the statements in `before`. They collect failures in `wrong`.
 *
 * Bytes come first: they may be a view into the target.
 */
export function writeStatements(
  protocol: Protocol,
  fields: readonly Field[],
  object: Code,
  before: readonly Code[] = [],
): Code[] {
  const statementOf = fieldWriter(protocol, fields, object);
  const octets = firstCommented("overlap", fields.filter(isOctets).map(statementOf));
  const others = writeInOrder(
    fields.filter((field) => !isOctets(field)),
    statementOf,
  );
  const gather = commented("gather", code`let ${local.wrong} = 0;`);
  if (octets.length === 0) return [...before, ...zeroFillStatements(fields), gather, ...others];
  return [gather, ...octets, ...before, ...zeroFillStatements(fields), ...others];
}

/** The statements of fields in wire order, with a comment above the first store of a byte. */
export function writeInOrder(fields: readonly Field[], statementOf: (field: Field) => Code): Code[] {
  return commentedWhere("byteStore", fields.map(statementOf), (index) => isByte(fields[index]));
}

/** Whether a field is written by `storeOctet`. */
function isByte(field: Field | undefined): boolean {
  return field?.wire.kind === "integer" && field.wire.octets === 1 && !field.wire.signed;
}

/** Returns a function that creates the statement for a field; `fields` are all fields that are written together. */
export function fieldWriter(protocol: Protocol, fields: readonly Field[], object: Code): (field: Field) => Code {
  const anchors = anchorsOf(fields);
  return (field) => {
    const { wire } = field;
    const at = positionOf(field.offset);
    const value = writtenValue(field, object);
    if (wire.kind === "integer" && wire.octets === 1 && !wire.signed) return storeOctet(at, value);
    const to = anchors.has(field.property) ? endVariable(field.property) : local.end;
    return code`${local.wrong} |= ${emitterOf(wire).write(protocol, wire, value, { from: at, to })};`;
  };
}

function writtenValue(field: Field, object: Code): Code {
  if (field.constant !== null) return valueLiteral(field.constant);
  const isReserved = field.counts !== null || isChanging(field);
  return isReserved ? valueVariable(field.property) : code`${object}.${field.property}`;
}
