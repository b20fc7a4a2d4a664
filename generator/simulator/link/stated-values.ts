import type { Expression, Field, Flow, Message } from "../../model/index.js";
import {
  type Answering,
  firstOf,
  isProperty,
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
  return values === null ? null : new Map([...values].map(([property, value]) => [property, plainValue(value)]));
}

function plainValue(value: StatedValue): unknown {
  return value.kind === "integer" && value.isWide ? BigInt(value.value) : value.value;
}

/** A value of the result that does not accept; null if the result is not one field with an enumeration. */
export function rejectingValues(response: Message, accepted: Expression | null): StatedValues | null {
  const found = rejectingValue(response, accepted);
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
 * The fields of a response. In a rejection, identifiers, strings and octets that only a program knows are 0 or empty. Fields
 * with a default are not listed.
 */
export function responseFields(
  flow: Flow,
  operation: Answering,
  values: StatedValues,
  isRejection: boolean,
): ResponseFields {
  const { copied, empty, open } = responseSources(flow, operation, new Set(values.keys()), isRejection);
  const constant = Object.fromEntries([...values, ...empty.map(({ property, wire }) => [property, emptyOf(wire)])]);
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
