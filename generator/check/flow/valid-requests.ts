import {
  type FlowSymbol,
  isAllowedBy,
  type LinkSymbol,
  type OperationSymbol,
  type Reference,
  type StateSideSymbol,
} from "../../bind/index.js";
import { definedHere } from "../related-places.js";
import { keyRange, valueRange } from "../../syntax/index.js";
import { hasKnownLegs, isComplete } from "./completeness.js";
import { defineFlowCheck, type FlowContext } from "./define-flow-check.js";
import { isMisplacedLogin } from "./sendable.js";

const codes = ["leg-without-link", "request-never-allowed", "request-without-leg"] as const;
type Context = FlowContext<typeof codes>;

/** Checks that the legs of operations fit the links, and the requests of states the legs. */
export const validRequests = defineFlowCheck(codes, (context: Context) => {
  const { protocol, flow } = context;
  if (!isComplete(flow)) return;
  for (const { client, server } of flow.states) {
    for (const request of client.listed) checkListed(context, request, "client");
    for (const request of server.listed) checkListed(context, request, "server");
  }
  const operations = protocol.operations.filter((each) => hasKnownLegs(protocol, each));
  for (const operation of operations) {
    operation.node.legs.forEach((leg, index) => checkLeg(context, operation, { leg, index }));
  }
});

/** One of the sides of a connection. */
type Side = "client" | "server";

const SIDES = ["client", "server"] as const;

/** Returns the leg by which a side of a link sends. */
function legOf({ client, server }: LinkSymbol, side: Side): string {
  return side === "client" ? `${client.name} -> ${server.name}` : `${server.name} -> ${client.name}`;
}

/** Checks that a leg lets a side send a request that a state lists for it. */
function checkListed({ protocol, flow, report }: Context, request: Reference<OperationSymbol>, side: Side): void {
  const { name, at, target } = request;
  if (target === null || !hasKnownLegs(protocol, target)) return;
  if (flow.links.some((link) => isAllowedBy(link, side, target))) return;
  const legs = [...new Set(flow.links.map((link) => legOf(link, side)))];
  const related = [definedHere(valueRange(target.at, "legs"), "legs")];
  report("request-without-leg", valueRange(at), { name, side, legs }, related);
}

/** Checks that a link joins the parties of a leg, and that its sender may send the request in some state. */
function checkLeg(context: Context, operation: OperationSymbol, { leg, index }: { leg: string; index: number }): void {
  const { protocol, flow, report } = context;
  const sides = flow.links.flatMap((link) => SIDES.map((side) => ({ link, side })));
  const fitting = sides.filter(({ link, side }) => legOf(link, side) === leg);
  const range = valueRange(operation.at, "legs", index);
  const related = [definedHere(keyRange(flow.at, "links"), "links")];
  const [first] = fitting;
  if (first === undefined) return report("leg-without-link", range, { leg }, related);
  const { operation: name } = operation.node;
  const mayBeSent = fitting.some(({ link, side }) => isEverSent(context, operation, link, side));
  if (mayBeSent || flow.negative?.operation.name === name || isCheckedElsewhere(flow, operation, first.side)) return;
  const states = [definedHere(keyRange(flow.at, "states"), "states")];
  report("request-never-allowed", range, { name, leg, side: first.side, version: protocol.version }, states);
}

/** Whether another check reports that a side may not send a request: the login, the keep-alive or the end. */
function isCheckedElsewhere(flow: FlowSymbol, operation: OperationSymbol, side: Side): boolean {
  const isBySide = [flow.keepAlive, flow.end].some(
    (each) => each?.operation.target === operation && (each.node.by === "both" || each.node.by === side),
  );
  return isBySide || isMisplacedLogin(flow, operation);
}

/**
 * Whether a side of a link may send a request in some state. On a link with one exchange per connection, the server sends
 * no requests, and no keep-alive is sent.
 */
function isEverSent({ flow }: Context, operation: OperationSymbol, link: LinkSymbol, side: Side): boolean {
  const isSent = flow.states.some(({ requests }) =>
    requests.some((each) => each.link === link && each[side].includes(operation)),
  );
  const isKeepAlive = flow.keepAlive?.operation.target === operation;
  const isExcluded = link.kind === "one-exchange" && (side === "server" || isKeepAlive);
  return isSent || (isExcluded && flow.states.some((state) => names(state[side], operation)));
}

function names({ isRest, listed }: StateSideSymbol, { node }: OperationSymbol): boolean {
  return isRest || listed.some(({ name }) => name === node.operation);
}
