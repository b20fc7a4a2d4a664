import type { Answering } from "../../tables/index.js";
import { isProperty } from "../fields/read.js";
import { type Code, code } from "../code/code.js";
import { type Declaration, emitFunction } from "../code/declarations.js";
import { withArticle } from "../code/article.js";
import { docComment } from "../code/doc-comment.js";
import { importedType, nameOf } from "../code/code.js";
import { protocolModule } from "../code/module-paths.js";
import { type FlowContext, messageType, namesOf } from "./flow-context.js";
import { responseCall, statedCode, statedResponse, type StatedResponse } from "./responses.js";

/** The response that accepts a request, as far as the schema states it. */
function acceptance(context: FlowContext, operation: Answering): StatedResponse {
  const results = context.flow.results.find((each) => each.operation === operation.request.typeName);
  const values = statedCode(context, results?.accepted ?? null) ?? new Map<string, Code>();
  return statedResponse(context, operation, values, false);
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
  const properties = response.fields.filter(isProperty);
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
    body: [code`return ${responseCall(context, response, values)};`],
  });
}
