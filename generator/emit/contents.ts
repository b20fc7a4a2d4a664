import type { Content, Field, Message, Protocol } from "../model/index.js";
import { type Code, code, imported, importedType, joinCode } from "./code.js";
import { type Declaration, emitFunction } from "./declarations.js";
import { docComment } from "./doc-comment.js";
import { typeModule } from "./names.js";

/** For every field whose octets hold structures: the function that reads them. */
export function contentFunctions(protocol: Protocol, message: Message): Declaration[] {
  return message.fields
    .filter(({ contents }) => contents.length > 0)
    .map((field) => contentFunction(protocol, message, field));
}

function contentFunction(protocol: Protocol, message: Message, field: Field): Declaration {
  const types = [...new Map(field.contents.map(({ type }) => [type.name, typeOf(protocol, type)])).values()];
  const conditions = field.contents.map(
    ({ type, whenField, equals }) => `${type.name} where ${whenField} is ${equals}`,
  );
  return emitFunction({
    name: `decode${message.exportName}${field.property.charAt(0).toUpperCase()}${field.property.slice(1)}`,
    docs: docComment(
      `Reads what ${field.name} holds: ${conditions.join(", ")}; null in any other case. Throws a DecodeError where the octets do not fit.`,
    ),
    parameters: [["message", code`${message.exportName}`]],
    returns: joinCode([...types, "null"], " | "),
    body: [...field.contents.map((content) => contentStatement(protocol, field, content)), code`return null;`],
  });
}

function contentStatement(protocol: Protocol, field: Field, { type, whenProperty, equals }: Content): Code {
  const decode = imported(typeModule(protocol, type), `decode${type.exportName}`);
  return code`if (message.${whenProperty} === ${equals}) return ${decode}(message.${field.property});`;
}

function typeOf(protocol: Protocol, type: Content["type"]): Code {
  return importedType(typeModule(protocol, type), type.exportName);
}
