import type { StateSymbol, TransitionSymbol } from "../../bind/index.js";
import { type FlowEvent, isPoisoned, keyRange, valueRange } from "../../syntax/index.js";
import { definedHere } from "../related-places.js";
import { isComplete, isResponseKnown } from "./completeness.js";
import { defineFlowCheck, type FlowContext } from "./define-flow-check.js";
import { finalState } from "./state-graph.js";

const codes = ["answered-without-response", "reason-useless", "transition-without-reason"] as const;
type Context = FlowContext<typeof codes>;

/** Checks the events of transitions, and that exactly those to the final state have a reason. */
export const validEvents = defineFlowCheck(codes, (context: Context) => {
  const { flow } = context;
  for (const transition of flow.transitions) checkEvent(context, transition);
  const final = isComplete(flow) ? finalState(flow) : null;
  if (final === null) return;
  for (const transition of flow.transitions) checkReason(context, transition, final);
});

/** Checks that only an operation with a response is asked and answered, and that `told` names one-way messages. */
function checkEvent({ report }: Context, { at, node, event, listed, operations }: TransitionSymbol): void {
  const instead: readonly FlowEvent[] = event === "told" ? ["asked", "answered"] : ["told"];
  for (const { name, at: place, target } of listed) {
    if (target === null || !isResponseKnown(target) || (target.response === null) === (event === "told")) continue;
    report("answered-without-response", valueRange(place), { name, event, instead });
  }
  // `any` and `any-login` are operations with a response.
  if (listed.length > 0 || operations.length === 0 || event !== "told") return;
  report("answered-without-response", valueRange(at, event), { name: String(node[event]), event, instead });
}

function checkReason({ report }: Context, { at, node, to, because }: TransitionSymbol, final: StateSymbol): void {
  const isFinal = to.target === final;
  if (isFinal && because === undefined && !isPoisoned(node, "because")) {
    report("transition-without-reason", valueRange(at, "to"), { final: final.name });
  }
  if (isFinal || because === undefined) return;
  const related = [definedHere(keyRange(final.at), final.name)];
  report("reason-useless", keyRange(at, "because"), { to: to.name, final: final.name }, related);
}
