import { parseExpression, type ExpressionNode } from "../../expression/index.js";
import type { Expression } from "../../model/index.js";
import { bitsTypeOf } from "./field-path.js";
import { fieldNamed, fieldsNamed } from "../field-index.js";
import { isUnresolved } from "../queries.js";
import type { FieldSymbol } from "../symbols.js";
import { checkExpression } from "./check-expression.js";
import { tlvsOfMember } from "./infer-tlv.js";
import { type ExpressionScope, scopeOfMember, type ValueType } from "./scope.js";

/** An expression with resolved names, and the fields that it names. */
export interface BoundExpression {
  readonly expression: Expression;
  /** Wire names, in order, those of TLVs as paths; those of the request of a response are not among them. */
  readonly fields: readonly string[];
}

/** Binds a condition. Reports its errors and returns null. */
export function bindCondition(scope: ExpressionScope, text: string): BoundExpression | null {
  const bound = bindExpression(scope, text, ["condition"]);
  if (bound === null || bound.isAboutFields) return bound;
  scope.report("expression-without-field", { from: 0, to: text.length }, { expression: text });
  return null;
}

/** Binds an expression of one of some types. Reports its errors and returns null. */
export function bindExpression(scope: ExpressionScope, text: string, types: readonly ValueType[]) {
  const parsed = parseExpression(text);
  if (!parsed.ok) {
    scope.report("expression-syntax", parsed.failure, { problem: parsed.failure.problem });
    return null;
  }
  const named = namesIn(scope, parsed.syntax);
  // The meaning of an expression depends on its fields. If one of them has an error, that error is reported first.
  if (named.some(isUnclear)) return null;
  const typed = checkExpression(scope, parsed.syntax, types);
  if (typed === null) return null;
  const existing = named.filter(({ name, fields }) => fieldNamed(fields, name) !== undefined);
  const own = existing.filter(({ isOwn }) => isOwn).map(({ name }) => name);
  return { expression: typed.expression, fields: own, isAboutFields: existing.length > 0 };
}

/** A name in an expression, and the fields that it may name. */
interface NameInExpression {
  readonly name: string;
  readonly fields: readonly FieldSymbol[];
  /** Whether it is one of the message that the expression is about, not of its request. */
  readonly isOwn: boolean;
}

function isUnclear({ name, fields }: NameInExpression): boolean {
  return fieldsNamed(fields, name).some((field) => isUnresolved(field.element ?? field));
}

/**
 * Returns the names in an expression. A member such as `Field.Value` is not a name, unless it names a TLV, bits of a field, or a
 * field of the request.
 */
function namesIn(scope: ExpressionScope, syntax: ExpressionNode): NameInExpression[] {
  if (syntax.kind === "name") return [{ name: syntax.name, fields: scope.fields, isOwn: true }];
  if (syntax.kind !== "member") return innerOf(syntax).flatMap((inner) => namesIn(scope, inner));
  const { field, member } = syntax;
  const tlvs = tlvsOfMember(scope, syntax);
  if (tlvs !== null) return [{ name: `${field}.${member}`, fields: tlvs.fields, isOwn: true }];
  const request = scopeOfMember(scope, syntax);
  if (request !== null) return [{ name: member, fields: request.fields, isOwn: false }];
  const hasBits = bitsTypeOf(fieldNamed(scope.fields, field)) !== null;
  return hasBits ? [{ name: field, fields: scope.fields, isOwn: true }] : [];
}

function innerOf(syntax: ExpressionNode): readonly ExpressionNode[] {
  switch (syntax.kind) {
    case "call":
      return syntax.values;
    case "not":
      return [syntax.value];
    case "in":
      return [syntax.value, ...syntax.members.flatMap(({ first, last }) => (last === null ? [first] : [first, last]))];
    case "and":
    case "or":
    case "compare":
    case "arithmetic":
      return [syntax.left, syntax.right];
    default:
      return [];
  }
}
