import { type ExpressionNode, parseExpression } from "../expression/index.js";
import { type Bilingual, didYouMean, verbatim } from "../diagnostics/index.js";
import type { BitField, Expression, Field, Header, Message } from "../model/index.js";
import { scenarioFields } from "./scenario-fields.js";

/** Why a condition is wrong. */
export class WhenError extends Error {
  readonly problem: Bilingual;

  constructor(problem: Bilingual) {
    super(problem.en);
    this.problem = problem;
  }
}

/** Binds a condition to the fields of a message. Throws a WhenError. */
export function bindWhen(header: Header, message: Message, text: string): Expression {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new WhenError(parsed.failure.problem);
  const scope = { name: message.name, fields: scenarioFields(header, message) };
  return conditionOf(scope, parsed.syntax);
}

/** A message, and the fields by the names that a condition can use. */
type Scope = Pick<Message, "name" | "fields">;

/** What a node is compared with: the values of its type, which have names. */
interface Compared {
  /** A field, or bits of one: esm_class.Message_Type. */
  readonly name: string;
  /** The type with the values, as constants name it. */
  readonly type: string;
  readonly values: readonly { readonly name: string; readonly value: number | string }[];
  readonly isWide: boolean;
}

/** Binds a node; `other` is what it is compared with. */
function bound(message: Scope, node: ExpressionNode, other: Compared | null): Expression {
  const inner = (each: ExpressionNode, compared: Compared | null = null): Expression => bound(message, each, compared);
  switch (node.kind) {
    case "integer":
      return { kind: "integer", value: node.value, isWide: other?.isWide ?? false };
    case "string":
      return { kind: "string", value: node.value };
    case "name":
      return named(message, node.name, other);
    case "member":
      return memberOf(fieldIn(message, node.field), node.member);
    case "not":
      return { kind: "not", value: conditionOf(message, node.value) };
    case "and":
    case "or":
      return { kind: node.kind, left: conditionOf(message, node.left), right: conditionOf(message, node.right) };
    case "compare": {
      const [left, right] = [comparedOf(message, node.left), comparedOf(message, node.right)];
      return {
        kind: "compare",
        operator: node.operator,
        left: inner(node.left, right),
        right: inner(node.right, left),
      };
    }
    case "in": {
      const compared = comparedOf(message, node.value);
      const members = node.members.map(({ first, last }) => ({
        first: inner(first, compared),
        last: last === null ? null : inner(last, compared),
      }));
      return { kind: "in", value: inner(node.value), members };
    }
    case "arithmetic":
      return { kind: "arithmetic", operator: node.operator, left: inner(node.left), right: inner(node.right) };
    case "call":
      return called(message, node.name, node.values);
  }
}

/** Binds a condition. A flag is one: whether its bit is 1. */
function conditionOf(message: Scope, node: ExpressionNode): Expression {
  const expression = bound(message, node, null);
  if (node.kind !== "member" || bitsNamed(fieldIn(message, node.field), node.member)?.isFlag !== true)
    return expression;
  const one = { kind: "integer", value: 1, isWide: false } as const;
  return { kind: "compare", operator: "==", left: expression, right: one };
}

function called(message: Scope, name: string, values: readonly ExpressionNode[]): Expression {
  const [first, second] = values.map((each) => bound(message, each, null));
  if (name === "digits" && first !== undefined && values.length === 1) return { kind: "digits", string: first };
  if (name === "begins" && first !== undefined && second !== undefined)
    return { kind: "begins", string: first, beginning: second };
  throw new WhenError({
    en: `a scenario has the functions digits and begins, not ${name}`,
    zh: `场景中只有digits和begins两个函数，没有${name}`,
  });
}

function named(message: Scope, name: string, other: Compared | null): Expression {
  const field = message.fields.find((each) => each.name === name);
  if (field === undefined) {
    if (other !== null && other.values.length > 0) return valueNamed(other, name);
    throw unknownField(message, name);
  }
  const counted = message.fields.find((each) => each.name === field.counts);
  return counted === undefined
    ? { kind: "field", property: field.property }
    : { kind: "length", property: counted.property };
}

/** A value of the enumeration of a field, or bits of a field. */
function memberOf(field: Field, name: string): Expression {
  if (field.type?.kind !== "bits") return valueNamed(comparedWith(field), name);
  const { name: bits, low, count } = bitsNamed(field, name) ?? unknownBits(field, name);
  return { kind: "bits", property: field.property, bits: { name: bits, low, count } };
}

function valueNamed({ name: field, type, values }: Compared, name: string): Expression {
  const value = values.find((each) => each.name === name);
  if (value !== undefined) return { kind: "constant", type, name, value: value.value };
  const near = didYouMean(
    name,
    values.map((each) => each.name),
  );
  throw new WhenError({ en: `${field} has no value ${name}.${near.en}`, zh: `${field}没有值${name}。${near.zh}` });
}

function comparedOf({ fields }: Scope, node: ExpressionNode): Compared | null {
  if (node.kind !== "name" && node.kind !== "member") return null;
  const field = fields.find(({ name }) => name === (node.kind === "name" ? node.name : node.field));
  if (field === undefined) return null;
  if (node.kind === "name") return comparedWith(field);
  const bits = bitsNamed(field, node.member);
  if (bits === null) return null;
  const values = bits.values.flatMap((each) => (each.kind === "value" ? [each] : []));
  const path = `.${node.member}`;
  return { name: `${field.name}${path}`, type: `${field.type?.name}${path}`, values, isWide: false };
}

function comparedWith({ name, type, wire }: Field): Compared {
  const values =
    type?.kind === "enumeration" ? type.values.flatMap((each) => (each.kind === "value" ? [each] : [])) : [];
  return { name, type: type?.name ?? "", values, isWide: wire.kind === "integer" && wire.octets === 8 };
}

function bitsNamed({ type }: Field, name: string): BitField | null {
  return (type?.kind === "bits" ? type.bitFields.find((each) => each.name === name) : undefined) ?? null;
}

function unknownBits({ name: field, type }: Field, name: string): never {
  const known = type?.kind === "bits" ? type.bitFields.map((each) => each.name) : [];
  const near = didYouMean(name, known);
  throw new WhenError({
    en: `${field} has no bits named ${name}.${near.en}`,
    zh: `${field}中没有名为${name}的位。${near.zh}`,
  });
}

function fieldIn(message: Scope, name: string): Field {
  const field = message.fields.find((each) => each.name === name);
  if (field === undefined) throw unknownField(message, name);
  return field;
}

function unknownField({ name: message, fields }: Scope, name: string): WhenError {
  const near = didYouMean(
    name,
    fields.map((each) => each.name),
  );
  return new WhenError({
    en: `${message} has no field ${verbatim(name).en}.${near.en}`,
    zh: `${message}没有字段${verbatim(name).zh}。${near.zh}`,
  });
}
