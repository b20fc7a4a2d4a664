import type { EnumerationValue, Expression, Field, Flow, Message, Operation } from "../../model/index.js";
import { type FieldValues } from "./dynamic-message.js";
import { defaultOf, emptyOf, isProperty } from "./field-values.js";

/** Values that a condition states, by property. */
export type StatedValues = ReadonlyMap<string, unknown>;

/** The values that make a condition true; null if it does not state them as `Field == constant`. */
export function statedBy(condition: Expression | null): StatedValues | null {
  switch (condition?.kind) {
    case "or":
      return statedBy(condition.left);
    case "and": {
      const [left, right] = [statedBy(condition.left), statedBy(condition.right)];
      return left === null || right === null ? null : new Map([...left, ...right]);
    }
    case "in":
      return stated(condition.value, condition.members[0]?.first);
    case "compare": {
      const { operator, left, right } = condition;
      return operator === "==" ? (stated(left, right) ?? stated(right, left)) : null;
    }
    default:
      return null;
  }
}

function stated(field: Expression, value: Expression | undefined): StatedValues | null {
  if (field.kind !== "field" || field.property.startsWith("request.")) return null;
  if (value?.kind === "integer") return new Map([[field.property, value.isWide ? BigInt(value.value) : value.value]]);
  if (value?.kind === "string" || value?.kind === "constant") return new Map([[field.property, value.value]]);
  return null;
}

/** A value of the result that does not accept: that for other errors if the enumeration has a range, or else the first one. */
export function rejectingValues(response: Message, accepted: Expression | null): StatedValues | null {
  const [property, ...others] = statedBy(accepted)?.keys() ?? [];
  if (property === undefined || others.length > 0 || accepted === null) return null;
  const type = response.fields.find((each) => each.property === property)?.type;
  const member = type?.kind === "enumeration" ? otherThan(constantsOf(accepted), type.values) : undefined;
  return member === undefined ? null : new Map([[property, firstOf(member)]]);
}

function otherThan(
  accepted: ReadonlySet<number | string>,
  values: readonly EnumerationValue[],
): EnumerationValue | undefined {
  const others = values.filter((each) => each.kind !== "value" || !accepted.has(each.value));
  return others.find(({ kind }) => kind === "range") ?? others.find(({ kind }) => kind === "value");
}

function firstOf(member: EnumerationValue): number | string {
  if (member.kind === "range") return member.first;
  return member.kind === "value" ? member.value : member.prefix;
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

/** An operation with a response. */
export type Answering = Operation & { readonly response: Message };

/** Whether an operation has a response. */
export function isAnswering(operation: Operation): operation is Answering {
  return operation.response !== null;
}

/** The fields of a response: those that a result states, and copies of the fields of the request. */
export interface ResponseFields {
  /** Returns the values for a request. */
  readonly of: (request: FieldValues) => Record<string, unknown>;
  /** The fields that only a program knows. */
  readonly open: readonly Field[];
}

/**
 * The fields of a response. In a rejection, identifiers, strings and octets that only a program knows are 0 or empty. Fields
 * with a default are not listed.
 */
export function responseFields(
  flow: Flow,
  { request, response }: Answering,
  values: StatedValues,
  isRejection: boolean,
): ResponseFields {
  const fields = response.fields.filter(isProperty);
  const copied = fields.filter((each) => !values.has(each.property) && isCopy(flow, request, each));
  const others = fields.filter((each) => !values.has(each.property) && !copied.includes(each) && each.default === null);
  const empty = isRejection ? others.filter(mayBeEmpty) : [];
  const constant = Object.fromEntries([...values, ...empty.map(({ property, wire }) => [property, emptyOf(wire)])]);
  return {
    of: (asked) => ({
      ...constant,
      ...Object.fromEntries(copied.map(({ property }) => [property, asked[property]])),
    }),
    open: others.filter((each) => !empty.includes(each)),
  };
}

/** Whether 0 or empty means that there is no value; for numbers and codes, 0 often means success. */
function mayBeEmpty({ wire, type }: Field): boolean {
  const mustBeChosen = wire.kind === "structure" || (wire.kind === "integer" && type?.kind !== "packed");
  return type?.kind !== "enumeration" && !mustBeChosen;
}

/** Whether a field of a response repeats a field of the request, and is not the identifier that the receiver chooses. */
function isCopy(flow: Flow, request: Message, { property, wire, type }: Field): boolean {
  const isIdentifier = flow.reports.some((each) => each.of === request.typeName && each.identifier === property);
  const same = request.fields.find((each) => each.property === property && isProperty(each));
  return !isIdentifier && same?.wire.kind === wire.kind && same.type?.name === type?.name;
}

/** The fields of a message with 0 or empty for those without a default. */
export function emptyFields(message: Message): Record<string, unknown> {
  const fields = message.fields.filter(isProperty);
  return Object.fromEntries(fields.map((each) => [each.property, defaultOf(each) ?? emptyOf(each.wire)]));
}
