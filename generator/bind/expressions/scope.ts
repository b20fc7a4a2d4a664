import type { Bilingual, DiagnosticParameters } from "../../diagnostics/index.js";
import type { ExpressionNode, Span } from "../../expression/index.js";
import type { Expression } from "../../model/index.js";
import { fieldCountedBy, fieldNamed } from "../field-index.js";
import type { FieldSymbol, TypeRef, TypeSymbol } from "../symbols.js";
import type { EXPRESSION_CODES } from "./rule-symbols.js";

/** The names that an expression can use, and the functions that receive its errors. */
export interface ExpressionScope {
  /** The fields of the message or structure that has the rule, in this version. */
  readonly fields: readonly FieldSymbol[];
  /** Names of fields that exist only in other versions. */
  readonly absent: ReadonlySet<string>;
  readonly report: ReportInside;
  /** Called for a name that no field has in any version. */
  readonly onUnresolved: (name: string, range: Span) => void;
  /** Called for a name that a field has only in other versions. */
  readonly onAbsent: (name: string, range: Span) => void;
  /** In an expression about a message with TLVs: the names that `tlvs.` may precede. */
  readonly tlvs?: TlvScope | null;
  /** In an expression about a response: the scope of `request.Field`. */
  readonly request?: ExpressionScope;
}

/** The TLVs of a message, with paths as names. */
export interface TlvScope {
  readonly fields: readonly FieldSymbol[];
  /** Those in its list, also unknown ones. */
  readonly listed: ReadonlySet<string>;
  /** Those that it has only in other versions. */
  readonly absent: ReadonlySet<string>;
}

/** Returns the scope of a member such as `request.Field`; null for the value of an enumeration. */
export function scopeOfMember(
  { fields, request }: ExpressionScope,
  { field }: Extract<ExpressionNode, { readonly kind: "member" }>,
): ExpressionScope | null {
  return field === "request" && fieldNamed(fields, field) === undefined ? (request ?? null) : null;
}

/** Reports an error at a place inside an expression. */
export type ReportInside = <Code extends (typeof EXPRESSION_CODES)[number]>(
  code: Code,
  range: Span,
  parameters: DiagnosticParameters<Code>,
) => void;

/** The type of a value. A wide integer has 8 octets and is a bigint. */
export type ValueType = "integer" | "wide" | "string" | "condition";

/** A resolved expression and its type. */
export interface Typed {
  readonly expression: Expression;
  readonly type: ValueType;
  /** Whether it is one bit, which is also a condition. */
  readonly isFlag?: boolean;
}

/** An enumeration or bits, whose values may be written by their names. */
export interface NamedValues extends Pick<TypeSymbol, "name" | "values"> {
  readonly node: object;
}

/** The types in words, for diagnostics. */
export const TYPE_WORDS: Readonly<Record<ValueType, Bilingual>> = {
  integer: { en: "an integer", zh: "整数" },
  wide: { en: "an integer of 8 octets", zh: "8字节的整数" },
  string: { en: "a string", zh: "字符串" },
  condition: { en: "a condition", zh: "条件" },
};

/** Describes a field by its type. */
export function fieldInWords({ node }: FieldSymbol): Bilingual {
  return { en: `a field of type ${node.type}`, zh: `${node.type}类型的字段` };
}

/** Returns the field that has a name. Reports a missing field and returns null. */
export function findField(scope: ExpressionScope, name: string, range: Span): FieldSymbol | null {
  const field = fieldNamed(scope.fields, name);
  if (field !== undefined) return field;
  if (scope.absent.has(name)) scope.onAbsent(name, range);
  else scope.onUnresolved(name, range);
  return null;
}

/** Reports an operand of the wrong type and returns null. */
export function reportOperand(
  scope: ExpressionScope,
  range: Span,
  operand: DiagnosticParameters<"wrong-operand">,
): null {
  scope.report("wrong-operand", range, operand);
  return null;
}

/** Returns the field that a counter counts; null for any other field. */
export function countedBy(scope: ExpressionScope, field: FieldSymbol): FieldSymbol | null {
  return fieldCountedBy(scope.fields, field.name) ?? null;
}

/** Returns the enumeration of a field; null if its type is not an enumeration. */
export function enumerationOf(field: FieldSymbol | undefined): TypeSymbol | null {
  return field?.type?.kind === "enumeration" ? field.type : null;
}

/**
 * Returns the type of a field as an operand: an integer or a string. Returns null for a field that has no such value.
 */
export function valueTypeOf({ basic, octets }: TypeRef): ValueType | null {
  switch (basic) {
    case "Unsigned Integer":
    case "Integer":
      return octets === 8 ? "wide" : "integer";
    case "Octet String":
    case "C-Octet String":
    case "Digits":
      return "string";
    default:
      return null;
  }
}

/** Returns two values of the same type. An integer literal becomes wide if the other value is wide. */
export function unify(
  scope: ExpressionScope,
  syntax: ExpressionNode,
  left: Typed,
  right: Typed,
): readonly [Typed, Typed] | null {
  if (left.type === right.type) return [left, right];
  if (left.type === "wide" && right.expression.kind === "integer") return [left, widen(right)];
  if (right.type === "wide" && left.expression.kind === "integer") return [widen(left), right];
  return reportOperand(scope, syntax, { expected: TYPE_WORDS[left.type], actual: TYPE_WORDS[right.type] });
}

function widen({ expression }: Typed): Typed {
  return { type: "wide", expression: expression.kind === "integer" ? { ...expression, isWide: true } : expression };
}
