import type { Field, Protocol, Structure, WireType } from "../../model/index.js";
import { type Code, code, joinCode } from "../code/code.js";
import { type Declaration, emitFunction } from "../code/declarations.js";
import { docComment } from "../code/doc-comment.js";
import { local } from "../code/scope.js";
import { emitterOf } from "../wire/emitter-of.js";
import { canBeInvalid, isRestricted, validName } from "../wire/restricted.js";
import { readsToEnd, type Structural } from "../wire/structural.js";
import { countStatement, endStatement } from "./locate.js";
import { positionOf } from "./position.js";
import { endOf } from "./read.js";

/** Conditions that are true if the bytes of a field are a value, for each field that does not accept all bytes. */
export function validConditions(protocol: Protocol, fields: readonly Field[]): Code[] {
  return fields.flatMap((field) => {
    const { wire, offset } = field;
    return emitterOf(wire).valid(protocol, wire, { from: positionOf(offset), to: endOf(field) }) ?? [];
  });
}

/** The function that tells whether the bytes of a structure are one; none if all bytes of the right size are. */
export function validFunctions(protocol: Protocol, type: Structure): Declaration[] {
  if (!canBeInvalid(type)) return [];
  const result = code`return ${joinCode(validConditions(protocol, type.fields), " && ")};`;
  return [validFunction(type, [...usedStatements(protocol, type.fields), result])];
}

/** The function that tells whether the bytes of a structure or union are one. */
export function validFunction(type: Structural, body: readonly Code[]): Declaration {
  const { name, typeName } = type;
  return emitFunction({
    name: validName(type),
    docs: docComment(
      `Whether the bytes at \`start\`, whose end \`endOf${typeName}\` has checked, are a ${name}: all of its digits are.`,
    ),
    parameters: [
      [local.view, code`DataView`],
      [local.start, code`number`],
      ...(readsToEnd(type) ? [[local.end, code`number`] as const] : []),
    ],
    returns: code`boolean`,
    body,
  });
}

/** The statements that declare the counters and ends that the conditions use. */
function usedStatements(protocol: Protocol, fields: readonly Field[]): Code[] {
  const used: Code[] = [];
  const needed = new Set<string>();
  for (const field of fields.toReversed()) {
    const statement = declarationOf(protocol, field, needed);
    if (statement === null && !isRestricted(field.wire)) continue;
    if (statement !== null) used.unshift(statement);
    for (const property of neededBy(field)) needed.add(property);
  }
  return used;
}

/** The statement that declares the value of a counter, or the end of a field; null if nothing needs it. */
function declarationOf(protocol: Protocol, field: Field, needed: ReadonlySet<string>): Code | null {
  const { property, wire, extent, counts } = field;
  if (counts !== null) return needed.has(property) ? countStatement(protocol, field) : null;
  const isReadToEnd = isRestricted(wire) && extent.kind === "variable" && wire.kind !== "list";
  return isReadToEnd || needed.has(property) ? endStatement(protocol, field) : null;
}

/** The properties on which the offset and the end of a field depend. */
function neededBy({ offset, wire }: Field): string[] {
  return [offset.after, counterOf(wire)].filter((property) => property !== null);
}

function counterOf(wire: WireType): string | null {
  if (wire.kind === "list") return wire.counter.property;
  return wire.kind === "octets" && typeof wire.octets === "object" ? wire.octets.property : null;
}
