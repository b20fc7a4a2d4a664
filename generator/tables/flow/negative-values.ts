import type { Flow, Negative, Protocol } from "../../model/index.js";
import { firstOf, rejectingValue, statedBy, type StatedValue } from "./response-values.js";
import { statusOf } from "./result-fields.js";

/** A reason of a negative answer. */
export type NegativeReason = Negative["reasons"][number]["reason"];

/** What a negative answer holds for a reason, by property. */
export type NegativeValues = readonly (readonly [reason: NegativeReason, values: ReadonlyMap<string, StatedValue>])[];

const REASONS: readonly NegativeReason[] = ["unknown", "malformed", "out-of-turn"];

/**
 * What a negative answer holds for each reason: the values of the schema for it, or else for another reason. If the schema
 * states none, a status of the header is one that does not accept. Empty if the answer is the same for all reasons.
 */
export function negativeValues(protocol: Protocol, flow: Flow): NegativeValues {
  const { reasons = [] } = flow.negative ?? {};
  const usual = statedBy(reasons[0]?.when ?? null) ?? rejectingStatus(protocol, flow);
  if (usual === null) return [];
  return REASONS.map((reason) => {
    const own = reasons.find((each) => each.reason === reason)?.when ?? null;
    return [reason, statedBy(own) ?? usual] as const;
  });
}

/** A status that does not accept; null if the header has no status, or no result names it alone. */
function rejectingStatus({ header }: Protocol, { results }: Flow): ReadonlyMap<string, StatedValue> | null {
  const status = statusOf(header);
  if (status === null) return null;
  const [found] = results.flatMap(({ accepted }) => rejectingValue([status], accepted) ?? []);
  const value = found === undefined ? null : firstOf(found.member);
  return typeof value === "number" ? new Map([[status.property, { kind: "integer", value, isWide: false }]]) : null;
}
