import { type ExpressionNode, parseExpression } from "../expression/index.js";
import { type Bilingual, didYouMean, verbatim } from "../diagnostics/index.js";
import type { Expression, Field, Header, Message } from "../model/index.js";
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
  return bound({ name: message.name, fields: scenarioFields(header, message) }, parsed.syntax, null);
}

/** A message, and the fields by the names that a condition can use. */
type Scope = Pick<Message, "name" | "fields">;

/** Binds a node; `beside` is the field that it is compared with, whose values have names. */
function bound(message: Scope, node: ExpressionNode, other: Field | null): Expression {
  const inner = (each: ExpressionNode, field: Field | null = null): Expression => bound(message, each, field);
  switch (node.kind) {
    case "integer":
      return { kind: "integer", value: node.value, isWide: other?.wire.kind === "integer" && other.wire.octets === 8 };
    case "string":
      return { kind: "string", value: node.value };
    case "name":
      return named(message, node.name, other);
    case "member":
      return memberOf(fieldIn(message, node.field), node.member);
    case "not":
      return { kind: "not", value: inner(node.value) };
    case "and":
    case "or":
      return { kind: node.kind, left: inner(node.left), right: inner(node.right) };
    case "compare": {
      const [left, right] = [fieldOf(message, node.left), fieldOf(message, node.right)];
      return {
        kind: "compare",
        operator: node.operator,
        left: inner(node.left, right),
        right: inner(node.right, left),
      };
    }
    case "in": {
      const field = fieldOf(message, node.value);
      const members = node.members.map(({ first, last }) => ({
        first: inner(first, field),
        last: last === null ? null : inner(last, field),
      }));
      return { kind: "in", value: inner(node.value), members };
    }
    case "arithmetic":
      return { kind: "arithmetic", operator: node.operator, left: inner(node.left), right: inner(node.right) };
    case "call":
      return called(message, node.name, node.values);
  }
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

function named(message: Scope, name: string, other: Field | null): Expression {
  const field = message.fields.find((each) => each.name === name);
  if (field === undefined) {
    if (other?.type?.kind === "enumeration") return memberOf(other, name);
    throw unknownField(message, name);
  }
  const counted = message.fields.find((each) => each.name === field.counts);
  return counted === undefined
    ? { kind: "field", property: field.property }
    : { kind: "length", property: counted.property };
}

function memberOf({ name: field, type }: Field, name: string): Expression {
  const values =
    type?.kind === "enumeration" ? type.values.flatMap((each) => (each.kind === "value" ? [each] : [])) : [];
  const value = values.find((each) => each.name === name);
  if (value !== undefined) return { kind: "constant", type: type?.name ?? "", name, value: value.value };
  const known = values.map((each) => each.name);
  const near = didYouMean(name, known);
  throw new WhenError({ en: `${field} has no value ${name}.${near.en}`, zh: `${field}没有值${name}。${near.zh}` });
}

function fieldOf({ fields }: Scope, node: ExpressionNode): Field | null {
  return node.kind === "name" ? (fields.find(({ name }) => name === node.name) ?? null) : null;
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
