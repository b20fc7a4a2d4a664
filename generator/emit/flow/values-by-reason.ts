import { type Code, code, textOf } from "../code/code.js";
import { objectLiteral } from "../code/declarations.js";
import { keyLiteral } from "../code/literal.js";
import type { StatedCode } from "./responses.js";

/** The values that a message holds for each of several reasons. */
export type StatedByReason = readonly (readonly [reason: string, values: StatedCode])[];

/** The values by property. A value that depends on the reason is looked up; 0 if a reason states none. */
export function valuesByReason(stated: StatedByReason, reason: Code): StatedCode {
  const properties = new Set(stated.flatMap(([, values]) => [...values.keys()]));
  return new Map([...properties].map((property) => [property, valueFor(stated, property, reason)]));
}

/** The value of a property for each reason; only the value if it is the same for all. */
function valueFor(stated: StatedByReason, property: string, reason: Code): Code {
  const values = stated.map(([name, each]) => [name, each.get(property) ?? code`0`] as const);
  const [first] = values;
  const texts = new Set(values.map(([, value]) => textOf(value)));
  if (first !== undefined && texts.size === 1) return first[1];
  const entries = values.map(([name, value]): readonly [string, Code] => [keyLiteral(name), value]);
  return code`(${objectLiteral(entries)})[${reason}]`;
}
