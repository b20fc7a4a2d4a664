import type { Field } from "../model/index.js";
import { type Code, code, joinCode } from "./code.js";
import { valueLiteral } from "./literal.js";
import { isKept, readKeptText } from "./kept-texts.js";
import { endVariableOf, variableOf } from "./names.js";
import { positionOf } from "./place.js";
import { type EmitContext, emitterOf } from "./wire-types/index.js";

/** Whether a field is a property: counters and constants follow from other things. */
export function isProperty(field: Field): boolean {
  return field.counts === null && field.constant === null;
}

/** An expression that reads a field. */
export function readField(context: EmitContext, field: Field): Code {
  if (isKept(field)) return readKeptText(context, field.property, field.wire, positionOf(field.place));
  const to =
    field.extent.kind === "fixed"
      ? positionOf(field.place, field.extent.octets)
      : code`${endVariableOf(field.property)}`;
  return emitterOf(field.wire).read(context, field.wire, positionOf(field.place), to);
}

/** An expression for where a field ends. */
function endOfField(context: EmitContext, field: Field): Code {
  return emitterOf(field.wire).end(context, field.wire, positionOf(field.place));
}

/**
 * Statements that find out where every field of changing size ends, reading the counters on the way.
 *
 * `refuse` is the statement for octets that do not suffice; null where they were checked before.
 */
export function measuringStatements(context: EmitContext, fields: readonly Field[], refuse: Code | null): Code[] {
  return fields.flatMap((field) => {
    if (field.counts !== null) return [code`const ${variableOf(field.property)} = ${readField(context, field)};`];
    if (field.extent.kind === "fixed" || field.extent.kind === "rest") return [];
    const end = endVariableOf(field.property);
    const measure = code`const ${end} = ${endOfField(context, field)};`;
    if (refuse === null) return isNeeded(fields, field) ? [measure] : [];
    if (isLast(fields, field)) return [measure];
    const needed = positionOf({ behind: field.property, offset: 0 }, field.extent.following);
    return [measure, code`if (${needed} > end) ${refuse}`];
  });
}

/** Whether someone asks where a field ends: a field behind it, or its own reader. */
function isNeeded(fields: readonly Field[], field: Field): boolean {
  const scans = field.extent.kind === "scanned" && field.wire.kind !== "list";
  return scans || fields.some(({ place }) => place.behind === field.property);
}

/** Whether no field of changing size comes behind; the end of the whole is then checked at once. */
function isLast(fields: readonly Field[], field: Field): boolean {
  return fields.slice(fields.indexOf(field) + 1).every(({ extent }) => extent.kind === "fixed");
}

/** Conditions under which a constant field holds something else. */
export function constantConditions(context: EmitContext, fields: readonly Field[]): Code[] {
  return fields.flatMap((field) =>
    field.constant === null ? [] : [code`${readField(context, field)} !== ${valueLiteral(field.constant)}`],
  );
}

/** The entries of an object literal, one per property. */
export function readEntries(context: EmitContext, fields: readonly Field[]): (readonly [string, Code])[] {
  return fields.filter(isProperty).map((field) => [field.property, readField(context, field)] as const);
}

/** Statements that write every field of an object; what goes wrong is gathered in `wrong`. */
export function writingStatements(context: EmitContext, fields: readonly Field[], object: string): Code[] {
  return [
    ...endStatements(context, fields, object),
    code`let wrong = 0;`,
    ...fields.map((field) => code`wrong |= ${writeField(context, fields, field, object)};`),
  ];
}

function endStatements(context: EmitContext, fields: readonly Field[], object: string): Code[] {
  return fields
    .filter((field) => field.extent.kind !== "fixed" && fields.some(({ place }) => place.behind === field.property))
    .map((field) => {
      const size = sizeOfField(context, field, object) ?? code`0`;
      return code`const ${endVariableOf(field.property)} = ${positionOf(field.place)} + ${size};`;
    });
}

function writeField(context: EmitContext, fields: readonly Field[], field: Field, object: string): Code {
  const counted = fields.find(({ name }) => name === field.counts);
  const value =
    field.constant !== null
      ? valueLiteral(field.constant)
      : counted === undefined
        ? code`${object}.${field.property}`
        : code`${object}.${counted.property}.length`;
  return emitterOf(field.wire).write(context, field.wire, positionOf(field.place), value);
}

function sizeOfField(context: EmitContext, field: Field, object: string): Code | null {
  return emitterOf(field.wire).size(context, field.wire, code`${object}.${field.property}`);
}

/** An expression for the octets of fields, `least` of which are always there. */
export function sizeExpression(context: EmitContext, fields: readonly Field[], object: string): Code {
  const fixed = fixedOctets(fields);
  const sizes = fields.flatMap((field) => sizeOfField(context, field, object) ?? []);
  return joinCode([code`${fixed}`, ...sizes], " + ");
}

/** The octets that are always there: those before the fields, and the fields of fixed size. */
function fixedOctets(fields: readonly Field[]): number {
  const start = fields[0]?.place.offset ?? 0;
  return fields.reduce((sum, { extent }) => (extent.kind === "fixed" ? sum + extent.octets : sum), start);
}
