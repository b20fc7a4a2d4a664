import type { FlowExpression } from "../../../bind/index.js";
import { evaluateCondition, type Values } from "../../../expression/index.js";
import type { Expression } from "../../../model/index.js";

/** The maximum number of combinations of values that are tried. */
const MAX_TRIED = 4096;

/**
 * Returns a value for which both conditions hold, in words such as `Result = 8`; null if no value is known.
 * Conditions that only compare fields with constants change at these constants, so that only they and the integers next to
 * them need to be tried.
 */
export function valueOfBoth(one: FlowExpression | null, other: FlowExpression | null): string | null {
  const [first = null, second = null] = [one?.expression, other?.expression];
  if (one === null || first === null || second === null) return null;
  const fields = fieldsIn(first, fieldsIn(second, new Map()));
  if (fields === null) return null;
  const found = combinations([...fields]).find((values) => [first, second].every((each) => holds(each, values)));
  return found === undefined ? null : inWords(one, found);
}

function holds(expression: Expression, values: Values): boolean {
  return evaluateCondition(expression, values, () => null);
}

function inWords(of: FlowExpression, values: Values): string {
  const entries = Object.entries(values);
  return entries.map(([property, value]) => `${wireName(of, property)} = ${String(value)}`).join(", ");
}

/** Returns the wire name of a property; the properties of the request of a response begin with `request.`. */
function wireName({ fields, operation: { request } }: FlowExpression, property: string): string {
  const ofRequest = request.fields.map(({ property: each, name }) => [`request.${each}`, `request.${name}`] as const);
  const own = fields.map((field) => [field.property, field.name] as const);
  return new Map([...ofRequest, ...own]).get(property) ?? property;
}

type Constants = Map<string, Set<number>>;

/** Adds the fields in a condition, each with the values to try. Returns null if other values may matter. */
function fieldsIn(expression: Expression, fields: Constants | null): Constants | null {
  if (fields === null) return null;
  switch (expression.kind) {
    case "not":
      return fieldsIn(expression.value, fields);
    case "and":
    case "or":
      return fieldsIn(expression.right, fieldsIn(expression.left, fields));
    case "compare":
      return compared(fields, expression.left, [expression.right]);
    case "in":
      return compared(
        fields,
        expression.value,
        expression.members.flatMap(({ first, last }) => (last === null ? [first] : [first, last])),
      );
    default:
      return null;
  }
}

function compared(fields: Constants, field: Expression, constants: readonly Expression[]): Constants | null {
  if (field.kind !== "field") return null;
  const values = constants.map(integerOf);
  const tried = fields.get(field.property) ?? new Set<number>();
  for (const value of values) {
    if (value === null) return null;
    for (const each of [value - 1, value, value + 1]) if (each >= 0) tried.add(each);
  }
  return fields.set(field.property, tried);
}

function integerOf(expression: Expression): number | null {
  if (expression.kind === "integer") return expression.isWide ? null : expression.value;
  return expression.kind === "constant" && typeof expression.value === "number" ? expression.value : null;
}

/** Returns all combinations of the values of fields; none if there are too many. */
function combinations(fields: readonly (readonly [string, ReadonlySet<number>])[]): Record<string, number>[] {
  const count = fields.reduce((product, [, values]) => product * values.size, 1);
  if (count > MAX_TRIED) return [];
  return fields.reduce<Record<string, number>[]>(
    (all, [name, values]) => all.flatMap((each) => [...values].map((value) => ({ ...each, [name]: value }))),
    [{}],
  );
}
