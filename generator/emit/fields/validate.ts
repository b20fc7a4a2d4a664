import type { Field, Message, Protocol } from "../../model/index.js";
import { type Code, code, joinCode } from "../code/code.js";
import { constantConditions, readField } from "./read.js";
import { validConditions } from "./valid.js";
import { locateStatements } from "./locate.js";
import { readTlvs } from "../wire/tlvs.js";
import { endOfFields, positionOf } from "./position.js";
import { hexLiteral } from "../code/literal.js";
import { diagnoseCall } from "../code/module-paths.js";
import { runtime } from "../code/runtime.js";
import { local, valueVariable } from "../code/scope.js";
import { tagConditions } from "./tags.js";

/**
 * Statements that check the structure of a frame, and find the end of every field of variable size. With `isReading`, they
 * also read the fields that `isReadWhileLocated`.
 */
export function validateStatements(protocol: Protocol, message: Message, isReading: boolean): Code[] {
  const { fields } = message;
  const reject = rejection(protocol, message);
  const endsWithRest = fields.at(-1)?.extent.kind === "rest";
  const rest =
    message.size.isFixed || endsWithRest
      ? []
      : [code`if (${endOfFields(fields, protocol.header.octets)} !== ${local.end}) ${reject}`];
  const unfit = [
    ...constantConditions(protocol, fields),
    // The tags come first: the digits of a union are those of its case.
    ...tagConditions(protocol, fields),
    ...validConditions(protocol, fields).map((valid) => code`!${valid}`),
  ];
  const conditions = [...sizeConditions(protocol, message), ...headerConditions(protocol, message)];
  return [
    code`if (${joinCode(conditions, " || ")}) {\n${reject}\n}`,
    ...locateStatements(protocol, fields, reject, isReading),
    ...rest,
    ...(unfit.length === 0 ? [] : [code`if (${joinCode(unfit, " || ")}) ${reject}`]),
    ...tlvStatements(protocol, fields.at(-1), reject),
  ];
}

/** Statements that read the TLVs at the end of a message; none if it has no such block. */
function tlvStatements(protocol: Protocol, last: Field | undefined, reject: Code): Code[] {
  if (last?.wire.kind !== "tlvs") return [];
  const value = valueVariable(last.property);
  return [
    code`const ${value} = ${readTlvs(protocol, last.wire, positionOf(last.offset))};`,
    code`if (${value} === undefined) ${reject}`,
  ];
}

/** A statement that checks the header of a frame whose size is known to be right. */
export function validateHeaderStatement(protocol: Protocol, message: Message): Code {
  return code`if (${joinCode(headerConditions(protocol, message), " || ")}) {\n${rejection(protocol, message)}\n}`;
}

function rejection(protocol: Protocol, { typeName }: Message): Code {
  return code`throw ${diagnoseCall(protocol, typeName)};`;
}

/** Conditions that are true if the bytes cannot be read, or their number is not that of a frame of this message. */
function sizeConditions({ maxOctets }: Protocol, message: Message): Code[] {
  const { min, max, isFixed } = message.size;
  return [
    code`!${runtime.wire("isReadable")}(${local.octets}, ${local.view}, ${local.start}, ${local.end})`,
    isFixed ? code`${local.end} - ${local.start} !== ${min}` : code`${local.end} - ${local.start} < ${min}`,
    // The end of the fields is compared later, which limits the size unless the counters allow more than `maxOctets`.
    ...(max > maxOctets ? [code`${local.end} - ${local.start} > ${maxOctets}`] : []),
  ];
}

/** Conditions that are true if the header is not that of a frame of this message. */
function headerConditions(protocol: Protocol, message: Message): Code[] {
  const { header } = protocol;
  return [
    code`${readField(protocol, header.length)} !== ${local.end} - ${local.start}`,
    code`${readField(protocol, header.command)} !== ${hexLiteral(message.commandId)}`,
    ...constantConditions(protocol, header.fields),
  ];
}
