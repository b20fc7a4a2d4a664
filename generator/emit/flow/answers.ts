import type { Field } from "../../model/index.js";
import { type Answering, namedFields, statusOf } from "../../tables/index.js";
import { isProperty } from "../fields/read.js";
import { type Code, code, joinCode } from "../code/code.js";
import { type Declaration, emitFunction } from "../code/declarations.js";
import { withArticle } from "../code/article.js";
import { docComment } from "../code/doc-comment.js";
import { valueLiteral } from "../code/literal.js";
import { importedType, nameOf } from "../code/code.js";
import { protocolModule } from "../code/module-paths.js";
import { type FlowContext, messageType, namesOf } from "./flow-context.js";
import { responseCall, resultsOf, statedCode, statedResponse, type StatedResponse } from "./responses.js";

/** The response that accepts a request, as far as the schema states it. */
function acceptance(context: FlowContext, operation: Answering): StatedResponse {
  const accepted = resultsOf(context, operation)?.accepted ?? null;
  const values = statedCode(context, accepted) ?? new Map<string, Code>();
  return statedResponse(context, operation, values, "open");
}

/** The fields of a response that a handler returns: the status of the header, and those of the body. */
export function answeredFields({ protocol: { header } }: FlowContext, { response }: Answering): readonly Field[] {
  return namedFields(header, response).filter(isProperty);
}

/** The properties of the response that a handler must return, because only the program knows them. */
export function openProperties(context: FlowContext, operation: Answering): readonly string[] {
  return acceptance(context, operation).open.map(({ property }) => property);
}

/** The name of the function that creates the response from what a handler returns. */
export function answerFunctionName({ request }: Answering): Code {
  return nameOf(`answerTo${request.typeName}`);
}

/** The function that creates the response from what a handler returns. */
export function answerFunction(context: FlowContext, operation: Answering): Declaration {
  const { request, response } = operation;
  const properties = answeredFields(context, operation);
  const { entries, open } = acceptance(context, operation);
  const stated = new Map(entries);
  const access = open.length === 0 ? "fields?." : "fields.";
  const values = properties.map(({ property }): readonly [string, Code] => {
    const given = code`${access}${property}`;
    const value = stated.get(property);
    return [property, value === undefined ? given : code`${given} ?? ${value}`];
  });
  const answer = importedType(protocolModule(context.protocol, "flow/operations"), namesOf(context, operation).answer);
  const type = open.length === 0 ? code`${answer} | undefined` : answer;
  return emitFunction({
    name: `answerTo${request.typeName}`,
    docs: docComment(`Creates the ${response.name} to ${withArticle(request.name)}.`),
    isExported: false,
    parameters: [
      ["request", messageType(context, request)],
      ...(properties.length === 0 ? [] : [["fields", type] as const]),
    ],
    returns: messageType(context, response),
    body: [
      ...bareResponse(context, operation, { stated, access }),
      code`return ${responseCall(context, response, values)};`,
    ],
  });
}

/** A statement for a handler that returns only a status which does not accept: the optional body is omitted. */
function bareResponse(
  context: FlowContext,
  { response }: Answering,
  { stated, access }: { readonly stated: ReadonlyMap<string, Code>; readonly access: string },
): Code[] {
  const status = statusOf(context.protocol.header);
  const body = response.fields.filter(isProperty);
  if (status === null || status.default === null || !response.isBodyOptional || body.length === 0) return [];
  const { property } = status;
  const accepting = stated.get(property) ?? valueLiteral(status.default);
  const given = code`${access}${property}`;
  const conditions = [
    code`${given} !== undefined`,
    code`${given} !== ${accepting}`,
    ...body.map((field) => code`${access}${field.property} === undefined`),
  ];
  const call = responseCall(context, response, [[property, given]]);
  return [code`if (${joinCode(conditions, " && ")}) return ${call};`];
}
