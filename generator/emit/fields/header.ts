import type { Field, Message, Protocol } from "../../model/index.js";
import { type Code, code } from "../code/code.js";
import { hexLiteral } from "../code/literal.js";
import { positionOf } from "./position.js";
import { storeInteger } from "../wire/integer.js";

/** All fields except length and command. The other header fields are written like those of the body. */
export function writtenFields(protocol: Protocol, { fields }: Message): readonly Field[] {
  return [...protocol.header.fields.filter(({ role }) => role === "sequence" || role === null), ...fields];
}

/** Statements that write the length and the command. */
export function headerStatements(protocol: Protocol, message: Message, size: Code): Code[] {
  const { length, command } = protocol.header;
  return [length, command].map((field) => {
    if (field.wire.kind !== "integer") return code``;
    const value = field === length ? size : hexLiteral(message.commandId);
    return storeInteger(protocol, field.wire, positionOf(field.offset), value);
  });
}
