import type { Field, Protocol } from "../../model/index.js";
import { type Code, code } from "../code/code.js";
import { valueLiteral } from "../code/literal.js";
import { isCached, readCachedString } from "./string-cache.js";
import { endVariable, local, valueVariable } from "../code/scope.js";
import { positionOf } from "./position.js";
import { emitterOf } from "../wire/emitter-of.js";

/** Whether a field is a property: counters and constants are derived. */
export function isProperty(field: Field): boolean {
  return field.counts === null && field.constant === null;
}

/** An expression that reads a field. TLVs are read when they are checked. */
export function readField(protocol: Protocol, field: Field): Code {
  if (field.wire.kind === "tlvs") return valueVariable(field.property);
  if (isCached(field)) return readCachedString(protocol, field.property, field.wire, positionOf(field.offset));
  return readUncached(protocol, field);
}

/** An expression that reads a field without the string cache. */
export function readUncached(protocol: Protocol, field: Field): Code {
  return emitterOf(field.wire).read(protocol, field.wire, { from: positionOf(field.offset), to: endOf(field) });
}

/** The end offset of a field. */
export function endOf({ extent, offset, property }: Field): Code {
  if (extent.kind === "fixed") return positionOf(offset, extent.octets);
  return extent.kind === "rest" ? local.end : endVariable(property);
}

/** Conditions that are true if a constant field has a different value. */
export function constantConditions(protocol: Protocol, fields: readonly Field[]): Code[] {
  return fields.flatMap((field) =>
    field.constant === null ? [] : [code`${readField(protocol, field)} !== ${valueLiteral(field.constant)}`],
  );
}

/** Whether a field is read while its end is searched for: the search reads all of its bytes. */
export function isReadWhileLocated({ wire }: Field): boolean {
  return wire.kind === "c-string";
}

/** The entries of an object literal, one per property. */
export function readEntries(protocol: Protocol, fields: readonly Field[]): (readonly [string, Code])[] {
  return fields.filter(isProperty).map((field) => [field.property, readField(protocol, field)] as const);
}

/** The same after `locateStatements` has read the fields that `isReadWhileLocated`. */
export function locatedEntries(protocol: Protocol, fields: readonly Field[]): (readonly [string, Code])[] {
  return fields.filter(isProperty).map((field) => {
    const value = isReadWhileLocated(field) ? valueVariable(field.property) : readField(protocol, field);
    return [field.property, value] as const;
  });
}

/** Whether a field holds raw bytes. */
export function isOctets({ wire }: Field): boolean {
  return wire.kind === "octets";
}
