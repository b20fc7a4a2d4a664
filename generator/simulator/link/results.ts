import type { Expression, Field, Flow, Header, Message, Operation, Protocol } from "../../model/index.js";
import { resultInWords } from "../../runtime/flow/index.js";
import { describeOnLegs } from "../../runtime/rules/index.js";
import { namedFields, valueDescriptor } from "../../tables/index.js";
import type { DynamicMessage, FieldValues } from "./dynamic-message.js";
import { conditionOf } from "./conditions.js";
import { statedValues } from "./stated-values.js";

/** The field of a response that holds its result: the one that the condition compares; null if there is no such field. */
export function resultField(header: Header, response: Message, accepted: Expression | null): Field | null {
  const [property] = statedValues(accepted)?.keys() ?? [];
  return namedFields(header, response).find((each) => each.property === property) ?? null;
}

/** What a value of a field means; null if the schema does not state it. */
export function meaningOf({ type }: Field, value: unknown, language: "en" | "zh"): string | null {
  if (type?.kind !== "enumeration" || (typeof value !== "number" && typeof value !== "string")) return null;
  return describeOnLegs(type.values.map(valueDescriptor), value, language);
}

/** Returns the result of a response in words, such as: Status 3, authentication failed. Null without a result. */
export function resultFunction(
  header: Header,
  response: Message,
  accepted: Expression | null,
): ((message: DynamicMessage, language: "en" | "zh") => string) | null {
  const field = resultField(header, response, accepted);
  if (field === null) return null;
  return (message, language) => {
    const value = message[field.property];
    if (typeof value !== "number" && typeof value !== "string" && typeof value !== "bigint") return "";
    return resultInWords(field.name, value, meaningOf(field, value, language), language);
  };
}

/** Whether a response with some fields accepts its request; fields that are missing accept. */
export function resultAccepts(
  { protocol, flow }: { readonly protocol: Protocol; readonly flow: Flow },
  { request, response }: Operation,
  fields: FieldValues,
): boolean {
  const accepted = flow.results.find(({ operation }) => operation === request.typeName)?.accepted ?? null;
  if (accepted === null || response === null) return true;
  const usual = Object.fromEntries(statedValues(accepted) ?? []);
  const answer = { ...usual, ...fields, name: response.name, sequenceId: null };
  const asked = { name: request.name, sequenceId: null };
  const condition = conditionOf(protocol, accepted, { messages: [response], requests: [request] });
  return condition?.(answer, asked) ?? true;
}
