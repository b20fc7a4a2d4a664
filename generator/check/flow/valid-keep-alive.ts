import {
  type EndSymbol,
  isAllowedBy,
  type KeepAliveSymbol,
  type LinkSymbol,
  type OperationSymbol,
  type StateSymbol,
} from "../../bind/index.js";
import type { Bilingual, SourceRange } from "../../diagnostics/index.js";
import { keyRange, valueRange } from "../../syntax/index.js";
import { definedHere } from "../related-places.js";
import { hasKnownLegs, isComplete, isResponseKnown } from "./completeness.js";
import { defineFlowCheck, type FlowContext } from "./define-flow-check.js";
import { isMisplacedLogin } from "./sendable.js";
import { lastStates } from "./state-graph.js";

const codes = ["end-not-allowed", "keep-alive-not-allowed"] as const;
type Context = FlowContext<typeof codes>;

/** Checks that the keep-alive and the end can be sent and are answered in every state in which messages are exchanged. */
export const validKeepAlive = defineFlowCheck(codes, (context: Context) => {
  const { flow } = context;
  const { keepAlive, end } = flow;
  // Without a login, the first state may be meant for messages or not.
  if (flow.logins.some(({ operation: { target } }) => target !== null && isMisplacedLogin(flow, target))) return;
  if (keepAlive !== null) check(context, keepAlive, "keep-alive-not-allowed");
  if (end !== null) check(context, end, "end-not-allowed");
});

type Code = (typeof codes)[number];

function check(context: Context, symbol: KeepAliveSymbol | EndSymbol, code: Code): void {
  const { protocol, flow } = context;
  const { target, name } = symbol.operation;
  if (target === null) return;
  const range = valueRange(symbol.at, "operation");
  if (isResponseKnown(target) && target.response === null) {
    return report(context, code, range, { name, problem: ONE_WAY, related: [] });
  }
  if (!isComplete(flow) || !hasKnownLegs(protocol, target)) return;
  for (const link of flow.links.filter((each) => isUsedOn(each, target, code))) {
    for (const side of sidesOn(link, symbol.node.by)) checkSide(context, { name, target, range, code }, link, side);
  }
}

/** The keep-alive or the end, and where it is stated. */
interface Checked {
  readonly name: string;
  readonly target: OperationSymbol;
  readonly range: SourceRange;
  readonly code: Code;
}

function checkSide(context: Context, { name, target, range, code }: Checked, link: LinkSymbol, side: Side): void {
  const { states } = context.flow;
  const last = lastStates(context.flow);
  const others = states.filter((each) => !last.includes(each));
  const state = others.find((each) => hasTraffic(context, each, link) && !isSent(each, link, side, target));
  if (state === undefined) return;
  const related = [definedHere(keyRange(state.at), state.name)];
  const problem = isAllowedBy(link, side, target) ? notSent(side, state.name) : noLeg(side, link);
  report(context, code, range, { name, problem, related });
}

type Side = "client" | "server";

/** Returns the sides that send it: the server of a link with one exchange sends no requests. */
function sidesOn({ kind }: LinkSymbol, by: Side | "both"): readonly Side[] {
  const sides: readonly Side[] = by === "both" ? ["client", "server"] : [by];
  return sides.filter((side) => side === "client" || kind !== "one-exchange");
}

interface Problem {
  readonly name: string;
  readonly problem: Bilingual;
  readonly related: readonly ReturnType<typeof definedHere>[];
}

function report({ report: add }: Context, code: Code, range: SourceRange, { related, ...parameters }: Problem): void {
  if (code === "end-not-allowed") add("end-not-allowed", range, parameters, related);
  else add("keep-alive-not-allowed", range, parameters, related);
}

/** Whether a message is meant for a link: a leg allows it, and a link with one exchange has no keep-alive. */
function isUsedOn(link: LinkSymbol, operation: OperationSymbol, code: Code): boolean {
  const isPersistent = link.kind !== "one-exchange" || code === "end-not-allowed";
  return isPersistent && (["client", "server"] as const).some((side) => isAllowedBy(link, side, operation));
}

/** Whether a side may send requests with a response in a state, other than logins. */
function hasTraffic({ flow }: Context, { requests }: StateSymbol, link: LinkSymbol): boolean {
  const logins = new Set(flow.logins.map(({ operation }) => operation.target));
  const sent = requests.filter((each) => each.link === link).flatMap(({ client, server }) => [...client, ...server]);
  return sent.some((operation) => operation.response !== null && !logins.has(operation));
}

function isSent(state: StateSymbol, link: LinkSymbol, side: Side, operation: OperationSymbol): boolean {
  return state.requests.some((each) => each.link === link && each[side].includes(operation));
}

const ONE_WAY: Bilingual = {
  en: "it is a one-way message. Name an operation with a response",
  zh: "它是没有应答的消息。请改用带应答的操作",
};

const SIDES = { client: { en: "client", zh: "客户端" }, server: { en: "server", zh: "服务器" } } as const;

function notSent(side: Side, state: string): Bilingual {
  return {
    en: `the ${SIDES[side].en} may not send it in the state ${state}. Add it to ${side}: of ${state}, or change by:`,
    zh: `${SIDES[side].zh}在状态${state}中不能发送它。请将其加入${state}的${side}:，或修改by:`,
  };
}

function noLeg(side: Side, { client, server }: LinkSymbol): Bilingual {
  const leg = side === "client" ? `${client.name} -> ${server.name}` : `${server.name} -> ${client.name}`;
  return {
    en: `no leg lets the ${SIDES[side].en} send it. Add ${leg} to its legs, or change by:`,
    zh: `其legs不允许${SIDES[side].zh}发送它。请在其legs中加入${leg}，或修改by:`,
  };
}
