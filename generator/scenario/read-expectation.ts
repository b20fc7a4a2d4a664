import type { ExpectationNode } from "../syntax/index.js";
import { FLOW_RULE_NAMES } from "../simulator/index.js";
import { parseTime } from "./parse-time.js";
import { type ScenarioContext, unknownName } from "./scenario-context.js";
import type { Expectation } from "./scenario.js";

/** Reads what a node expects. Reports its errors. */
export function readExpectation(context: ScenarioContext, node: ExpectationNode, index: number): Expectation[] {
  const { never, count, every, min = 0, max = Infinity } = node;
  const within = parseTime(node["answered-within"] ?? "0ms").to;
  return [
    ...(never === undefined ? [] : [{ kind: "never", rule: ruleOf(context, never, index) } as const]),
    ...(count === undefined ? [] : [{ kind: "count", message: messageOf(context, count, index), min, max } as const]),
    ...(every === undefined ? [] : [{ kind: "answered", message: requestOf(context, every, index), within } as const]),
  ];
}

function ruleOf(context: ScenarioContext, never: string, index: number): string {
  const own = context.link.protocol.messages.flatMap((each) => each.rules.map(({ id }) => id));
  const isKnown = FLOW_RULE_NAMES.includes(never) || own.includes(never);
  if (!isKnown) unknownName(context, ["expect", index, "never"], never, FLOW_RULE_NAMES);
  return never;
}

function messageOf(context: ScenarioContext, count: string, index: number): string {
  const names = context.link.protocol.messages.map(({ name }) => name);
  if (!names.includes(count)) unknownName(context, ["expect", index, "count"], count, names);
  return count;
}

/** The wire name of the request of an operation with a response. */
function requestOf(context: ScenarioContext, every: string, index: number): string {
  const answered = context.link.protocol.operations.filter(({ response }) => response !== null);
  const names = answered.map(({ request }) => request.typeName);
  if (!names.includes(every)) unknownName(context, ["expect", index, "every"], every, names);
  return answered.find(({ request }) => request.typeName === every)?.request.name ?? every;
}
