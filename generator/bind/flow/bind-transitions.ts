import {
  ANY,
  ANY_LOGIN,
  child,
  existsIn,
  FLOW_EVENTS,
  type FlowEvent,
  type Names,
  type SourceRef,
  type TransitionNode,
} from "../../syntax/index.js";
import type { OperationSymbol } from "../symbols.js";
import { bindFlowExpression } from "./flow-expressions.js";
import { type FlowScope, loginNames, namesAt, operationsAt, refer, type Targets } from "./flow-scope.js";
import type { StateSymbol, TransitionSymbol } from "./flow-symbols.js";

/** Binds the transitions of a version, in their order. */
export function bindTransitions(scope: FlowScope, states: Targets<StateSymbol>): TransitionSymbol[] {
  const { version, versions } = scope.scope;
  return scope.node.transitions.flatMap((node, index) => {
    const event = FLOW_EVENTS.find((each) => node[each] !== undefined);
    if (event === undefined || !existsIn(node, version, versions)) return [];
    return bindTransition(scope, states, { node, event, at: child(scope.at, "transitions", index) }) ?? [];
  });
}

interface TransitionSource {
  readonly node: TransitionNode;
  readonly event: FlowEvent;
  readonly at: SourceRef;
}

/** Binds a transition. Returns null if all of its operations exist only in other versions. */
function bindTransition(
  scope: FlowScope,
  states: Targets<StateSymbol>,
  { node, event, at }: TransitionSource,
): TransitionSymbol | null {
  const names = node[event] ?? [];
  const { listed, operations } = bindOperations(scope, names, child(at, event));
  if (listed.length === 0 && !isAny(names)) return null;
  const { when } = node;
  const bindWhen = (operation: OperationSymbol) =>
    when === undefined
      ? null
      : bindFlowExpression(scope, {
          text: when,
          at: child(at, "when"),
          operation,
          of: event === "answered" ? "response" : "request",
        });
  return {
    at,
    node,
    from: namesAt(node.from, child(at, "from")).map((place) => refer(scope, states, place)),
    event,
    listed,
    operations,
    by: node.by ?? "both",
    when: operations.flatMap((operation) => bindWhen(operation) ?? []),
    to: refer(scope, states, { name: node.to, at: child(at, "to") }),
    because: node.because,
  };
}

/** Whether names are `any` or `any-login`. */
export function isAny(names: Names): boolean {
  return names === ANY || names === ANY_LOGIN;
}

/** Resolves the operations of a transition or a result. */
export function bindOperations(scope: FlowScope, names: Names, at: SourceRef) {
  if (!isAny(names)) {
    const listed = operationsAt(scope, names, at);
    return { listed, operations: listed.flatMap(({ target }) => target ?? []) };
  }
  const logins = loginNames(scope);
  const operations = scope.operations.filter(({ node, response }) =>
    names === ANY ? response !== null : logins.has(node.operation),
  );
  return { listed: [], operations };
}
