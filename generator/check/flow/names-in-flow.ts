import { FLOW_EVENTS, type FlowNode, negativeOperation } from "../../syntax/index.js";

/* The names that a flow uses in any version. */

/** Returns the names of states, outside of the states themselves. */
export function statesNamedIn({ transitions, tolerate = [], idle, "keep-alive": keepAlive }: FlowNode): string[] {
  return [
    ...transitions.flatMap(({ from, to }) => [from, to].flat()),
    ...tolerate.map((each) => each.in),
    ...(idle === undefined ? [] : [idle.in]),
    ...(keepAlive === undefined ? [] : [keepAlive.else]),
  ];
}

/** Returns the names of settings, outside of the settings themselves. */
export function settingsNamedIn({ requests, states, idle, "keep-alive": keepAlive }: FlowNode): string[] {
  return [
    requests["answer-within"],
    String(requests.sendings),
    requests.window,
    ...Object.values(states).flatMap((state) => state["leave-within"] ?? []),
    ...(idle === undefined ? [] : [idle.after]),
    ...(keepAlive === undefined ? [] : [keepAlive.after]),
  ];
}

/** Returns the names of operations. */
export function operationsNamedIn(node: FlowNode): string[] {
  const { states, transitions, login, end, negative, results = [], reports = [], tolerate = [] } = node;
  return [
    ...Object.values(states).flatMap(({ client = [], server = [] }) => [client, server].flat()),
    ...transitions.flatMap((each) => FLOW_EVENTS.flatMap((event) => each[event] ?? [])),
    ...[login].flat().map(({ operation }) => operation),
    ...[node["keep-alive"], end].flatMap((each) => each?.operation ?? []),
    ...[negativeOperation(negative) ?? []].flat(),
    ...(node["outside-window"] ?? []),
    ...results.flatMap(({ of }) => of),
    ...Object.keys(node.weight ?? {}),
    ...reports.flatMap((each) => [each.of, each.in]),
    ...tolerate.map(({ request }) => request),
  ];
}
