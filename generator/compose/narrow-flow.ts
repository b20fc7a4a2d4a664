import { FLOW_EVENTS, type FlowNode, getProperty, negativeOperation } from "../syntax/index.js";
import { keepEntries } from "./keep-entries.js";
import type { SourceMap } from "./source-map.js";

/** Returns the operations on which the states of a flow depend: those of its logins, transitions and end. */
export function usesInStates({ login, transitions, end }: FlowNode): ReadonlySet<string> {
  const events = transitions.flatMap((node) => FLOW_EVENTS.flatMap((event) => node[event] ?? []));
  return new Set([...[login].flat().map(({ operation }) => operation), ...events, ...(end ? [end.operation] : [])]);
}

/** Removes operations from the copy of a flow. */
export function dropOperations(flow: FlowNode, gone: ReadonlySet<string>, sourceMap: SourceMap): void {
  const isGone = (name: unknown): boolean => typeof name === "string" && gone.has(name);
  const names = [
    ...Object.values(flow.states).flatMap(({ client, server }) => [client, server]),
    flow["outside-window"],
    ...flow.transitions.flatMap((node) => FLOW_EVENTS.map((event) => node[event])),
    ...(flow.results ?? []).map(({ of }) => of),
  ];
  for (const list of names) keepEntries(list, (name) => !isGone(name), sourceMap);
  keepEntries(flow.login, (node) => !isGone(getProperty(node, "operation")), sourceMap);
  keepEntries(
    flow.transitions,
    (node) => FLOW_EVENTS.some((event) => remains(getProperty(node, event), isGone)),
    sourceMap,
  );
  keepEntries(flow.results, (node) => remains(getProperty(node, "of"), isGone), sourceMap);
  keepEntries(flow.tolerate, (node) => !isGone(getProperty(node, "request")), sourceMap);
  keepEntries(flow.reports, (node) => !["of", "in"].some((key) => isGone(getProperty(node, key))), sourceMap);
  for (const name of Object.keys(flow.weight ?? {})) if (isGone(name)) Reflect.deleteProperty(flow.weight ?? {}, name);
  for (const key of ["keep-alive", "end"]) {
    if (isGone(getProperty(getProperty(flow, key), "operation"))) Reflect.deleteProperty(flow, key);
  }
  if (isGone(negativeOperation(flow.negative))) Reflect.deleteProperty(flow, "negative");
}

/** Whether a name or a list of names still names an operation. */
function remains(names: unknown, isGone: (name: unknown) => boolean): boolean {
  return Array.isArray(names) ? names.length > 0 : names !== undefined && !isGone(names);
}
