import { cachedStep } from "../cache/index.js";
import { invariant } from "../diagnostics/index.js";
import type { Expression, Flow, FlowState, OperationResults, SequenceNumbers, Transition } from "../model/index.js";
import type {
  FlowExpression,
  FlowSymbol,
  OperationSymbol,
  Reference,
  StateSymbol,
  TransitionSymbol,
} from "../bind/index.js";
import { expressionOf, propertyOf } from "./flow-references.js";
import { lowerLink, lowerLogin, lowerReport } from "./lower-links.js";

/** Returns the flow of a version without errors. `source` is the path of flow.yaml for generated files. */
export const lowerFlow = cachedStep("lower", (flow: FlowSymbol, source: string): Flow => {
  const { keepAlive, end, idle, requests, negative } = flow;
  const nameOf = (operation: Reference<OperationSymbol>): string => operation.name;
  return {
    section: flow.section ?? null,
    settings: flow.settings.map(({ name, property, unit, value, own, node: { en, zh } }) => {
      return { name, property, unit, value: invariant(value, `The value of the setting ${name}`), own, en, zh };
    }),
    sequence: lowerSequence(flow),
    requests: {
      answerWithin: requests.answerWithin.name,
      sendings: typeof requests.sendings === "number" ? requests.sendings : requests.sendings.name,
      window: requests.window.name,
    },
    states: inOrder(flow).map(lowerState),
    transitions: flow.transitions.flatMap(lowerTransition),
    logins: flow.logins.map(lowerLogin),
    keepAlive: keepAlive && {
      operation: keepAlive.operation.name,
      after: keepAlive.after.name,
      by: keepAlive.node.by,
      otherwise: keepAlive.otherwise.name,
    },
    end: end && { operation: end.operation.name, by: end.node.by },
    idle: idle && { after: idle.after.name, by: idle.node.by, in: idle.in.name },
    negative: negative && {
      operation: negative.operation.name,
      reasons: negative.reasons.map(({ reason, condition }) => ({ reason, when: expressionOf(condition) })),
    },
    outsideWindow: flow.outsideWindow.map(nameOf),
    tolerated: flow.tolerated.map((each) => ({ in: each.in.name, request: each.request.name })),
    results: lowerResults(flow),
    weights: flow.weights.flatMap(({ operation, weight }) =>
      weight === null ? [] : [{ operation: operation.name, weight: expressionOf(weight) }],
    ),
    reports: flow.reports.map(lowerReport),
    links: flow.links.map(lowerLink),
    source,
  };
});

function lowerSequence({ sequence: { first, last, parts } }: FlowSymbol): SequenceNumbers {
  if (parts === null) return { first, last, parts: null };
  const { serial, node, time } = parts;
  return {
    first,
    last,
    parts: { serial: propertyOf(serial), node: node && propertyOf(node), time: time && propertyOf(time) },
  };
}

/** Returns the states in the order of the schema, the final one last. */
function inOrder({ states, transitions }: FlowSymbol): readonly StateSymbol[] {
  const left = new Set(transitions.flatMap(({ from }) => from.map(({ name }) => name)));
  const isFinal = ({ name, client, server, leaveWithin }: StateSymbol): boolean =>
    !left.has(name) &&
    leaveWithin === null &&
    [client, server].every(({ isRest, listed }) => !isRest && listed.length === 0);
  return [...states.filter((state) => !isFinal(state)), ...states.filter(isFinal)];
}

function lowerState({ name, node: { en, zh }, requests, leaveWithin }: StateSymbol): FlowState {
  const namesOf = (operations: readonly OperationSymbol[]): string[] => operations.map(({ node }) => node.operation);
  return {
    name,
    en,
    zh,
    requests: requests.map(({ link, client, server }) => ({
      link: link.name,
      client: namesOf(client),
      // On a connection for one request, the server sends none.
      server: link.kind === "one-exchange" ? [] : namesOf(server),
    })),
    leaveWithin: leaveWithin?.name ?? null,
  };
}

/** Returns a transition. A condition refers to the properties of one message, so each operation has its own then. */
function lowerTransition(transition: TransitionSymbol): Transition[] {
  const { from, event, operations, by, when, to, because = null } = transition;
  const common = { from: from.map(({ name }) => name), event, by, to: to.name, because };
  if (when.length === 0) return [{ ...common, operations: operations.map(({ node }) => node.operation), when: null }];
  return when.map((condition) => ({
    ...common,
    operations: [condition.operation.node.operation],
    when: expressionOf(condition),
  }));
}

/** Returns what responses mean. The first entry of an operation applies. */
function lowerResults({ results }: FlowSymbol): OperationResults[] {
  const byOperation = new Map<string, OperationResults>();
  const meaningOf = (condition: FlowExpression | null): Expression | null => condition && expressionOf(condition);
  for (const { operation, meanings } of results.flatMap((each) => each.of)) {
    const name = operation.node.operation;
    if (byOperation.has(name)) continue;
    byOperation.set(name, {
      operation: name,
      accepted: meaningOf(meanings.accepted),
      slowDown: meaningOf(meanings["slow-down"]),
      repeated: meaningOf(meanings.repeated),
      rejected: meaningOf(meanings.rejected),
      outOfTurn: meaningOf(meanings["out-of-turn"]),
    });
  }
  return [...byOperation.values()];
}
