import type { Message } from "../model/index.js";
import type { FieldValues } from "../simulator/index.js";
import { type ScenarioContext, unknownName } from "./scenario-context.js";
import { scenarioFields } from "./scenario-fields.js";

/** Reads the values of fields of a response, by property. Reports names that it does not have. */
export function readFields(
  context: ScenarioContext,
  response: Message,
  values: Readonly<Record<string, number | string>>,
  path: readonly (string | number)[],
): FieldValues {
  const own = scenarioFields(context.link.protocol.header, response).filter(
    ({ counts, constant }) => counts === null && constant === null,
  );
  const known = own.map(({ name }) => name);
  const fields = Object.entries(values).map(([name, value]) => {
    const field = own.find((each) => each.name === name);
    if (field === undefined) unknownName(context, [...path, name], name, known);
    const isWide = field?.wire.kind === "integer" && field.wire.octets === 8;
    return [field?.property ?? name, isWide ? BigInt(value) : value] as const;
  });
  return Object.fromEntries(fields);
}
