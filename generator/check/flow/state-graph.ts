import type { FlowSymbol, OperationSymbol, StateSymbol } from "../../bind/index.js";
import { isResponseKnown } from "./completeness.js";

/** The states that follow each state, by name. */
export type Successors = ReadonlyMap<string, readonly string[]>;

/** Returns the states that follow each state by the transitions of all versions. */
export function successorsInAllVersions({ node }: FlowSymbol): Successors {
  return grouped(node.transitions.flatMap(({ from, to }) => [from].flat().map((each) => [each, to] as const)));
}

/** Returns the states that follow each state in this version, also without an answer to the keep-alive or after silence. */
export function successorsInVersion(flow: FlowSymbol): Successors {
  const { states, transitions, keepAlive, idle } = flow;
  const [final] = finalStates(flow);
  const ends = states.flatMap((state): (readonly [string, string])[] => {
    const isKeptAlive = keepAlive !== null && sentIn(state).has(keepAlive.operation.name);
    return [
      ...(isKeptAlive ? [[state.name, keepAlive.otherwise.name] as const] : []),
      ...(idle?.in.name === state.name && final !== undefined ? [[state.name, final.name] as const] : []),
    ];
  });
  const taken = transitions.flatMap(({ from, to }) => from.map((each) => [each.name, to.name] as const));
  return grouped([...taken, ...ends]);
}

function grouped(edges: readonly (readonly [from: string, to: string])[]): Successors {
  const groups = new Map<string, string[]>();
  for (const [from, to] of edges) groups.set(from, [...(groups.get(from) ?? []), to]);
  return groups;
}

/** Returns a state and all states that can follow it. */
export function statesAfter(start: string, successors: Successors): ReadonlySet<string> {
  const reached = new Set([start]);
  // The iteration includes the states that it adds.
  for (const state of reached) for (const next of successors.get(state) ?? []) reached.add(next);
  return reached;
}

/** Returns the names of the operations that any side may send in a state. */
export function sentIn({ requests }: StateSymbol): ReadonlySet<string> {
  const operations = requests.flatMap(({ client, server }) => [...client, ...server]);
  return new Set(operations.map(({ node }) => node.operation));
}

/** Whether the schema allows requests in a state. */
export function hasRequests({ client, server }: StateSymbol): boolean {
  return [client, server].some(({ isRest, listed }) => isRest || listed.length > 0);
}

/**
 * Returns the states that no transition and no limit leaves, in any version. If several are, those that no transition
 * reaches are left aside.
 */
export function lastStates(flow: FlowSymbol): readonly StateSymbol[] {
  const successors = successorsInAllVersions(flow);
  const all = flow.states.filter(({ name, node }) => !successors.has(name) && node["leave-within"] === undefined);
  const reached = statesAfter(flow.states[0]?.name ?? "", successors);
  const inUse = all.filter(({ name }) => reached.has(name));
  return inUse.length > 0 ? inUse : all;
}

/** Returns the final states: the last ones without requests. A valid flow has one. */
export function finalStates(flow: FlowSymbol): readonly StateSymbol[] {
  return lastStates(flow).filter((state) => !hasRequests(state));
}

/** Returns the final state; null unless there is exactly one. */
export function finalState(flow: FlowSymbol): StateSymbol | null {
  const [final = null, another] = finalStates(flow);
  return another === undefined ? final : null;
}

/** Whether the response to a login leads to a state other than the final one. */
export function leadsOn({ transitions }: FlowSymbol, login: OperationSymbol, final: StateSymbol): boolean {
  if (login.response === null && isResponseKnown(login)) return false;
  const answered = transitions.filter(({ event, operations }) => event === "answered" && operations.includes(login));
  return answered.some(({ to }) => to.target !== final);
}
