import type { StateSymbol } from "../../bind/index.js";
import { firstDefined, type Report } from "../../diagnostics/index.js";
import { keyRange } from "../../syntax/index.js";
import { isComplete } from "./completeness.js";
import { defineFlowCheck, type FlowContext } from "./define-flow-check.js";
import {
  finalState,
  finalStates,
  hasRequests,
  lastStates,
  leadsOn,
  statesAfter,
  type Successors,
  successorsInAllVersions,
  successorsInVersion,
} from "./state-graph.js";

const codes = [
  "final-state-twice",
  "final-state-with-requests",
  "no-final-state",
  "state-without-end",
  "unreachable-state",
] as const;
type Context = FlowContext<typeof codes>;

/** Checks that every state can be reached, and that each leads to the only final one. */
export const validStates = defineFlowCheck(codes, (context: Context) => {
  if (!isComplete(context.flow)) return;
  checkFinalStates(context);
  // An imported flow is narrowed to one version and to some operations: states may be left without transitions to them.
  if (!context.isImported) reportUnreachable(context);
  const final = finalState(context.flow);
  if (final !== null) reportEndless(context, final);
});

function checkFinalStates({ flow, report }: Context): void {
  const last = lastStates(flow);
  if (last.length === 0) report("no-final-state", keyRange(flow.at, "states"), undefined);
  for (const state of last.filter(hasRequests)) reportRequests(report, state);
  const [first, second] = finalStates(flow);
  if (first === undefined || second === undefined) return;
  const names = { name: second.name, other: first.name };
  report("final-state-twice", keyRange(second.at), names, firstDefined(keyRange(first.at)));
}

function reportRequests(report: Report<"final-state-with-requests">, { name, at, node }: StateSymbol): void {
  const key = node.client === undefined ? "server" : "client";
  report("final-state-with-requests", keyRange(at, key), { name, key });
}

function reportUnreachable({ flow, report }: Context): void {
  const [first] = flow.states;
  const final = finalState(flow);
  // Without a login that succeeds, all other states would be unreachable.
  const targets = flow.logins.flatMap(({ operation }) => operation.target ?? []);
  if (final !== null && targets.some((login) => !leadsOn(flow, login, final))) return;
  const successors = successorsInAllVersions(flow);
  const reached = statesAfter(first?.name ?? "", successors);
  // Limits also lead to the final state.
  const others = flow.states.filter((state) => !reached.has(state.name) && state !== final);
  const names = others.map(({ name }) => name);
  for (const { name, at } of others) {
    // What only follows an unreachable state is not reported again.
    if (!isAfterAnother(name, names, successors)) report("unreachable-state", keyRange(at), { name });
  }
}

/** Whether a state follows an unreachable one that does not follow it. */
function isAfterAnother(name: string, unreachable: readonly string[], successors: Successors): boolean {
  const after = statesAfter(name, successors);
  return unreachable.some((other) => !after.has(other) && statesAfter(other, successors).has(name));
}

/** Reports states from which no transition leads to the final one. Of those that lead to each other, the first. */
function reportEndless({ flow, protocol, report }: Context, final: StateSymbol): void {
  const successors = successorsInVersion(flow);
  const used = statesAfter(flow.states[0]?.name ?? "", successors);
  const ignored = new Set(lastStates(flow).map(({ name }) => name));
  const endless = flow.states.filter(({ name }) => used.has(name) && !statesAfter(name, successors).has(final.name));
  for (const { name, at, leaveWithin } of endless.filter((state) => isLastOf(state.name, successors))) {
    const after = statesAfter(name, successors);
    const isReported = [...after].some((other) => ignored.has(other));
    for (const each of after) ignored.add(each);
    if (isReported) continue;
    const parameters = { name, final: final.name, version: protocol.version, limit: leaveWithin?.name ?? null };
    report("state-without-end", keyRange(at), parameters);
  }
}

/** Whether every state that follows a state leads back to it. */
function isLastOf(name: string, successors: Successors): boolean {
  return [...statesAfter(name, successors)].every((other) => statesAfter(other, successors).has(name));
}
