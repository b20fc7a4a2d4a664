import type { Field, Link, Operation, Side } from "../../model/index.js";
import { type Answering, isAnswering, statusOf } from "../../tables/index.js";
import type { SideNames } from "../../naming/index.js";
import { withArticle } from "../code/article.js";
import { type Code, code, importedType, joinCode } from "../code/code.js";
import { type Declaration, emitInterface, type EmittedProperty, emitType } from "../code/declarations.js";
import { describedIn, docComment } from "../code/doc-comment.js";
import { sourceInWords } from "../fields/field-docs.js";
import { literal } from "../code/literal.js";
import { protocolModule } from "../code/module-paths.js";
import { runtimeType } from "../code/runtime.js";
import { callsOf, type FlowContext, messageType, namesOf } from "./flow-context.js";
import { answeredFields, openProperties } from "./answers.js";
import { hasText, textParameters } from "./text-calls.js";

/** The interfaces of a side of a link: the methods for its requests, and the handlers of the other side's requests. */
export function sideInterfaces(context: FlowContext, link: Link, side: Side, names: SideNames): Declaration[] {
  const other = side === "client" ? "server" : "client";
  const [own, peer] = [link[side], link[other]];
  const calls = callsOf(context, link, side);
  const requests = callsOf(context, link, other);
  return [
    emitInterface({
      name: names.calls,
      docs: docComment(`The requests that ${own} sends to ${peer} on the link ${link.name}.`),
      properties: calls.flatMap((operation) => callProperties(context, operation)),
    }),
    emitInterface({
      name: names.handlers,
      docs: docComment(
        `The handlers of the requests that ${own} receives from ${peer} on the link ${link.name}.`,
        "The response is sent when the handler has finished. A handler that throws sends none.",
      ),
      properties: requests.map((operation) => handlerProperty(context, operation)),
    }),
  ];
}

function docsOf({ language }: FlowContext, { request }: Operation, ...further: readonly string[]): string[] {
  const source = sourceInWords(request.cited, request.section);
  return docComment(describedIn(language, request), ...further, source);
}

function ofOperations({ protocol }: FlowContext, name: string): Code {
  return importedType(protocolModule(protocol, "flow/operations"), name);
}

function callProperties(context: FlowContext, operation: Operation): EmittedProperty[] {
  const { method, attempt, fields } = namesOf(context, operation);
  const { request, response } = operation;
  const parameter = code`fields: ${ofOperations(context, fields)}`;
  if (response === null) {
    const type = code`(${parameter}) => void`;
    return [
      {
        name: method,
        type,
        docs: docsOf(context, operation, `Sends ${withArticle(request.name)}, which has no response.`),
      },
    ];
  }
  const signature = code`${parameter}, options?: ${runtimeType.flow("CallOptions")}`;
  const answer = messageType(context, response);
  const sends = `Sends ${withArticle(request.name)} and resolves to the response.`;
  return [
    {
      name: method,
      type: code`(${signature}) => Promise<${answer}>`,
      docs: docsOf(context, operation, `${sends} Rejects with a FlowError if no response accepts the request.`),
    },
    {
      name: attempt,
      type: code`(${signature}) => Promise<${runtimeType.flow("Attempt")}<${answer}>>`,
      docs: docComment(`Like \`${method}\`, but resolves to \`{ ok: false, error }\` instead of rejecting.`),
    },
    ...(hasText(operation) ? [textProperty(context, operation, answer)] : []),
  ];
}

function textProperty(context: FlowContext, operation: Operation, answer: Code): EmittedProperty {
  const { text } = namesOf(context, operation);
  const { name } = operation.request;
  return {
    name: text,
    type: code`(${textParameters(context, operation)}) => Promise<readonly ${answer}[]>`,
    docs: docComment(
      `Sends a text in as many parts as it needs, each ${withArticle(name)}, over one connection, and resolves to their responses in order.`,
      "Rejects with a FlowError if a part is not accepted: `parts` of the error has the outcome of each.",
    ),
  };
}

function handlerProperty(context: FlowContext, operation: Operation): EmittedProperty {
  const { handler } = namesOf(context, operation);
  const { request } = operation;
  const parameters = code`message: ${messageType(context, request)}, context: ${runtimeType.flow("RequestContext")}`;
  const result = code`${runtimeType.flow("Awaitable")}<${resultType(context, operation)}>`;
  return {
    name: `${handler}?`,
    type: code`((${parameters}) => ${result}) | undefined`,
    docs: docsOf(context, operation, ...resultDocs(context, operation)),
  };
}

/** What a handler returns: nothing, or fields of the response. */
function resultType(context: FlowContext, operation: Operation): Code {
  if (!isAnswering(operation) || answeredFields(context, operation).length === 0) return code`void`;
  const answer = ofOperations(context, namesOf(context, operation).answer);
  return openProperties(context, operation).length === 0 ? code`${answer} | void` : answer;
}

function resultDocs(context: FlowContext, operation: Operation): string[] {
  const { request } = operation;
  if (!isAnswering(operation)) return [`Handles ${withArticle(request.name)}.`];
  const { name } = operation.response;
  const open = openProperties(context, operation);
  if (open.length > 0)
    return [
      `Handles ${withArticle(request.name)}. Returns fields of the ${name}; ${listed(open)} ${open.length === 1 ? "is" : "are"} required.`,
    ];
  const isPlain = context.flow.results.every((each) => each.operation !== request.typeName || each.accepted === null);
  return [
    `Handles ${withArticle(request.name)}. ${isPlain ? `Without a result, the usual ${name} is sent.` : "Without a result, the request is accepted."}`,
  ];
}

function listed(properties: readonly string[]): string {
  return properties.map((property) => `\`${property}\``).join(", ");
}

/** The fields of a response that only has its header. */
function statusOnly(message: Code, status: Field, fields: readonly Field[]): Code {
  const body = fields.filter((each) => each !== status).map(({ property }) => literal(property));
  const absent = code`{ readonly [Key in ${joinCode(body, " | ")}]?: undefined }`;
  return code`Pick<${message}, ${literal(status.property)}> & ${absent}`;
}

/** The type of what a handler returns; none if the response has no fields. */
export function answerType(context: FlowContext, operation: Answering): Declaration[] {
  const { response } = operation;
  const fields = answeredFields(context, operation);
  if (fields.length === 0) return [];
  const open = new Set(openProperties(context, operation));
  const optional = fields.filter(({ property }) => !open.has(property)).map(({ property }) => literal(property));
  const names = optional.length === 0 ? code`` : code`, ${joinCode(optional, " | ")}`;
  const message = messageType(context, response);
  const status = statusOf(context.protocol.header);
  const isBare = open.size > 0 && response.isBodyOptional && status !== null;
  const whole = isBare ? code`${runtimeType.wire("WithBody")}<${message}>` : message;
  const bare = isBare ? code` | (${statusOnly(message, status, fields)})` : code``;
  return [
    emitType({
      name: namesOf(context, operation).answer,
      docs: docComment(
        `Fields of ${withArticle(response.name)} that a handler returns. Those that it omits accept the request.`,
        isBare ? `A rejection needs only \`${status.property}\`: it has no body.` : null,
      ),
      type: code`Omit<${runtimeType.wire("Init")}<${whole}${names}>, "sequenceId">${bare}`,
    }),
  ];
}
