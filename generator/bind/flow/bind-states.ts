import { child, negativeOperation, REST, type SourceRef, type StateNode } from "../../syntax/index.js";
import { anyAnswerOf } from "../queries.js";
import type { OperationSymbol } from "../symbols.js";
import { type FlowScope, loginNames, operationsAt, refer, type Targets } from "./flow-scope.js";
import type { SettingSymbol, StateRequestsSymbol, StateSideSymbol, StateSymbol } from "./flow-symbols.js";
import type { LinkSymbol } from "./link-symbols.js";

/** Binds the states, with what each side may send in them. */
export function bindStates(
  scope: FlowScope,
  settings: Targets<SettingSymbol>,
  links: readonly LinkSymbol[],
): StateSymbol[] {
  const states = Object.entries(scope.node.states).map(([name, node]) => {
    const at = child(scope.at, "states", name);
    const leaveWithin = node["leave-within"];
    return {
      name,
      at,
      node,
      client: bindSide(scope, node.client, child(at, "client")),
      server: bindSide(scope, node.server, child(at, "server")),
      leaveWithin:
        leaveWithin === undefined ? null : refer(scope, settings, { name: leaveWithin, at: child(at, "leave-within") }),
    };
  });
  return states.map((state) => ({
    ...state,
    requests: links.map((link): StateRequestsSymbol => {
      const requests = (side: "client" | "server"): OperationSymbol[] =>
        requestsOf(scope, link, side, { state: state[side], all: states.map((each) => each[side]) });
      return { link, client: requests("client"), server: requests("server") };
    }),
  }));
}

function bindSide(scope: FlowScope, stated: StateNode["client"], at: SourceRef): StateSideSymbol {
  return stated === REST
    ? { at, isRest: true, listed: [] }
    : { at, isRest: false, listed: operationsAt(scope, stated, at) };
}

/** What one side may send in a state, and in all states. */
interface Sides {
  readonly state: StateSideSymbol;
  readonly all: readonly StateSideSymbol[];
}

/** Returns the operations whose requests a side of a link may send in a state, in the order of the schema. */
function requestsOf(
  scope: FlowScope,
  link: LinkSymbol,
  side: "client" | "server",
  { state, all }: Sides,
): OperationSymbol[] {
  const isOneExchange = link.kind === "one-exchange";
  if (isOneExchange && side === "server") return [];
  const named = new Set(all.flatMap(({ listed }) => listed.map(({ name }) => name)));
  const logins = loginNames(scope);
  const { "keep-alive": keepAlive } = scope.node;
  const negative = negativeOperation(scope.node.negative) ?? anyAnswerOf(scope.operations)?.node.operation;
  const isRest = (name: string): boolean => !named.has(name) && !logins.has(name) && name !== negative;
  const operations = state.isRest
    ? scope.operations.filter(({ node }) => isRest(node.operation))
    : state.listed.flatMap(({ target }) => target ?? []);
  return operations.filter(
    (operation) =>
      isAllowedBy(link, side, operation) && !(isOneExchange && operation.node.operation === keepAlive?.operation),
  );
}

/** Whether a leg of an operation lets one side of a link send its request. */
export function isAllowedBy(link: LinkSymbol, side: "client" | "server", { node }: OperationSymbol): boolean {
  const other = side === "client" ? "server" : "client";
  return node.legs.includes(`${link[side].name} -> ${link[other].name}`);
}
