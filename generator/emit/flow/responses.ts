import type { EnumerationValue, Expression, Field, Message, Operation } from "../../model/index.js";
import { type Code, code, textOf } from "../code/code.js";
import { literal } from "../code/literal.js";
import { isProperty } from "../fields/read.js";
import { ofMessage } from "../code/module-paths.js";
import { objectLiteral } from "../code/declarations.js";
import { valueIfOmitted } from "../protocol/rejection.js";
import { conditionCode } from "../rules/expression.js";
import { emitterOf } from "../wire/emitter-of.js";
import type { FlowContext } from "./flow-context.js";

/** Values that a result states, as code by property. */
export type StatedValues = ReadonlyMap<string, Code>;

/** The values that make a condition true; null if it does not state them as `Field == constant`. */
export function statedBy(context: FlowContext, condition: Expression | null): StatedValues | null {
  switch (condition?.kind) {
    case "or":
      return statedBy(context, condition.left);
    case "and":
      return merged(statedBy(context, condition.left), statedBy(context, condition.right));
    case "in":
      return stated(context, condition.value, condition.members[0]?.first);
    case "compare":
      return condition.operator === "==" ? statedByComparison(context, condition) : null;
    default:
      return null;
  }
}

function merged(left: StatedValues | null, right: StatedValues | null): StatedValues | null {
  return left === null || right === null ? null : new Map([...left, ...right]);
}

function statedByComparison(
  context: FlowContext,
  { left, right }: { readonly left: Expression; readonly right: Expression },
): StatedValues | null {
  return stated(context, left, right) ?? stated(context, right, left);
}

function stated({ protocol }: FlowContext, field: Expression, value: Expression | undefined): StatedValues | null {
  if (field.kind !== "field" || field.property.startsWith("request.")) return null;
  if (value?.kind !== "integer" && value?.kind !== "string" && value?.kind !== "constant") return null;
  return new Map([[field.property, conditionCode(protocol, [value])]]);
}

/** A value of the result that does not accept: that for other errors if the enumeration has a range, or else the first one. */
export function rejectingValues(context: FlowContext, response: Message, accepted: Expression): StatedValues | null {
  const accepting = statedBy(context, accepted);
  const [property] = accepting?.keys() ?? [];
  if (accepting?.size !== 1 || property === undefined) return null;
  const type = response.fields.find((each) => each.property === property)?.type;
  const member = type?.kind === "enumeration" ? otherThan(constantsOf(accepted), type.values) : undefined;
  return member === undefined ? null : new Map([[property, memberCode(member)]]);
}

function otherThan(
  accepted: ReadonlySet<number | string>,
  values: readonly EnumerationValue[],
): EnumerationValue | undefined {
  const others = values.filter((each) => each.kind !== "value" || !accepted.has(each.value));
  return others.find(({ kind }) => kind === "range") ?? others.find(({ kind }) => kind === "value");
}

/** The values that a condition compares a field with. */
function constantsOf(condition: Expression): ReadonlySet<number | string> {
  switch (condition.kind) {
    case "integer":
    case "string":
    case "constant":
      return new Set([condition.value]);
    case "in":
      return new Set(condition.members.flatMap(({ first }) => [...constantsOf(first)]));
    case "compare":
    case "or":
      return new Set([...constantsOf(condition.left), ...constantsOf(condition.right)]);
    default:
      return new Set();
  }
}

function memberCode(member: EnumerationValue): Code {
  if (member.kind === "range") return code`${member.first}`;
  const value = member.kind === "value" ? member.value : member.prefix;
  return typeof value === "string" ? literal(value) : code`${value}`;
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
  context: FlowContext,
  { request, response }: Answering,
  values: StatedValues,
  isRejection: boolean,
): StatedResponse {
  const properties = response.fields.filter(isProperty);
  const copied = new Set(properties.filter((each) => !values.has(each.property) && isCopy(context, request, each)));
  const valueOf = (field: Field): Code | null => {
    const value = values.get(field.property) ?? (copied.has(field) ? code`request.${field.property}` : null);
    return value ?? (isRejection && field.default === null ? valueIfOmitted(field) : null);
  };
  const valued = properties.map((field) => [field, valueOf(field)] as const);
  return {
    entries: valued.flatMap(([{ property }, value]) => (value === null ? [] : [[property, value] as const])),
    open: valued.flatMap(([field, value]) => (value === null && field.default === null ? [field] : [])),
    copies: copied.size > 0,
  };
}

/** An operation with a response. */
export type Answering = Operation & { readonly response: Message };

/** Whether an operation has a response. */
export function isAnswering(operation: Operation): operation is Answering {
  return operation.response !== null;
}

/** Whether a field of a response repeats a field of the request, and is not the identifier that the receiver chooses. */
export function isCopy({ protocol, flow }: FlowContext, request: Message, { property, wire, type }: Field): boolean {
  const isIdentifier = flow.reports.some((each) => each.of === request.typeName && each.identifier === property);
  if (isIdentifier) return false;
  const typeOf = (field: Pick<Field, "wire" | "type">): string =>
    textOf(emitterOf(field.wire).type(protocol, field.wire, field.type));
  return request.fields.some(
    (each) => each.property === property && isProperty(each) && typeOf(each) === typeOf({ wire, type }),
  );
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
