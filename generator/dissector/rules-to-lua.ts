import type { Enumeration, EnumerationValue, Expression } from "../model/index.js";
import type { Enumerations } from "../expression/index.js";
import { type Lua, LuaBytes, LuaCode, luaBytes, mapToLua, toLua } from "./lua-text.js";

type ExpressionOf<Kind extends Expression["kind"]> = Extract<Expression, { readonly kind: Kind }>;

/** What names in an expression mean. */
export interface RuleScope {
  readonly enumerations: Enumerations;
  /** The properties that are integers of 8 octets. */
  readonly wide: ReadonlySet<string>;
}

/**
 * Returns an expression as Lua code, or null if Lua cannot compute it: arithmetic with integers of 8 octets. The values are
 * in the table `v`, by property.
 */
export function expressionToLua(expression: Expression, scope: RuleScope): string | null {
  try {
    return printed(expression, scope);
  } catch (error) {
    if (error instanceof Unsupported) return null;
    throw error;
  }
}

/** Ends printing of an expression. Thrown and caught only in this file. */
class Unsupported extends Error {}

function printed(expression: Expression, scope: RuleScope): string {
  const inner = (each: Expression): string => printed(each, scope);
  if (expression.kind === "arithmetic" && isWide(expression, scope)) throw new Unsupported();
  switch (expression.kind) {
    case "integer":
      return expression.isWide ? wideToLua(expression.value) : `(${expression.value})`;
    case "string":
      return luaBytes(expression.value);
    case "constant":
      return typeof expression.value === "number" ? `(${expression.value})` : luaBytes(expression.value);
    case "field":
      return valueAt(expression.property);
    case "tlv":
      return tlvToLua(expression);
    case "has":
      return `(${valueAt(expression.property)} ~= nil)`;
    case "bits":
      return `Q.bits(${valueAt(expression.property)}, ${expression.bits.low}, ${expression.bits.count})`;
    case "length":
    case "zeros":
      return `Q.${expression.kind}(${valueAt(expression.property)})`;
    case "not":
      return `(not ${inner(expression.value)})`;
    case "and":
    case "or":
      return `(${inner(expression.left)} ${expression.kind} ${inner(expression.right)})`;
    case "known":
      return `Q.known(${valueAt(expression.property)}, ${knownSet(scope.enumerations(expression.type))})`;
    case "each":
      return eachToLua(expression, inner);
    default:
      return printedCall(expression, inner);
  }
}

type Inner = (each: Expression) => string;

function printedCall(
  expression: ExpressionOf<"octet" | "part" | "number" | "digits" | "begins" | "compare" | "in" | "arithmetic">,
  inner: Inner,
): string {
  switch (expression.kind) {
    case "octet":
      return `Q.octet(${valueAt(expression.property)}, ${inner(expression.position)})`;
    case "part":
      return `Q.part(${inner(expression.string)}, ${inner(expression.position)}, ${inner(expression.count)})`;
    case "number":
    case "digits":
      return `Q.${expression.kind}(${inner(expression.string)})`;
    case "begins":
      return `Q.begins(${inner(expression.string)}, ${inner(expression.beginning)})`;
    case "compare":
      return comparison(expression.operator, inner(expression.left), inner(expression.right));
    case "in":
      return membership(expression, inner);
    case "arithmetic":
      return arithmetic(expression, inner);
  }
}

function eachToLua({ property, condition }: ExpressionOf<"each">, inner: Inner): string {
  const name = toLua(new LuaBytes(`${property}[]`));
  return `Q.each(v, ${valueAt(property)}, ${name}, function(v) return ${inner(condition)} end)`;
}

/** The value of a property, or of a TLV by its path. An element in `each` is a property of its own. */
function valueAt(property: string): string {
  if (!property.startsWith(TLVS) || property.endsWith("[]")) return `v[${luaBytes(property)}]`;
  return `(v.tlvs or {})[${luaBytes(property.slice(TLVS.length))}]`;
}

const TLVS = "tlvs.";

/** A TLV that a message does not have is -1 or an empty string. */
function tlvToLua({ property, type }: ExpressionOf<"tlv">): string {
  const absent = { integer: "-1", string: '""', wide: wideToLua(-1) };
  return `(${valueAt(property)} or ${absent[type]})`;
}

/** An integer of 8 octets as the engine reads it: 1, or 0 if it is negative, and 16 hexadecimal digits. */
export function wideToLua(value: number | bigint): string {
  const digits = BigInt.asUintN(64, BigInt(value)).toString(16).padStart(16, "0");
  return luaBytes(`${value < 0 ? 0 : 1}${digits}`);
}

function comparison(operator: ExpressionOf<"compare">["operator"], left: string, right: string): string {
  switch (operator) {
    case "==":
      return `(${left} == ${right})`;
    case "!=":
      return `(${left} ~= ${right})`;
    case "<":
      return `Q.less(${left}, ${right})`;
    case ">":
      return `Q.less(${right}, ${left})`;
    case "<=":
      return `Q.notAbove(${left}, ${right})`;
    case ">=":
      return `Q.notAbove(${right}, ${left})`;
  }
}

function membership({ value, members }: ExpressionOf<"in">, inner: Inner): string {
  const tests = members.map(({ first, last }) => {
    if (last === null) return comparison("==", inner(value), inner(first));
    return `(${comparison(">=", inner(value), inner(first))} and ${comparison("<=", inner(value), inner(last))})`;
  });
  return tests.length === 0 ? "false" : `(${tests.join(" or ")})`;
}

function arithmetic({ operator, left, right }: ExpressionOf<"arithmetic">, inner: Inner): string {
  const [one, other] = [inner(left), inner(right)];
  switch (operator) {
    case "+":
    case "-":
      return `(${one} ${operator} ${other})`;
    case "*":
      return `Q.product(${one}, ${other})`;
    case "/":
      return `Q.quotient(${one}, ${other})`;
    case "%":
      return `Q.remainder(${one}, ${other})`;
  }
}

function isWide(expression: Expression, scope: RuleScope): boolean {
  if (expression.kind === "arithmetic") return isWide(expression.left, scope) || isWide(expression.right, scope);
  if (expression.kind === "integer") return expression.isWide;
  if (expression.kind === "tlv") return expression.type === "wide";
  return expression.kind === "field" && scope.wide.has(expression.property);
}

function knownSet(enumeration: Enumeration | null): string {
  const values = enumeration?.values ?? [];
  return toLua({
    v: mapToLua(values.flatMap((each) => (each.kind === "value" ? [[luaKey(each), true] as const] : []))),
    r: values.flatMap((each) => (each.kind === "range" ? [[each.first, each.last]] : [])),
    p: values.flatMap((each) => (each.kind === "prefix" ? [new LuaBytes(each.prefix)] : [])),
  });
}

/** The key of a value in a table of Lua. */
export function luaKey({ value }: Extract<EnumerationValue, { readonly kind: "value" }>): number | LuaBytes {
  return typeof value === "number" ? value : new LuaBytes(value);
}

/** Returns a function of the values, or null if Lua cannot compute it. */
export function conditionToLua(when: Expression | null, require: Expression, scope: RuleScope): Lua | null {
  const required = expressionToLua(require, scope);
  const applies = when === null ? "true" : expressionToLua(when, scope);
  if (required === null || applies === null) return null;
  const code = when === null ? required : `not ${applies} or ${required}`;
  return new LuaCode(`function(v) return ${code} end`);
}
