import type { Expression, Message } from "../../model/index.js";
import { needsBody } from "../../tables/index.js";
import { arrow, type Code, code, joinCode, nameOf } from "../code/code.js";
import { literal } from "../code/literal.js";
import { ofMessage } from "../code/module-paths.js";
import { local } from "../code/scope.js";
import { conditionCode } from "../rules/expression.js";
import type { FlowContext } from "./flow-context.js";

const request = nameOf("request");

/** The messages of a condition: those it is about, and their requests if they are responses. */
export interface Subjects {
  readonly messages: readonly Message[];
  readonly requests: readonly Message[];
}

/** A function that tests a condition on a message; `null` without one. */
export function conditionFunction({ protocol }: FlowContext, when: Expression | null, subjects: Subjects): Code {
  if (when === null) return code`null`;
  const condition = conditionCode(protocol, [when]);
  const isAsked = condition.references.includes("request");
  const bodies = subjects.messages.filter((each) => needsBody(when, each));
  const bodiesOfRequests = subjects.requests.filter((each) => needsBody(when, each, "request."));
  const tests = [
    isOneOf(local.message, subjects.messages),
    ...bodies.map((each) => code`${ofMessage(protocol, each, "has", "Body")}(${local.message})`),
    ...(isAsked ? [isOneOf(request, subjects.requests)] : []),
    ...bodiesOfRequests.map((each) => code`${ofMessage(protocol, each, "has", "Body")}(${request})`),
    condition,
  ];
  return arrow([local.message], joinCode(tests, " && "), [request]);
}

/** A test of the name of a message, which narrows its type. */
function isOneOf(variable: Code, messages: readonly Message[]): Code {
  const tests = messages.map(({ name }) => code`${variable}.name === ${literal(name)}`);
  return code`(${joinCode(tests, " || ")})`;
}

/** A function that computes a value from a message; 1 for another message. */
export function weightFunction({ protocol }: FlowContext, weight: Expression | null, message: Message): Code {
  if (weight === null) return code`null`;
  const value = conditionCode(protocol, [weight]);
  const hasBody = needsBody(weight, message)
    ? code` && ${ofMessage(protocol, message, "has", "Body")}(${local.message})`
    : code``;
  return arrow([local.message], code`${local.message}.name === ${literal(message.name)}${hasBody} ? ${value} : 1`);
}
