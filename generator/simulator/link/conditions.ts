import { type Enumerations, evaluateCondition, evaluateInteger, type Values } from "../../expression/index.js";
import type { Expression, Message, Protocol } from "../../model/index.js";
import { isProperty, needsBody } from "../../tables/index.js";
import type { Condition } from "../../runtime/flow/index.js";
import type { DynamicMessage } from "./dynamic-message.js";

/** Returns a lookup for the enumerations of a protocol by schema name. */
export function enumerationsOf({ types }: Protocol): Enumerations {
  const byName = new Map(types.flatMap((type) => (type.kind === "enumeration" ? [[type.name, type] as const] : [])));
  return (name) => byName.get(name) ?? null;
}

/** The messages of a condition: those it is about, and their requests if they are responses. */
export interface Subjects {
  readonly messages: readonly Message[];
  readonly requests: readonly Message[];
}

/** A condition as a function, which is false for other messages than its subjects; null for null. */
export function conditionOf(
  protocol: Protocol,
  expression: Expression | null,
  { messages, requests }: Subjects,
): Condition<DynamicMessage> | null {
  if (expression === null) return null;
  const enumerations = enumerationsOf(protocol);
  const readsRequest = JSON.stringify(expression).includes('"request.');
  const fits = messages.map((each) => subject(expression, each));
  const asked = readsRequest ? requests.map((each) => subject(expression, each, "request.")) : [() => true];
  return (message, request) =>
    fits.some((each) => each(message)) &&
    asked.some((each) => each(request)) &&
    evaluateCondition(expression, readsRequest ? withRequest(message, request) : message, enumerations);
}

/** Whether a message is one that an expression is about, with its body if the expression reads that. */
function subject(expression: Expression, model: Message, prefix = ""): (message: DynamicMessage) => boolean {
  const body = needsBody(expression, model, prefix) ? model.fields.filter(isProperty) : null;
  return (message) =>
    message.name === model.name && (body === null || body.some(({ property }) => message[property] !== undefined));
}

/** The weight of a request as a function; null for null. */
export function weightOf(
  expression: Expression | null,
  request: Message,
): ((request: DynamicMessage) => number) | null {
  if (expression === null) return null;
  const fits = subject(expression, request);
  return (message) => (fits(message) ? evaluateInteger(expression, message) : 1);
}

function withRequest(message: DynamicMessage, request: DynamicMessage): Values {
  const asked = Object.entries(request).map(([property, value]) => [`request.${property}`, value]);
  return { ...message, ...Object.fromEntries(asked) };
}
