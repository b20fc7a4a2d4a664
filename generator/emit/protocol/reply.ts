import type { Message, Operation, Protocol } from "../../model/index.js";
import { type Code, code, importedType, joinCode } from "../code/code.js";
import { ofMessage, messageModule, ofLayouts } from "../code/module-paths.js";
import { type Declaration, emitConstant, emitFunction, emitInterface, objectLiteral } from "../code/declarations.js";
import { sequenceType } from "../fields/parameters.js";
import { withArticle } from "../code/article.js";
import { docComment } from "../code/doc-comment.js";
import { initProperties } from "../message/message-module.js";
import { literal } from "../code/literal.js";
import { runtime } from "../code/runtime.js";
import type { Answered } from "./answered.js";
import { rejectionDeclarations, rejectionFieldsType } from "./rejection.js";

/** The declarations of the functions that create responses from requests. */
export function replyDeclarations(protocol: Protocol, operations: readonly Answered[]): Declaration[] {
  return [
    byRequest("Requests", "Requests by name.", operations, ({ request }) => typeOf(protocol, request)),
    byRequest("Responses", "Responses by the name of the request.", operations, ({ response }) =>
      typeOf(protocol, response),
    ),
    byRequest(
      "ReplyFields",
      "Fields of a response without its sequence, by the name of the request.",
      operations,
      ({ response }) =>
        code`Omit<${importedType(messageModule(protocol, response), `${response.typeName}Init`)}, "sequenceId">`,
    ),
    byRequest(
      "RejectionFields",
      "Fields of the response to a rejected request, by the name of the request. What `replyTo` fills in is optional.",
      operations,
      ({ response }) => rejectionFieldsType(protocol, response),
    ),
    replies(protocol, operations),
    replyFunction(protocol),
    ...rejectionDeclarations(protocol, operations),
  ];
}

function typeOf(protocol: Protocol, message: Operation["request"]): Code {
  return importedType(messageModule(protocol, message), message.typeName);
}

function byRequest(
  name: string,
  docs: string,
  operations: readonly Answered[],
  type: (operation: Answered) => Code,
): Declaration {
  const properties = operations.map((operation) => ({ name: operation.request.name, type: type(operation), docs: [] }));
  return emitInterface({ name, docs: docComment(docs), properties });
}

function replies(protocol: Protocol, operations: readonly Answered[]): Declaration {
  const entries = operations.map(({ request, response }): readonly [string, Code] => [
    request.name,
    replyTo(protocol, response),
  ]);
  return emitConstant({
    name: "replies",
    docs: [],
    isExported: false,
    type: code`{\nreadonly [Name in keyof Requests]: (request: { readonly sequenceId: ${sequenceType(protocol)} }, fields: ReplyFields[Name]) => Responses[Name];\n}`,
    value: objectLiteral(entries),
  });
}

/** Lists each property: a spread object has no stable hidden class, and takes ten times as long. */
function replyTo(protocol: Protocol, response: Message): Code {
  const given = initProperties(protocol, response).filter((property) => property !== "sequenceId");
  const entries = [code`sequenceId`, ...given.map((property) => code`${property}: fields.${property}`)];
  const parameters = given.length === 0 ? "({ sequenceId })" : "({ sequenceId }, fields)";
  return code`${parameters} => ${ofMessage(protocol, response, "create")}({ ${joinCode(entries, ", ")} })`;
}

function replyFunction(protocol: Protocol): Declaration {
  const first = protocol.operations[0]?.request.name ?? "";
  const context = code`{ protocol: ${literal(protocol.id)}, title: ${literal(protocol.title)}, messageName: request.name }`;
  const failure = code`${runtime.interpreter("unknownMessageFailure")}(${ofLayouts(protocol, "frameLayout")}, request)`;
  return emitFunction({
    name: "reply",
    docs: docComment(
      `Creates the response to a request, such as ${withArticle(first)}, with the same sequence. Throws an EncodeError if the request has no response, or \`fields\` is missing.`,
    ),
    typeParameters: [{ name: "Name", constraint: "keyof Requests" }],
    parameters: [
      ["request", code`Pick<Requests[Name], "sequenceId"> & { readonly name: Name }`],
      ["fields", code`ReplyFields[Name]`],
    ],
    returns: code`Responses[Name]`,
    body: [
      code`const name: unknown = ${runtime.wire("isObject")}(request) ? request.name : null;`,
      code`if (typeof name !== "string" || !Object.hasOwn(replies, name)) throw ${failure};`,
      code`if (!${runtime.wire("isObject")}(fields)) ${runtime.wire("requireObject")}(${context}, "fields", fields);`,
      code`return replies[request.name](request, fields);`,
    ],
  });
}
