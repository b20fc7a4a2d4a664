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
  const cases = new Map(flow.transitions.map((transition) => [transition, casesOf(context, transition)]));
  const open = flow.transitions.filter((transition) => checkSendable(context, transition, cases.get(transition) ?? []));
  const taken = new Map<string, TransitionSymbol>();
  const conditional = new Map<string, TransitionSymbol>();
  for (const transition of open) {
    const keys = (cases.get(transition) ?? []).map(({ key }) => key);
    if (keys.every((key) => taken.has(key))) reportHidden(context, transition, taken.get(keys[0] ?? ""));
    const isConditional = transition.node.when !== undefined;
    for (const key of keys.filter((each) => !taken.has(each))) {
      if (isConditional) conditional.set(key, transition);
      else taken.set(key, transition);
    }
  }
  for (const transition of new Set([...conditional].flatMap(([key, each]) => (taken.has(key) ? [] : [each])))) {
    const { at, node } = transition;
    context.report("transition-missing", valueRange(at, "when"), { when: node.when ?? "" });
  }
});

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

/** Reports states and operations of a transition between which there is no message. Returns whether there is any. */
function checkSendable(context: Context, transition: TransitionSymbol, cases: readonly Case[]): boolean {
  const { from, listed, event, at, by, node } = transition;
  if (cases.length === 0) {
    const name = String(node[event]);
    report(context, child(at, event), { name, event, by, state: from.map((each) => each.name).join(", ") });
    return false;
  }
  for (const state of from.filter(({ target }) => cases.every((each) => each.state !== target))) {
    report(context, state.at, { name: String(node[event]), event, by, state: state.name });
  }
  for (const { name, at: place } of listed.filter(({ target }) => cases.every((each) => each.operation !== target))) {
    report(context, place, { name, event, by, state: from.map((each) => each.name).join(", ") });
  }
  return true;
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
