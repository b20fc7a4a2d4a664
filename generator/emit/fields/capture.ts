import type { Field, Protocol, WireType } from "../../model/index.js";
import { type Code, code, entryCode, joinCode } from "../code/code.js";
import { commented } from "../code/comment.js";
import { endVariable, sizeVariable, valueVariable } from "../code/scope.js";
import { anchorsOf, positionOf } from "./position.js";
import { emitterOf } from "../wire/emitter-of.js";

/**
 * Statements that read everything of changing size, once: whatever a getter says later, nothing is written to another
 * place than what was found room for.
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

/** An expression for the octets of fields of which everything of changing size was taken. */
export function capturedSize(fields: readonly Field[]): Code {
  return joinCode([code`${fixedOctets(fields)}`, ...fields.filter(isChanging).map(capturedSizeOf)], " + ");
}

/** Statements that tell where everything of changing size that was taken will end. */
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

/** What a counter will say: it is asked for once. */
function countStatement({ property, wire }: Field): Code | null {
  const counter = emitterOf(wire).counter(wire);
  return counter && code`const ${counter.variable} = ${counter.count(valueVariable(property))};`;
}

/** The variable of what a counter says; null where none counts. */
export function countVariable(wire: WireType): Code | null {
  return emitterOf(wire).counter(wire)?.variable ?? null;
}

/** What a value takes whose octets do not follow from a count. */
function sizeStatement(protocol: Protocol, field: Field): Code | null {
  const { property, wire } = field;
  if (followsFromCount(field)) return null;
  const size = emitterOf(wire).size(protocol, wire, valueVariable(property)) ?? code`0`;
  return code`const ${sizeVariable(property)} = ${size};`;
}

function followsFromCount({ extent, wire }: Field): boolean {
  return extent.kind === "counted" && countVariable(wire) !== null;
}

/** Octets of a value that was taken; neither value nor count is asked again. */
function capturedSizeOf(field: Field): Code {
  const { extent, wire, property } = field;
  if (extent.kind !== "counted" || !followsFromCount(field)) return sizeVariable(property);
  return code`${extent.octets === 1 ? "" : `${extent.octets} * `}${countVariable(wire) ?? ""}`;
}

/** The octets that are always there: those before the fields, and the fields of fixed size. */
function fixedOctets(fields: readonly Field[]): number {
  const start = fields[0]?.offset.octets ?? 0;
  return fields.reduce((sum, { extent }) => (extent.kind === "fixed" ? sum + extent.octets : sum), start);
}
