import type { Field, Header, Message, Protocol } from "../../model/index.js";
import { type Code, code } from "../code/code.js";
import { docComment } from "../code/doc-comment.js";
import { hexLiteral } from "../code/literal.js";
import { positionOf } from "./position.js";
import { readField } from "./read.js";
import { emitterOf } from "../wire/emitter-of.js";
import { storeInteger } from "../wire/integer.js";

/** All fields except length and command. The other header fields are written like those of the body. */
export function writtenFields({ header }: Protocol, { fields }: Message): readonly Field[] {
  return [...writtenHeaderFields(header), ...fields];
}

/** The fields of the header except length and command. */
export function writtenHeaderFields({ fields }: Header): readonly Field[] {
  return fields.filter(({ role }) => role !== "length" && role !== "command");
}

/** The properties that every message carries, for an interface. `where` follows what a property is. */
export function carriedProperties(protocol: Protocol, where = ""): { name: string; type: Code; docs: string[] }[] {
  return protocol.header.carried.map(({ property, role, wire, type }) => ({
    name: property,
    type: emitterOf(wire).type(protocol, wire, type),
    docs: docComment(`The ${role === "sequence" ? "sequence number" : "status"}${where}.`),
  }));
}

/** The properties that every message carries, with the code that reads them. */
export function carriedEntries(protocol: Protocol): (readonly [property: string, value: Code])[] {
  return protocol.header.carried.map((field) => [field.property, readField(protocol, field)]);
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
