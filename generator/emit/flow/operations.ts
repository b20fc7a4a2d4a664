import type { Expression, Operation } from "../../model/index.js";
import { type Answering, isAnswering, isOfSession } from "../../tables/index.js";
import { type Code, code, importedType } from "../code/code.js";
import { withArticle } from "../code/article.js";
import { type Declaration, emitConstant, emitType, objectLiteral } from "../code/declarations.js";
import { docComment } from "../code/doc-comment.js";
import { literal } from "../code/literal.js";
import { messageModule, ofMessage } from "../code/module-paths.js";
import { requireMessage, runtime, runtimeType } from "../code/runtime.js";
import { initProperties } from "../message/message-module.js";
import { conditionFunction, weightFunction } from "./conditions.js";
import { anyMessage, type FlowContext, namesOf, operationsOfFlow } from "./flow-context.js";
import { resultFunction } from "./result-in-words.js";
import {
  type Filling,
  rejectingCode,
  responseCall,
  resultsOf,
  type StatedCode,
  statedCode,
  statedResponse,
} from "./responses.js";

/** The operations that a flow refers to, and the types of the fields of their requests. */
export function operationDeclarations(context: FlowContext): Declaration[] {
  return operationsOfFlow(context).flatMap((operation) => [
    fieldsType(context, operation),
    operationConstant(context, operation),
  ]);
}

function fieldsType(context: FlowContext, operation: Operation): Declaration {
  const { request } = operation;
  const init = importedType(messageModule(context.protocol, request), `${request.typeName}Init`);
  return emitType({
    name: namesOf(context, operation).fields,
    docs: docComment(`Fields of ${withArticle(request.name)} without its sequence, which the session chooses.`),
    type: code`Omit<${init}, "sequenceId">`,
  });
}

function operationConstant(context: FlowContext, operation: Operation): Declaration {
  const { request, response } = operation;
  const names = namesOf(context, operation);
  const { flow } = context;
  const results = resultsOf(context, operation);
  const subjects = { messages: response === null ? [] : [response], requests: [request] };
  const condition = (when: Expression | null | undefined): Code => conditionFunction(context, when ?? null, subjects);
  const weight = flow.weights.find((each) => each.operation === request.typeName)?.weight ?? null;
  return emitConstant({
    name: names.constant,
    docs: docComment(
      response === null ? `${request.name}, a one-way message.` : `${request.name} and its response ${response.name}.`,
    ),
    type: code`${runtimeType.flow("Operation")}<${anyMessage(context)}, ${names.fields}>`,
    value: objectLiteral([
      ["name", literal(request.typeName)],
      ["request", literal(request.name)],
      ["response", response === null ? code`null` : literal(response.name)],
      ["isOutsideWindow", code`${String(flow.outsideWindow.includes(request.typeName))}`],
      ["accepted", condition(results?.accepted)],
      ["slowDown", condition(results?.slowDown)],
      ["resultInWords", resultFunction(context, operation) ?? code`null`],
      ["weight", weightFunction(context, weight, request)],
      ["create", createMethod(context, operation)],
      ["respond", isAnswering(operation) ? respondObject(context, operation) : nothing()],
    ]),
  });
}

/** Lists each property: a spread object has no stable hidden class. */
function createMethod({ protocol }: FlowContext, { request }: Operation): Code {
  const properties = initProperties(protocol, request).filter((property) => property !== "sequenceId");
  const entries = properties.map((property): readonly [string, Code] => [property, code`fields.${property}`]);
  const create = code`${ofMessage(protocol, request, "create")}(${objectLiteral([["sequenceId", code`sequenceId`], ...entries])})`;
  if (entries.length === 0) return code`(_fields, sequenceId) => ${create}`;
  return code`(fields, sequenceId) => {\n${requireMessage(protocol, request.name, "fields")}\nreturn ${create};\n}`;
}

function nothing(): Code {
  return objectLiteral(["slowDown", "repeated", "rejected", "plain"].map((key) => [key, code`null`]));
}

function respondObject(context: FlowContext, operation: Answering): Code {
  const { slowDown = null, repeated = null, outOfTurn = null } = resultsOf(context, operation) ?? {};
  const negative = (values: StatedCode | null): Code =>
    values === null ? code`null` : responseFunction(context, operation, values, "bare");
  return objectLiteral([
    ["slowDown", negative(statedCode(context, slowDown))],
    ["repeated", negative(statedCode(context, repeated))],
    ["rejected", negative(rejectingCode(context, operation))],
    ...(outOfTurn === null ? [] : [["outOfTurn", negative(statedCode(context, outOfTurn))] as const]),
    ["plain", plainFunction(context, operation)],
  ]);
}

/** The function of the response that accepts without a program: of an operation without results, or of the session itself. */
function plainFunction(context: FlowContext, operation: Answering): Code {
  const accepted = resultsOf(context, operation)?.accepted ?? null;
  if (accepted !== null && !isOfSession(context.flow, operation)) return code`null`;
  const values = accepted === null ? new Map<string, Code>() : statedCode(context, accepted);
  return values === null ? code`null` : responseFunction(context, operation, values, "open");
}

/** A function that creates a response; `null` if it has fields that only a program knows. */
function responseFunction(context: FlowContext, operation: Answering, values: StatedCode, filling: Filling): Code {
  const { entries, open, copies } = statedResponse(context, operation, values, filling);
  if (open.length > 0) return code`null`;
  const call = responseCall(context, operation.response, entries);
  if (!copies) return code`(request) => ${call}`;
  const name = literal(operation.request.name);
  return code`(request) => {\nif (request.name !== ${name}) throw ${runtime.flow("unexpectedMessage")}(${name}, request);\nreturn ${call};\n}`;
}
