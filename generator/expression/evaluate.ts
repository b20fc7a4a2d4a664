import type { Arithmetic, BitRange, Comparison, Enumeration, EnumerationValue, Expression } from "../model/index.js";
import { evaluateBits } from "./evaluate-bits.js";

/** The values of a message or structure, by property. */
export type Values = Readonly<Record<string, unknown>>;

/** Returns the enumeration with a name in the schema. */
export type Enumerations = (type: string) => Enumeration | null;

/** Whether a condition holds for the values of a message. Gives the same result as the emitted code. */
export function evaluateCondition(expression: Expression, values: Values, enumerations: Enumerations): boolean {
  const inner = (each: Expression): boolean => evaluateCondition(each, values, enumerations);
  const valueOf = (each: Expression): Scalar => evaluate(each, values);
  switch (expression.kind) {
    case "not":
      return !inner(expression.value);
    case "and":
      return inner(expression.left) && inner(expression.right);
    case "or":
      return inner(expression.left) || inner(expression.right);
    case "compare":
      return compareValues(expression, values, enumerations);
    case "in":
      return expression.members.some(({ first, last }) => {
        const value = valueOf(expression.value);
        if (last === null) return value === valueOf(first);
        return compare(">=", value, valueOf(first)) && compare("<=", value, valueOf(last));
      });
    case "digits":
      return /^[0-9]+$/.test(String(valueOf(expression.string)));
    case "begins":
      return String(valueOf(expression.string)).startsWith(String(valueOf(expression.beginning)));
    case "zeros":
      return octetsOf(valueAt(values, expression.property)).every((octet) => octet === 0);
    case "has":
      return valueAt(values, expression.property) !== undefined;
    case "each":
      return elementsOf(valueAt(values, expression.property)).every((element) =>
        evaluateCondition(expression.condition, { ...values, [`${expression.property}[]`]: element }, enumerations),
      );
    case "known":
      return isKnown(enumerations(expression.type)?.values ?? [], valueAt(values, expression.property));
    default:
      throw new Error(`A condition of the kind ${expression.kind} violated an invariant.`);
  }
}

/** The kinds of expressions that are conditions. */
const CONDITIONS: readonly Expression["kind"][] = [
  "not",
  "and",
  "or",
  "compare",
  "in",
  "digits",
  "begins",
  "zeros",
  "has",
  "known",
  "each",
];

/** Compares two values, or two conditions. */
function compareValues(
  { operator, left, right }: Extract<Expression, { readonly kind: "compare" }>,
  values: Values,
  enumerations: Enumerations,
): boolean {
  const valueOf = (each: Expression): Scalar =>
    CONDITIONS.includes(each.kind) ? evaluateCondition(each, values, enumerations) : evaluate(each, values);
  return compare(operator, valueOf(left), valueOf(right));
}

/** Returns the value of a property or of an element in `each`; for a path, that of a TLV, undefined if the message lacks it. */
function valueAt(values: Values, property: string): unknown {
  if (!property.startsWith(TLVS) || property.endsWith("[]")) return values[property];
  const tlvs = Object(values[TLVS.slice(0, -1)]);
  return Object.hasOwn(tlvs, property.slice(TLVS.length)) ? Reflect.get(tlvs, property.slice(TLVS.length)) : undefined;
}

const TLVS = "tlvs.";

/** The value of an integer expression. Gives the same result as the emitted code. */
export function evaluateInteger(expression: Expression, values: Values): number {
  return Number(evaluate(expression, values));
}

type Scalar = number | bigint | string | boolean;

function evaluate(expression: Expression, values: Values): Scalar {
  const inner = (each: Expression): Scalar => evaluate(each, values);
  switch (expression.kind) {
    case "integer":
      return expression.isWide ? BigInt(expression.value) : expression.value;
    case "string":
    case "constant":
      return expression.value;
    case "field":
      return scalarOf(values[expression.property]);
    case "bits":
      return bitsOf(valueAt(values, expression.property), expression.bits);
    case "length":
      return lengthOf(valueAt(values, expression.property));
    case "tlv":
      return scalarOf(valueAt(values, expression.property) ?? ABSENT[expression.type]);
    case "octet":
      return octetsOf(valueAt(values, expression.property))[Number(inner(expression.position)) - 1] ?? -1;
    case "part": {
      const [position, count] = [Number(inner(expression.position)), Number(inner(expression.count))];
      const characters = String(inner(expression.string)).split("");
      return characters.filter((_, index) => index + 1 >= position && index + 1 < position + count).join("");
    }
    case "number": {
      const digits = String(inner(expression.string));
      return /^[0-9]{1,15}$/.test(digits) ? Number(digits) : -1;
    }
    case "arithmetic":
      return calculate(expression.operator, inner(expression.left), inner(expression.right));
    default:
      throw new Error(`A value of the kind ${expression.kind} violated an invariant.`);
  }
}

function bitsOf(value: unknown, range: BitRange): number {
  return value === undefined ? ABSENT.integer : evaluateBits(value, range);
}

/** The values of TLVs that a message does not have. */
const ABSENT = { integer: -1, wide: -1n, string: "" } as const;

function compare(operator: Comparison, left: Scalar, right: Scalar): boolean {
  switch (operator) {
    case "==":
      return left === right;
    case "!=":
      return left !== right;
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    case ">":
      return left > right;
    case ">=":
      return left >= right;
  }
}

function calculate(operator: Arithmetic, left: Scalar, right: Scalar): Scalar {
  if (typeof left === "bigint" && typeof right === "bigint") return calculateWide(operator, left, right);
  const [one, other] = [Number(left), Number(right)];
  switch (operator) {
    case "+":
      return one + other;
    case "-":
      return one - other;
    case "*":
      return one * other;
    case "/":
      return Math.trunc(one / other);
    case "%":
      return one % other;
  }
}

function calculateWide(operator: Arithmetic, left: bigint, right: bigint): bigint {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return left / right;
    case "%":
      return left % right;
  }
}

function isKnown(known: readonly EnumerationValue[], value: unknown): boolean {
  return known.some((each) => {
    if (each.kind === "value") return each.value === value;
    if (each.kind === "prefix") return typeof value === "string" && value.startsWith(each.prefix);
    return typeof value === "number" && value >= each.first && value <= each.last;
  });
}

function scalarOf(value: unknown): Scalar {
  return typeof value === "number" || typeof value === "bigint" ? value : String(value);
}

function octetsOf(value: unknown): Uint8Array {
  return value instanceof Uint8Array ? value : new Uint8Array(0);
}

function elementsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function lengthOf(value: unknown): number {
  if (Array.isArray(value) || value instanceof Uint8Array || typeof value === "string") return value.length;
  return 0;
}
