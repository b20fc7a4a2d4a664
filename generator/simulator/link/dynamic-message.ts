import type { FlowMessage } from "../../runtime/flow/index.js";

/** A message as an object by properties, without a type of its own. */
export interface DynamicMessage extends FlowMessage {
  readonly [property: string]: unknown;
}

/** Values of fields by property. */
export type FieldValues = Readonly<Record<string, unknown>>;

/** Whether a value has fields. */
export function isFieldValues(value: unknown): value is FieldValues {
  return typeof value === "object" && value !== null;
}
