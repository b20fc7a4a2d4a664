import type { Expression, Field, Flow, Header, Message, OperationResults } from "../../model/index.js";
import {
  type Answering,
  firstOf,
  isProperty,
  leavesOutBody,
  namedFields,
  rejectingValue,
  responseSources,
  statedBy,
  type StatedValue,
} from "../../tables/index.js";
import { type FieldValues } from "./dynamic-message.js";
import { defaultOf, emptyOf } from "./field-values.js";

/** Values that a condition states, by property. */
export type StatedValues = ReadonlyMap<string, unknown>;

/** The values that make a condition true; null if it does not state them as `Field == constant`. */
export function statedValues(condition: Expression | null): StatedValues | null {
  const values = statedBy(condition);
  return values === null ? null : plainValues(values);
}

/** Values of the schema as values of a message. */
export function plainValues(values: ReadonlyMap<string, StatedValue>): StatedValues {
  return new Map([...values].map(([property, value]) => [property, plainValue(value)]));
}

function plainValue(value: StatedValue): unknown {
  return value.kind === "integer" && value.isWide ? BigInt(value.value) : value.value;
}

/**
 * The values of a response that rejects: those of the schema, or else a value of the result that does not accept. Null if
 * the result is not one field with an enumeration.
 */
export function rejectingValues(
  header: Header,
  response: Message,
  { accepted, rejected }: Pick<OperationResults, "accepted" | "rejected">,
): StatedValues | null {
  if (rejected !== null) return statedValues(rejected);
  const found = rejectingValue(namedFields(header, response), accepted);
  return found === null ? null : new Map([[found.property, firstOf(found.member)]]);
}

/** The fields of a response: those that a result states, and copies of the fields of the request. */
export interface ResponseFields {
  /** Returns the values for a request. */
  readonly of: (request: FieldValues) => Record<string, unknown>;
  /** The fields that only a program knows. */
  readonly open: readonly Field[];
}

/**
 * What becomes of the fields of a response that only a program knows. `open`: the program gives them. `empty`: identifiers,
 * strings and octets are 0 or empty. `bare`: the same, but an optional body is omitted, unless the result states a value
 * of it.
 */
export type Filling = "open" | "empty" | "bare";

/** The fields of a response. Fields with a default are not listed, except those of an optional body. */
export function responseFields(
  flow: Flow,
  operation: Answering,
  values: StatedValues,
  filling: Filling,
): ResponseFields {
  const stated = new Set(values.keys());
  if (filling === "bare" && leavesOutBody(operation.response, stated)) {
    return { of: () => Object.fromEntries(values), open: [] };
  }
  const { copied, empty, open, defaulted } = responseSources(flow, operation, stated, filling !== "open");
  const constant = Object.fromEntries([
    ...defaulted.map((field) => [field.property, defaultOf(field)] as const),
    ...empty.map(({ property, wire }) => [property, emptyOf(wire)] as const),
    ...values,
  ]);
  return {
    of: (asked) => ({
      ...constant,
      ...Object.fromEntries(copied.map(({ property }) => [property, asked[property]])),
    }),
    open,
  };
}

/** The fields of a message with 0 or empty for those without a default. */
export function emptyFields(message: Message): Record<string, unknown> {
  const fields = message.fields.filter(isProperty);
  return Object.fromEntries(fields.map((each) => [each.property, defaultOf(each) ?? emptyOf(each.wire)]));
}
