import type { Field, Protocol, WireType } from "../../model/index.js";
import { type Code, code, entryCode, joinCode } from "../code/code.js";
import { commented } from "../code/comment.js";
import { endVariable, sizeVariable, valueVariable } from "../code/scope.js";
import { anchorsOf, positionOf } from "./position.js";
import { emitterOf } from "../wire/emitter-of.js";

/**
 * Statements that read every value of variable size once. A getter that later returns a different value cannot move the
 * fields after it.
 */
export function captureStatements(protocol: Protocol, fields: readonly Field[], object: Code): Code[] {
  const changing = fields.filter(isChanging);
  if (changing.length === 0) return [];
  const names = changing.map(({ property }) => entryCode(property, valueVariable(property)));
  return [
    commented("capture", code`const { ${joinCode(names, ", ")} } = ${object};`),
    ...changing.flatMap((field) => countStatement(field) ?? []),
    ...changing.flatMap((field) => sizeStatement(protocol, field) ?? []),
  ];
}

/** An expression for the size of fields after `captureStatements`. */
export function capturedSize(fields: readonly Field[]): Code {
  return joinCode([code`${fixedOctets(fields)}`, ...fields.filter(isChanging).map(capturedSizeOf)], " + ");
}

/** Statements that compute the end offsets of captured values of variable size. */
export function endStatements(fields: readonly Field[]): Code[] {
  const anchors = anchorsOf(fields);
  return fields
    .filter((field) => isChanging(field) && anchors.has(field.property))
    .map((field) => {
      const end = code`${positionOf(field.offset)} + ${capturedSizeOf(field)}`;
      return code`const ${endVariable(field.property)} = ${end};`;
    });
}

/** Whether the size of a field differs from message to message. */
export function isChanging({ extent }: Field): boolean {
  return extent.kind !== "fixed";
}

/** A statement that reads the value of a counter once. */
function countStatement({ property, wire }: Field): Code | null {
  const counter = emitterOf(wire).counter(wire);
  return counter && code`const ${counter.variable} = ${counter.count(valueVariable(property))};`;
}

/** The variable that holds the value of a counter; null if the type has no counter. */
export function countVariable(wire: WireType): Code | null {
  return emitterOf(wire).counter(wire)?.variable ?? null;
}

/** A statement that computes the size of a value, if no count determines it. */
function sizeStatement(protocol: Protocol, field: Field): Code | null {
  const { property, wire } = field;
  if (followsFromCount(field)) return null;
  const size = emitterOf(wire).size(protocol, wire, valueVariable(property)) ?? code`0`;
  return code`const ${sizeVariable(property)} = ${size};`;
}

function followsFromCount({ extent, wire }: Field): boolean {
  return extent.kind === "counted" && countVariable(wire) !== null;
}

/** The size of a captured value; neither the value nor its count is read again. */
function capturedSizeOf(field: Field): Code {
  const { extent, wire, property } = field;
  if (extent.kind !== "counted" || !followsFromCount(field)) return sizeVariable(property);
  return code`${extent.octets === 1 ? "" : `${extent.octets} * `}${countVariable(wire) ?? ""}`;
}

/** The number of bytes that are always present: those before the fields, and the fields of fixed size. */
function fixedOctets(fields: readonly Field[]): number {
  const start = fields[0]?.offset.octets ?? 0;
  return fields.reduce((sum, { extent }) => (extent.kind === "fixed" ? sum + extent.octets : sum), start);
}
