import type { Content, Field, Message, Protocol } from "../../model/index.js";
import { capitalize } from "../../naming/index.js";
import { type Code, code, imported, importedType, joinCode } from "../code/code.js";
import { type Declaration, emitFunction } from "../code/declarations.js";
import { withArticle } from "../code/article.js";
import { docComment } from "../code/doc-comment.js";
import { literal } from "../code/literal.js";
import { runtime } from "../code/runtime.js";
import { typeModule } from "../code/module-paths.js";

/** The functions that read structures inside byte fields. */
export function contentFunctions(protocol: Protocol, message: Message): Declaration[] {
  return message.fields
    .filter(({ contents }) => contents.length > 0)
    .flatMap((field) => [
      contentFunction(protocol, message, field),
      ...(field.accessor === null ? [] : [accessorFunction(protocol, message, field, field.accessor)]),
    ]);
}

/** The same function under its more familiar name. */
function accessorFunction(protocol: Protocol, message: Message, field: Field, name: string): Declaration {
  return emitFunction({
    name,
    docs: docComment(
      `Decodes ${field.name}: ${describeCondition(field)}; otherwise null. Throws a DecodeError if the bytes are invalid.`,
    ),
    parameters: [["message", code`${message.typeName}`]],
    returns: returnType(protocol, field),
    body: [code`return ${decoderName(message, field)}(message);`],
  });
}

function decoderName({ typeName }: Message, { property }: Field): string {
  return `decode${typeName}${capitalize(property)}`;
}

function describeCondition({ contents }: Field): string {
  return contents
    .map(({ type, whenField, equals }) => `${withArticle(type.name)} if ${whenField} is ${equals}`)
    .join(", ");
}

function returnType(protocol: Protocol, { contents }: Field): Code {
  const types = [...new Map(contents.map(({ type }) => [type.name, typeOf(protocol, type)])).values()];
  return joinCode([...types, "null"], " | ");
}

function contentFunction(protocol: Protocol, message: Message, field: Field): Declaration {
  return emitFunction({
    name: decoderName(message, field),
    docs: docComment(
      `Decodes ${field.name}: ${describeCondition(field)}; otherwise null. Throws a DecodeError if the bytes are invalid.`,
    ),
    parameters: [["message", code`${message.typeName}`]],
    returns: returnType(protocol, field),
    body: [
      code`${runtime.wire("requireDecoded")}(${imported(`${protocol.id}/diagnose`, "frameHead")}, ${literal(message.name)}, message);`,
      ...field.contents.map((content) => contentStatement(protocol, field, content)),
      code`return null;`,
    ],
  });
}

function contentStatement(protocol: Protocol, field: Field, { type, whenProperty, equals }: Content): Code {
  const decode = imported(typeModule(protocol, type), `decode${type.typeName}`);
  return code`if (message.${whenProperty} === ${equals}) return ${decode}(message.${field.property});`;
}

function typeOf(protocol: Protocol, type: Content["type"]): Code {
  return importedType(typeModule(protocol, type), type.typeName);
}
