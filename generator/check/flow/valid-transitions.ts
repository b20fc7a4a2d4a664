import type { OperationSymbol, StateSymbol, TransitionSymbol } from "../../bind/index.js";
import { keyHere } from "../related-places.js";
import { child, keyRange, type SourceRef, valueRange } from "../../syntax/index.js";
import { isComplete } from "./completeness.js";
import { defineFlowCheck, type FlowContext } from "./define-flow-check.js";
import { sidesOf } from "./sendable.js";

const codes = ["transition-missing", "transition-never-taken"] as const;
type Context = FlowContext<typeof codes>;

/** Checks that every transition can be taken, and that one is taken if no condition holds. */
export const validTransitions = defineFlowCheck(codes, (context: Context) => {
  const { flow } = context;
  if (!isComplete(flow)) return;
  const open = possibleTransitions(context);
  const taken = new Map<string, TransitionSymbol>();
  const conditional = new Map<string, TransitionSymbol>();
  for (const { transition, cases } of open) {
    const keys = cases.map(({ key }) => key);
    if (keys.every((key) => taken.has(key))) reportHidden(context, transition, taken.get(keys[0] ?? ""));
    const group = transition.node.when === undefined ? taken : conditional;
    for (const key of keys.filter((each) => !taken.has(each))) group.set(key, transition);
  }
  for (const transition of new Set([...conditional].flatMap(([key, each]) => (taken.has(key) ? [] : [each])))) {
    const { at, node } = transition;
    context.report("transition-missing", valueRange(at, "when"), { when: node.when ?? "" });
  }
});

/** A transition and what it may see. */
interface Possible {
  readonly transition: TransitionSymbol;
  readonly cases: readonly Case[];
}

/** Returns the transitions for messages that can be sent, and reports the others; of each operation, only the first. */
function possibleTransitions(context: Context): Possible[] {
  const all = context.flow.transitions.map((transition) => ({ transition, cases: casesOf(context, transition) }));
  const impossible = new Set<OperationSymbol>();
  for (const { transition, cases } of all) {
    const { operations } = transition;
    if (operations.some((each) => impossible.has(each))) continue;
    reportImpossible(context, transition, cases);
    if (cases.length === 0) for (const each of operations) impossible.add(each);
  }
  return all.filter(({ cases }) => cases.length > 0);
}

/** What a transition may see: a message of an operation, sent by a side, in a state. */
interface Case {
  readonly state: StateSymbol;
  readonly operation: OperationSymbol;
  /** Equal for the same event in the same state. */
  readonly key: string;
}

function casesOf(context: Context, transition: TransitionSymbol): Case[] {
  return transition.from.flatMap(({ target: state }) =>
    state === null
      ? []
      : transition.operations.flatMap((operation) =>
          [...sidesOf(context, transition, state, operation)].map((side) => ({
            state,
            operation,
            key: [state.name, transition.event, operation.node.operation, side].join(" "),
          })),
        ),
  );
}

/** Reports states and operations of a transition between which there is no message. */
function reportImpossible(context: Context, transition: TransitionSymbol, cases: readonly Case[]): void {
  const { from, listed, event, at, by, node } = transition;
  const name = [node[event] ?? []].flat().join(", ");
  const state = from.map((each) => each.name).join(", ");
  if (cases.length === 0) return report(context, child(at, event), { name, event, by, state });
  for (const each of from.filter(({ target }) => cases.every((other) => other.state !== target))) {
    report(context, each.at, { name, event, by, state: each.name });
  }
  for (const each of listed.filter(({ target }) => cases.every(({ operation }) => operation !== target))) {
    report(context, each.at, { name: each.name, event, by, state });
  }
}

/** A message that does not occur in a state. */
interface Impossible extends Pick<TransitionSymbol, "event" | "by"> {
  readonly name: string;
  readonly state: string;
}

function report(context: Context, at: SourceRef, impossible: Impossible): void {
  context.report("transition-never-taken", valueRange(at), { impossible });
}

function reportHidden(context: Context, { at, event }: TransitionSymbol, before: TransitionSymbol | undefined): void {
  if (before === undefined) return;
  const related = [keyHere(keyRange(before.at, event), event)];
  context.report("transition-never-taken", valueRange(at), { impossible: null }, related);
}
