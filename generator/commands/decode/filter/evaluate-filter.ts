import type { ExpressionNode } from "../../../expression/index.js";
import { type FilterFrame, type FilterValue, valueOf } from "./filter-frame.js";

/** The number of a named value of a field: Msg_Fmt.ascii. Undefined if the protocol has none. */
export type NamedValue = (field: string, name: string) => number | string | undefined;

/** A frame, and the protocol that it was read by. */
export interface FilterInput {
  readonly frame: FilterFrame;
  readonly namedValue: NamedValue;
}

/** Evaluates a filter for a frame. A comparison with a value that the frame does not have is false. */
export function keepsFrame(node: ExpressionNode, input: FilterInput): boolean {
  switch (node.kind) {
    case "not":
      return !keepsFrame(node.value, input);
    case "and":
      return keepsFrame(node.left, input) && keepsFrame(node.right, input);
    case "or":
      return keepsFrame(node.left, input) || keepsFrame(node.right, input);
    case "compare":
      return someFits(node.operator, evaluate(node.left, input), evaluate(node.right, input));
    case "in":
      return node.members.some(({ first, last }) => {
        const value = evaluate(node.value, input);
        if (last === null) return someFits("==", value, evaluate(first, input));
        return someFits(">=", value, evaluate(first, input)) && someFits("<=", value, evaluate(last, input));
      });
    default:
      return isTrue(evaluate(node, input));
  }
}

function isTrue(value: FilterValue): boolean {
  return value !== undefined && value !== null && value !== false && value !== 0 && value !== "";
}

function evaluate(node: ExpressionNode, input: FilterInput): FilterValue {
  switch (node.kind) {
    case "integer":
    case "string":
      return node.value;
    case "name":
      return valueOf(input.frame, node.name);
    case "member":
      return input.namedValue(node.field, node.member) ?? valueOf(input.frame, node.member);
    case "call":
      return call(node.name, node.values, input);
    case "arithmetic":
      return calculate(node.operator, evaluate(node.left, input), evaluate(node.right, input));
    default:
      return keepsFrame(node, input);
  }
}

/** The functions of filters, with the number of their values. */
export const FUNCTIONS: Readonly<Record<string, number>> = { has: 1, length: 1, begins: 2 };

function call(name: string, values: readonly ExpressionNode[], input: FilterInput): FilterValue {
  const [first, second] = values.map((value) => evaluate(value, input));
  if (name === "has") return first !== undefined;
  if (name === "length") return typeof first === "string" || Array.isArray(first) ? first.length : undefined;
  return each(first).some((value) => String(value ?? "").startsWith(String(second)));
}

function each(value: FilterValue): readonly FilterValue[] {
  return Array.isArray(value) ? value : [value];
}

type Comparison = Extract<ExpressionNode, { readonly kind: "compare" }>["operator"];
type Arithmetic = Extract<ExpressionNode, { readonly kind: "arithmetic" }>["operator"];

/** Of a list, one element must fit. */
function someFits(operator: Comparison, left: FilterValue, right: FilterValue): boolean {
  return each(left).some((one) => each(right).some((other) => compare(operator, one, other)));
}

function compare(operator: Comparison, one: FilterValue, other: FilterValue): boolean {
  if (one === undefined || other === undefined || one === null || other === null) return false;
  const [left, right] = alike(one, other);
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

/** Numbers in hexadecimal, such as Msg_Id and command_id, are compared as numbers. */
function alike(one: NonNullable<FilterValue>, other: NonNullable<FilterValue>) {
  if (typeof one === "number" && isHex(other)) return [BigInt(one), BigInt(other)] as const;
  if (typeof other === "number" && isHex(one)) return [BigInt(one), BigInt(other)] as const;
  return [one, other] as const;
}

function isHex(value: FilterValue): value is string {
  return typeof value === "string" && /^0x[0-9a-f]+$/i.test(value);
}

function calculate(operator: Arithmetic, left: FilterValue, right: FilterValue): FilterValue {
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
