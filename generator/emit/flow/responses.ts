import type { Expression, Field, Message, Operation, OperationResults, Protocol } from "../../model/index.js";
import {
  type Answering,
  firstOf,
  leavesOutBody,
  namedFields,
  rejectingValue,
  responseSources,
  statedBy,
  statusOf,
} from "../../tables/index.js";
import { type Code, code } from "../code/code.js";
import { literal, valueLiteral } from "../code/literal.js";
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

/** What the responses of an operation mean; undefined if every response accepts. */
export function resultsOf({ flow }: FlowContext, { request }: Operation): OperationResults | undefined {
  return flow.results.find(({ operation }) => operation === request.typeName);
}

/**
 * The values of a response that rejects: those of the schema, or else a value of the result that does not accept. Null if
 * the result is not one field with an enumeration.
 */
export function rejectingCode(context: FlowContext, operation: Answering): StatedCode | null {
  const { accepted = null, rejected = null } = resultsOf(context, operation) ?? {};
  const found = rejectingValue(namedFields(context.protocol.header, operation.response), accepted);
  if (rejected !== null || found === null) return statedCode(context, rejected);
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
 * What becomes of the fields of a response that only a program knows. `open`: the program gives them. `empty`: identifiers,
 * strings and octets are 0 or empty. `bare`: the same, but a body that is optional is omitted, unless the result states a
 * value of it.
 */
export type Filling = "open" | "empty" | "bare";

/** The values of a response: those that its result states, and those that it copies from fields of the request with the same name. */
export function statedResponse(
  { flow, protocol }: FlowContext,
  operation: Answering,
  values: StatedCode,
  filling: Filling,
): StatedResponse {
  const { response } = operation;
  const stated = new Set(values.keys());
  const header = statusEntries(protocol, values);
  if (filling === "bare" && leavesOutBody(response, stated)) return { entries: header, open: [], copies: false };
  const { copied, empty, open, defaulted } = responseSources(flow, operation, stated, filling !== "open");
  const valueOf = (field: Field): Code | null => {
    if (copied.includes(field)) return code`request.${field.property}`;
    if (empty.includes(field)) return valueIfOmitted(field);
    return values.get(field.property) ?? (defaulted.includes(field) ? defaultCode(field) : null);
  };
  const entries = response.fields.filter(isProperty).flatMap((field) => {
    const value = valueOf(field);
    return value === null ? [] : [[field.property, value] as const];
  });
  return { entries: [...header, ...entries], open, copies: copied.length > 0 };
}

/** The status of a response, if its result states it. */
export function statusEntries({ header }: Protocol, values: StatedCode): readonly (readonly [string, Code])[] {
  const property = statusOf(header)?.property ?? "";
  const value = values.get(property);
  return value === undefined ? [] : [[property, value]];
}

function defaultCode({ default: value }: Field): Code | null {
  return value === null ? null : valueLiteral(value);
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
