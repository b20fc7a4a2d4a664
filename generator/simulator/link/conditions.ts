import { type Enumerations, evaluateCondition, evaluateInteger, type Values } from "../../expression/index.js";
import type { Expression, Protocol } from "../../model/index.js";
import type { Condition } from "../../runtime/flow/index.js";
import type { DynamicMessage } from "./dynamic-message.js";

/** Returns a lookup for the enumerations of a protocol by schema name. */
export function enumerationsOf({ types }: Protocol): Enumerations {
  const byName = new Map(types.flatMap((type) => (type.kind === "enumeration" ? [[type.name, type] as const] : [])));
  return (name) => byName.get(name) ?? null;
}

/** A condition as a function; null for null. */
export function conditionOf(protocol: Protocol, expression: Expression | null): Condition<DynamicMessage> | null {
  if (expression === null) return null;
  const enumerations = enumerationsOf(protocol);
  const readsRequest = JSON.stringify(expression).includes('"request.');
  return (message, request) =>
    evaluateCondition(expression, readsRequest ? withRequest(message, request) : message, enumerations);
}

/** The weight of a request as a function; null for null. */
export function weightOf(expression: Expression | null): ((request: DynamicMessage) => number) | null {
  return expression === null ? null : (request) => evaluateInteger(expression, request);
}

function withRequest(message: DynamicMessage, request: DynamicMessage): Values {
  const asked = Object.entries(request).map(([property, value]) => [`request.${property}`, value]);
  return { ...message, ...Object.fromEntries(asked) };
}
