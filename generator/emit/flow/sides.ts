import type { Link, Message, Operation, Side } from "../../model/index.js";
import { type Answering, isAnswering } from "../../tables/index.js";
import { type SideNames, TLVS_PROPERTY } from "../../naming/index.js";
import { type Code, code, imported, joinCode } from "../code/code.js";
import { type Declaration, emitFunction, objectLiteral } from "../code/declarations.js";
import { withArticle } from "../code/article.js";
import { docComment } from "../code/doc-comment.js";
import { literal } from "../code/literal.js";
import { protocolModule } from "../code/module-paths.js";
import { runtime } from "../code/runtime.js";
import { anyMessage, callsOf, type FlowContext, messageType, namesOf, operationConstant } from "./flow-context.js";
import { answeredFields, openProperties } from "./answers.js";
import { hasTlvsOfText } from "../text/split-tlvs.js";
import { indicatorOption } from "../text/text-indicator.js";
import { hasText } from "./text-calls.js";

/** The type argument of a side of a link. */
export function sideType({ calls, handlers }: SideNames): Code {
  return code`{ readonly calls: ${calls}; readonly handlers: ${handlers} }`;
}

/** A side of a link: its methods, and the calls of its handlers. */
export function sideObject(context: FlowContext, link: Link, side: Side): Code {
  const requests = callsOf(context, link, side === "client" ? "server" : "client");
  const answering = requests.filter(isAnswering);
  const oneWay = requests.filter((operation) => !isAnswering(operation));
  return objectLiteral([
    ["party", literal(link[side])],
    ["calls", callsFunction(context, callsOf(context, link, side))],
    ["handle", handleFunction(answering.map((operation) => handleCase(context, operation)))],
    ["accept", acceptFunction(context, answering)],
    ["tell", handleFunction(oneWay.map((operation) => tellCase(context, operation)))],
  ]);
}

function callsFunction(context: FlowContext, operations: readonly Operation[]): Code {
  if (operations.length === 0) return code`() => ({})`;
  const entries = operations.flatMap((operation): (readonly [string, Code])[] => {
    const { method, attempt, text } = namesOf(context, operation);
    const constant = operationConstant(context, operation);
    if (!isAnswering(operation)) return [[method, code`(fields) => requester.tell(${constant}, fields)`]];
    const guard = `is${operation.response.typeName}`;
    const call = (name: string): Code =>
      code`(fields, options) => requester.${name}(${constant}, fields, ${guard}, options)`;
    return [
      [method, call("request")],
      [attempt, call("tryRequest")],
      ...(hasText(operation) ? [[text, textCall(context, operation)] as const] : []),
    ];
  });
  return code`(requester) => (${objectLiteral(entries)})`;
}

/** A method that splits a text and sends all parts. */
function textCall(context: FlowContext, operation: Answering): Code {
  const { request, response } = operation;
  const split = imported(protocolModule(context.protocol, "text"), `split${request.typeName}Text`);
  const parts = objectLiteral([
    ["operation", operationConstant(context, operation)],
    ["isResponse", code`is${response.typeName}`],
    [
      "split",
      code`(reference) => ${split}(text, { ...options, reference${givenIndicator(request)}${givenTlvs(request)} }).map((part) => ({ ...fields, ...part }))`,
    ],
    ["options", code`options`],
  ]);
  return code`(text, fields, options) => ${runtime.flow("requestParts")}(requester, ${parts})`;
}

/** The option with the bits of the indicator that the fields give; empty if a whole field is the indicator. */
function givenIndicator({ text }: Message): string {
  const option = text === null ? null : indicatorOption(text);
  return option === null ? "" : `, ${option}: fields.${text?.headerIndicator}`;
}

/** The option with the TLVs that the fields give; empty if no TLV is about the text. */
function givenTlvs({ text }: Message): string {
  return text !== null && hasTlvsOfText(text) ? `, ${TLVS_PROPERTY}: fields.${TLVS_PROPERTY}` : "";
}

/** A function that calls the handler of a message. */
function handleFunction(cases: readonly Code[]): Code {
  if (cases.length === 0) return code`() => undefined`;
  return code`(handlers, message, context) => {\nswitch (message.name) {\n${joinCode(cases, "\n")}\ndefault: return undefined;\n}\n}`;
}

/** A function that creates the response that accepts a request. */
function acceptFunction(context: FlowContext, operations: readonly Answering[]): Code {
  const cases = operations
    .filter((operation) => openProperties(context, operation).length === 0)
    .map((operation) => {
      const { request } = operation;
      const fields = answeredFields(context, operation).length > 0 ? ", undefined" : "";
      return code`case ${literal(request.name)}: return answerTo${request.typeName}(message${fields});`;
    });
  if (cases.length === 0) return code`() => null`;
  return code`(message) => {\nswitch (message.name) {\n${joinCode(cases, "\n")}\ndefault: return null;\n}\n}`;
}

function handleCase(context: FlowContext, operation: Answering): Code {
  const { request } = operation;
  const { handler } = namesOf(context, operation);
  const create = `answerTo${request.typeName}`;
  const result = code`handlers.${handler}(message, context)`;
  const hasFields = answeredFields(context, operation).length > 0;
  const respond = hasFields ? code`(fields) => ${create}(message, fields)` : code`() => ${create}(message)`;
  const settled =
    openProperties(context, operation).length === 0
      ? code`${runtime.flow("answered")}(${result}, ${respond})`
      : code`${runtime.flow("answeredWith")}(${literal(handler)}, ${result}, ${respond})`;
  return code`case ${literal(request.name)}: return handlers.${handler} && ${settled};`;
}

function tellCase(context: FlowContext, { request, ...operation }: Operation): Code {
  const { handler } = namesOf(context, { request, ...operation });
  return code`case ${literal(request.name)}: return handlers.${handler}?.(message, context);`;
}

/** The function that recognizes a response. */
export function responseGuard(context: FlowContext, { response }: Answering): Declaration {
  return emitFunction({
    name: `is${response.typeName}`,
    docs: docComment(`Whether a message is ${withArticle(response.name)}.`),
    isExported: false,
    parameters: [["message", anyMessage(context)]],
    returns: code`message is ${messageType(context, response)}`,
    body: [code`return message.name === ${literal(response.name)};`],
  });
}
