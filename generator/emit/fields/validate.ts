import type { Message, Protocol } from "../../model/index.js";
import { type Code, code, joinCode } from "../code/code.js";
import { constantConditions, readField } from "./read.js";
import { locateStatements } from "./locate.js";
import { endOfFields } from "./position.js";
import { hexLiteral } from "../code/literal.js";
import { diagnoseCall } from "../code/module-paths.js";
import { runtime } from "../code/runtime.js";
import { local } from "../code/scope.js";

/** Statements that check the whole structure of a frame, and find out where every field of changing size ends. */
export function validateStatements(protocol: Protocol, message: Message): Code[] {
  const { typeName, fields } = message;
  const refuse = code`throw ${diagnoseCall(protocol, typeName)};`;
  const endsWithRest = fields.at(-1)?.extent.kind === "rest";
  const rest =
    message.size.isFixed || endsWithRest
      ? []
      : [code`if (${endOfFields(fields, protocol.header.octets)} !== ${local.end}) ${refuse}`];
  const constants = constantConditions(protocol, fields);
  return [
    code`if (${joinCode(headConditions(protocol, message), " || ")}) {\n${refuse}\n}`,
    ...locateStatements(protocol, fields, refuse),
    ...rest,
    ...(constants.length === 0 ? [] : [code`if (${joinCode(constants, " || ")}) ${refuse}`]),
  ];
}

/** What the octets are not, where they are no frame of this message. */
function headConditions(protocol: Protocol, message: Message): Code[] {
  const { header, maxOctets } = protocol;
  const { min, max, isFixed } = message.size;
  return [
    code`!${runtime.wire("isReadable")}(${local.octets}, ${local.view}, ${local.start}, ${local.end})`,
    isFixed ? code`${local.end} - ${local.start} !== ${min}` : code`${local.end} - ${local.start} < ${min}`,
    // What the fields can say is compared with the end as it is found; only more than that has to be asked for.
    ...(max > maxOctets ? [code`${local.end} - ${local.start} > ${maxOctets}`] : []),
    code`${readField(protocol, header.length)} !== ${local.end} - ${local.start}`,
    code`${readField(protocol, header.command)} !== ${hexLiteral(message.commandId)}`,
    ...constantConditions(protocol, header.fields),
  ];
}
