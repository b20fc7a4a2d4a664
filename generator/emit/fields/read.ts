import type { Field, WireType } from "../../model/index.js";
import { type Code, code, joinCode } from "../code/code.js";
import { valueLiteral } from "../code/literal.js";
import { isKept, readKeptText } from "./string-cache.js";
import { endVariableOf, ofOctets, sizeVariableOf, variableOf } from "../code/module-paths.js";
import { positionOf } from "./position.js";
import type { EmitContext } from "../wire/wire-emitter.js";
import { emitterOf } from "../wire/emitter-of.js";
import { storeOctet } from "../wire/integer.js";
import { zeroStatements } from "./zero-fill.js";

/** Whether a field is a property: counters and constants follow from other things. */
export function isProperty(field: Field): boolean {
  return field.counts === null && field.constant === null;
}

/** An expression that reads a field. */
export function readField(context: EmitContext, field: Field): Code {
  if (isKept(field)) return readKeptText(context, field.property, field.wire, positionOf(field.place));
  return readAnew(context, field);
}

/** An expression that reads a field, and looks among no known texts. */
export function readAnew(context: EmitContext, field: Field): Code {
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

/**
 * Statements that read everything of changing size, once: whatever a getter says later, nothing is written to another
 * place than what was found room for.
 */
export function takingStatements(context: EmitContext, fields: readonly Field[], object: string): Code[] {
  const changing = fields.filter(isChanging);
  if (changing.length === 0) return [];
  const names = changing.map(({ property }) => entry(property, variableOf(property)));
  return [
    code`const { ${names.join(", ")} } = ${object};`,
    ...changing.flatMap((field) => countStatement(field) ?? []),
    ...changing.flatMap((field) => sizeStatement(context, field) ?? []),
  ];
}

/** An expression for the octets of fields of which everything of changing size was taken. */
export function takenSize(fields: readonly Field[]): Code {
  return joinCode([code`${fixedOctets(fields)}`, ...fields.filter(isChanging).map(takenSizeOf)], " + ");
}

/** Statements that tell where everything of changing size that was taken will end. */
export function endStatements(fields: readonly Field[]): Code[] {
  return fields
    .filter((field) => isChanging(field) && fields.some(({ place }) => place.behind === field.property))
    .map((field) => {
      const end = code`${positionOf(field.place)} + ${takenSizeOf(field)}`;
      return code`const ${endVariableOf(field.property)} = ${end};`;
    });
}

function isChanging({ extent }: Field): boolean {
  return extent.kind !== "fixed";
}

function entry(property: string, variable: string): string {
  return property === variable ? property : `${property}: ${variable}`;
}

/** What a counter will say: it is asked for once. */
function countStatement({ property, wire }: Field): Code | null {
  const count = countVariable(wire);
  if (count === null) return null;
  return code`const ${count} = ${ofOctets(wire.kind === "list" ? "countOf" : "lengthOf")}(${variableOf(property)});`;
}

/** The variable of what a counter says; null where none counts. */
export function countVariable(wire: WireType): string | null {
  if (wire.kind === "list") return variableOf(wire.counter.property);
  return wire.kind === "octets" && typeof wire.octets === "object" ? variableOf(wire.octets.property) : null;
}

/** What a value takes whose octets do not follow from a count. */
function sizeStatement(context: EmitContext, field: Field): Code | null {
  const { property, wire } = field;
  if (followsFromCount(field)) return null;
  const size = emitterOf(wire).size(context, wire, code`${variableOf(property)}`) ?? code`0`;
  return code`const ${sizeVariableOf(property)} = ${size};`;
}

function followsFromCount({ extent, wire }: Field): boolean {
  return extent.kind === "counted" && countVariable(wire) !== null;
}

/** Octets of a value that was taken; neither value nor count is asked again. */
function takenSizeOf(field: Field): Code {
  const { extent, wire, property } = field;
  if (extent.kind !== "counted" || !followsFromCount(field)) return code`${sizeVariableOf(property)}`;
  return code`${extent.octets === 1 ? "" : `${extent.octets} * `}${countVariable(wire) ?? ""}`;
}

/**
 * Statements that write every field of an object, and `before` them what stands before; what goes wrong is gathered in
 * `wrong`.
 *
 * Octets come first of all: they may be a view into the memory that is written to.
 */
export function writingStatements(
  context: EmitContext,
  fields: readonly Field[],
  object: string,
  before: readonly Code[] = [],
): Code[] {
  const statementOf = (field: Field): Code => writingStatement(context, fields, field, object);
  const octets = fields.filter(isOctets).map(statementOf);
  const others = fields.filter((field) => !isOctets(field)).map(statementOf);
  if (octets.length === 0) return [...before, ...zeroStatements(fields), code`let wrong = 0;`, ...others];
  return [code`let wrong = 0;`, ...octets, ...before, ...zeroStatements(fields), ...others];
}

/** Whether a field is octets as they are. */
export function isOctets({ wire }: Field): boolean {
  return wire.kind === "octets";
}

/** A statement that writes a field; `fields` are all that stand with it. */
export function writingStatement(context: EmitContext, fields: readonly Field[], field: Field, object: string): Code {
  const { wire } = field;
  const at = positionOf(field.place);
  const value = writtenValue(field, object);
  if (wire.kind === "integer" && wire.octets === 1 && !wire.signed) return storeOctet(at, value);
  const isBehind = fields.some(({ place }) => place.behind === field.property);
  const to = isBehind ? code`${endVariableOf(field.property)}` : code`end`;
  return code`wrong |= ${emitterOf(wire).write(context, wire, at, value, to)};`;
}

function writtenValue(field: Field, object: string): Code {
  if (field.constant !== null) return valueLiteral(field.constant);
  const isTaken = field.counts !== null || isChanging(field);
  return isTaken ? code`${variableOf(field.property)}` : code`${object}.${field.property}`;
}

/** The octets that are always there: those before the fields, and the fields of fixed size. */
function fixedOctets(fields: readonly Field[]): number {
  const start = fields[0]?.place.offset ?? 0;
  return fields.reduce((sum, { extent }) => (extent.kind === "fixed" ? sum + extent.octets : sum), start);
}
