import type { Content, Field, Message, Protocol, Receipt } from "../../model/index.js";
import { conditionTest, subjectOf } from "../code/bits.js";
import { capitalize } from "../../naming/index.js";
import { type Code, code, imported, importedType, joinCode } from "../code/code.js";
import { type Declaration, emitFunction } from "../code/declarations.js";
import { withArticle } from "../code/article.js";
import { docComment } from "../code/doc-comment.js";
import { literal } from "../code/literal.js";
import { runtime } from "../code/runtime.js";
import { typeModule } from "../code/module-paths.js";
import { receiptDeclarations, receiptParameters } from "./receipts.js";

/** The functions that read structures inside byte fields. */
export function contentFunctions(protocol: Protocol, message: Message): Declaration[] {
  return message.fields
    .filter(({ contents, receipt }) => contents.length > 0 || receipt !== null)
    .flatMap((field) => [
      ...(field.contents.length === 0 ? [] : [contentFunction(protocol, message, field)]),
      ...(field.accessor === null ? [] : [accessorFunction(protocol, message, field, field.accessor)]),
      ...(field.receipt === null ? [] : receiptFunctions(protocol, message, field, field.receipt)),
    ]);
}

/** The function that never throws, under the name of the schema. */
function accessorFunction(protocol: Protocol, message: Message, field: Field, name: string): Declaration {
  const { receipt } = field;
  const other = receipt === null ? "" : ` \`${receipt.reader}\` reads those of a wrong size and texts.`;
  return emitFunction({
    name,
    docs: docComment(
      `Decodes ${field.name}: ${describeCondition(field)}; otherwise null, and null if the bytes are invalid. Never throws.${other}`,
    ),
    parameters: receipt === null ? [["message", code`${message.typeName}`]] : receiptParameters(message, field),
    returns: returnType(protocol, field),
    body:
      receipt === null
        ? [code`return ${runtime.interpreter("decodedOrNull")}(message, ${decoderName(message, field)});`]
        : [
            code`const read = ${receipt.reader}(message, options);`,
            code`return read?.kind === "report" ? read.report : null;`,
          ],
  });
}

function receiptFunctions(protocol: Protocol, message: Message, field: Field, receipt: Receipt): Declaration[] {
  const types = contentTypes(protocol, field);
  const type = types.length === 0 ? code`never` : joinCode(types, " | ");
  return receiptDeclarations({ protocol, message, field, receipt, type });
}

function decoderName({ typeName }: Message, { property }: Field): string {
  return `decode${typeName}${capitalize(property)}`;
}

function describeCondition({ contents }: Field): string {
  return contents
    .map((content) => `${withArticle(content.type.name)} if ${subjectOf(content)} is ${content.equals}`)
    .join(", ");
}

function returnType(protocol: Protocol, field: Field): Code {
  return joinCode([...contentTypes(protocol, field), "null"], " | ");
}

function contentTypes(protocol: Protocol, { contents }: Field): Code[] {
  return [...new Map(contents.map(({ type }) => [type.name, typeOf(protocol, type)])).values()];
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

function contentStatement(protocol: Protocol, field: Field, content: Content): Code {
  const { type } = content;
  const decode = imported(typeModule(protocol, type), `decode${type.typeName}`);
  return code`if (${conditionTest("message", content)}) return ${decode}(message.${field.property});`;
}

function typeOf(protocol: Protocol, type: Content["type"]): Code {
  return importedType(typeModule(protocol, type), type.typeName);
}
