import type { Link, Operation, Side, Transition } from "../../model/index.js";
import { requestedBy } from "../../tables/index.js";
import { type Code, code, imported, joinCode } from "../code/code.js";
import { type Declaration, emitConstant, objectLiteral } from "../code/declarations.js";
import { docComment } from "../code/doc-comment.js";
import { literal, objectCode } from "../code/literal.js";
import { protocolModule } from "../code/module-paths.js";
import { runtimeType } from "../code/runtime.js";
import { conditionFunction } from "./conditions.js";
import { anyMessage, type FlowContext, operationConstant, operationOf } from "./flow-context.js";
import { negativeCode } from "./negative.js";

/** The table of a link: what sessions do on it. */
export function tableConstant(context: FlowContext, link: Link, name: string): Declaration {
  const { flow } = context;
  const operations = operationsOf(context, link);
  const settings = flow.settings.map(({ name: key, unit, value }) => [key, { unit, value }]);
  const logins = flow.logins.map(({ operation }) => operationOf(context, operation)).filter(isIn(operations));
  return emitConstant({
    name,
    docs: docComment(`What a session does on the link ${link.name}, from ${link.client} to ${link.server}.`),
    type: code`${runtimeType.flow("FlowTable")}<${anyMessage(context)}>`,
    value: objectLiteral([
      ["link", literal(link.name)],
      ["kind", literal(link.kind)],
      ["parties", objectCode({ client: link.client, server: link.server })],
      ["codec", imported(protocolModule(context.protocol, "flow/operations"), "sessionCodec")],
      ["operations", listCode(operations.map((operation) => operationConstant(context, operation)))],
      ["settings", objectCode(Object.fromEntries(settings))],
      ["requests", objectCode(flow.requests)],
      ["states", listCode(flow.states.map((state) => stateCode(context, link, state)))],
      ["transitions", listCode(flow.transitions.flatMap((each) => transitionCode(context, operations, each)))],
      ["logins", objectCode(logins.map(({ request }) => request.name))],
      ["keepAlive", keepAliveCode(context, link, operations)],
      ["end", endCode(context, operations)],
      ["idle", objectCode(flow.idle)],
      ["negative", negativeCode(context)],
      ["tolerated", objectCode(flow.tolerated.map((each) => ({ ...each, request: wireName(context, each.request) })))],
    ]),
  });
}

/** The operations that one of the two sides may send, in the order of the protocol. */
function operationsOf(context: FlowContext, link: Link): readonly Operation[] {
  const used = new Set([...requestedBy(context, link, "client"), ...requestedBy(context, link, "server")]);
  return context.protocol.operations.filter((operation) => used.has(operation));
}

function isIn(operations: readonly Operation[]): (operation: Operation) => boolean {
  return (operation) => operations.includes(operation);
}

function wireName(context: FlowContext, operation: string): string {
  return operationOf(context, operation).request.name;
}

function listCode(parts: readonly Code[]): Code {
  return parts.length === 0 ? code`[]` : code`[\n${joinCode(parts, ",\n")},\n]`;
}

function stateCode(context: FlowContext, link: Link, state: FlowContext["flow"]["states"][number]): Code {
  const requests = state.requests.find((each) => each.link === link.name);
  const namesOn = (side: Side): string[] => (requests?.[side] ?? []).map((each) => wireName(context, each));
  return objectCode({
    name: state.name,
    client: namesOn("client"),
    server: namesOn("server"),
    leaveWithin: state.leaveWithin,
  });
}

/** A transition; none if no operation of it is part of the link. */
function transitionCode(context: FlowContext, operations: readonly Operation[], transition: Transition): Code[] {
  const { from, event, by, when, to, because } = transition;
  const own = transition.operations.map((name) => operationOf(context, name)).filter(isIn(operations));
  if (own.length === 0) return [];
  const requests = own.map(({ request }) => request);
  const responses = own.flatMap(({ response }) => response ?? []);
  const messages = event === "answered" ? responses : requests;
  return [
    objectLiteral([
      ["from", objectCode(from)],
      ["event", literal(event)],
      ["requests", objectCode(requests.map(({ name }) => name))],
      ["by", literal(by)],
      ["when", conditionFunction(context, when, { messages, requests })],
      ["to", literal(to)],
      ["because", objectCode(because)],
    ]),
  ];
}

/** The keep-alive; null if the protocol or the link has none. */
function keepAliveCode(context: FlowContext, { kind }: Link, operations: readonly Operation[]): Code {
  const { keepAlive } = context.flow;
  if (keepAlive === null || kind === "one-exchange") return code`null`;
  const operation = operationOf(context, keepAlive.operation);
  if (!operations.includes(operation)) return code`null`;
  const { after, by, otherwise } = keepAlive;
  return objectLiteral([
    ["operation", operationConstant(context, operation)],
    ["after", literal(after)],
    ["by", literal(by)],
    ["otherwise", literal(otherwise)],
  ]);
}

function endCode(context: FlowContext, operations: readonly Operation[]): Code {
  const { end } = context.flow;
  if (end === null) return code`null`;
  const operation = operationOf(context, end.operation);
  if (!operations.includes(operation)) return code`null`;
  return objectLiteral([
    ["operation", operationConstant(context, operation)],
    ["by", literal(end.by)],
  ]);
}
