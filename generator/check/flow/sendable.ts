import type { FlowSymbol, OperationSymbol, StateSymbol, TransitionSymbol } from "../../bind/index.js";
import type { FlowContext } from "./define-flow-check.js";
import { hasKnownLegs } from "./completeness.js";
import { statesAfter, successorsInVersion } from "./state-graph.js";

/** The sides that may have sent a request. */
export type Sides = ReadonlySet<"client" | "server">;

const BOTH: Sides = new Set(["client", "server"]);

/** Returns the sides of which a transition from a state can see a message of an operation. */
export function sidesOf(
  { protocol, flow }: Pick<FlowContext<[]>, "protocol" | "flow">,
  { event, by }: TransitionSymbol,
  state: StateSymbol,
  operation: OperationSymbol,
): Sides {
  const isNegative = flow.negative?.operation.name === operation.node.operation;
  const isUnknown = !hasKnownLegs(protocol, operation) || isMisplacedLogin(flow, operation);
  const senders = isNegative || isUnknown ? BOTH : sendersIn(statesFor(flow, event, state), operation);
  return new Set([...senders].filter((side) => by === "both" || by === side));
}

/** Returns the states in which the request was sent: this one, or for a response also those before it. */
function statesFor(flow: FlowSymbol, event: TransitionSymbol["event"], state: StateSymbol): readonly StateSymbol[] {
  if (event !== "answered") return [state];
  const successors = successorsInVersion(flow);
  return flow.states.filter(({ name }) => statesAfter(name, successors).has(state.name));
}

function sendersIn(states: readonly StateSymbol[], operation: OperationSymbol): Sides {
  const all = states.flatMap(({ requests }) => requests);
  return new Set((["client", "server"] as const).filter((side) => all.some((each) => each[side].includes(operation))));
}

/** Whether an operation is a login that a client may not send in the first state. */
export function isMisplacedLogin({ logins, states }: FlowSymbol, operation: OperationSymbol): boolean {
  const isLogin = logins.some(({ operation: { target } }) => target === operation);
  return isLogin && states[0]?.client.listed.every(({ target }) => target !== operation) !== false;
}
