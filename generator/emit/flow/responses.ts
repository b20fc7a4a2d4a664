import type { Expression, Field, Message } from "../../model/index.js";
import { type Answering, firstOf, rejectingValue, responseSources, statedBy } from "../../tables/index.js";
import { type Code, code } from "../code/code.js";
import { literal } from "../code/literal.js";
import { isProperty } from "../fields/read.js";
import { ofMessage } from "../code/module-paths.js";
import { objectLiteral } from "../code/declarations.js";
import { valueIfOmitted } from "../protocol/rejection.js";
import { conditionCode } from "../rules/expression.js";
import type { FlowContext } from "./flow-context.js";

/** Values that a result states, as code by property. */
export type StatedCode = ReadonlyMap<string, Code>;

/** The values that make a condition true; null if it does not state them as `Field == constant`. */
export function statedCode({ protocol }: FlowContext, condition: Expression | null): StatedCode | null {
  const values = statedBy(condition);
  if (values === null) return null;
  return new Map([...values].map(([property, value]) => [property, conditionCode(protocol, [value])]));
}

/** A value of the result that does not accept; null if the result is not one field with an enumeration. */
export function rejectingCode(response: Message, accepted: Expression | null): StatedCode | null {
  const found = rejectingValue(response, accepted);
  if (found === null) return null;
  const value = firstOf(found.member);
  return new Map([[found.property, typeof value === "string" ? literal(value) : code`${value}`]]);
}

/** A response that a schema states. */
export interface StatedResponse {
  /** The values by property; fields with a default are not listed. */
  readonly entries: readonly (readonly [property: string, value: Code])[];
  /** The properties that only a program knows. */
  readonly open: readonly Field[];
  /** Whether it reads the request. */
  readonly copies: boolean;
}

/**
 * The values of a response: those that its result states, and those that it copies from fields of the request with the
 * same name. In a rejection, identifiers, strings and octets that only a program knows are 0 or empty.
 */
export function statedResponse(
  { flow }: FlowContext,
  operation: Answering,
  values: StatedCode,
  isRejection: boolean,
): StatedResponse {
  const { copied, empty, open } = responseSources(flow, operation, new Set(values.keys()), isRejection);
  const valueOf = (field: Field): Code | null => {
    if (copied.includes(field)) return code`request.${field.property}`;
    return empty.includes(field) ? valueIfOmitted(field) : (values.get(field.property) ?? null);
  };
  const entries = operation.response.fields.filter(isProperty).flatMap((field) => {
    const value = valueOf(field);
    return value === null ? [] : [[field.property, value] as const];
  });
  return { entries, open, copies: copied.length > 0 };
}

/** A call that creates a response, by default with the sequence of `request`. */
export function responseCall(
  { protocol }: FlowContext,
  response: Message,
  entries: readonly (readonly [string, Code])[],
  sequence = code`request.sequenceId`,
): Code {
  const create = ofMessage(protocol, response, "create");
  return code`${create}(${objectLiteral([["sequenceId", sequence], ...entries])})`;
}
