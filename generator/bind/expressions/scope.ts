import type { DiagnosticParameters } from "../../diagnostics/index.js";
import type { TextSpan } from "../../expression/index.js";
import type { Expression } from "../../model/index.js";
import { fieldCountedBy, fieldNamed } from "../field-index.js";
import type { EXPRESSION_CODES, FieldSymbol, TypeSymbol } from "../symbols.js";

/** What an expression is resolved against, and who is told its mistakes. */
export interface ExpressionScope {
  /** The fields beside the rule, in this version. */
  readonly fields: readonly FieldSymbol[];
  /** Names of fields that stand there in other versions only. */
  readonly absent: ReadonlySet<string>;
  readonly report: ReportInside;
  /** Takes down a name that no field has, in any version. */
  readonly onUnresolved: (name: string, range: TextSpan) => void;
  /** Takes down a name that a field has in other versions only. */
  readonly onAbsent: (name: string, range: TextSpan) => void;
}

/** Takes down a mistake at a place inside an expression. */
export type ReportInside = <Code extends (typeof EXPRESSION_CODES)[number]>(
  code: Code,
  range: TextSpan,
  parameters: DiagnosticParameters<Code>,
) => void;

/** What a value is: a wide integer has 8 octets and is a bigint. */
export type ValueType = "integer" | "wide" | "text" | "condition";

/** A resolved expression and its type. */
export interface Typed {
  readonly expression: Expression;
  readonly type: ValueType;
}

/** In words, for mistakes. */
export const TYPE_WORDS: Readonly<Record<ValueType, string>> = {
  integer: "an integer",
  wide: "an integer of 8 octets",
  text: "a string",
  condition: "a condition",
};

/** The field of a name; null, and a mistake, where there is none. */
export function findField(scope: ExpressionScope, name: string, range: TextSpan): FieldSymbol | null {
  const field = fieldNamed(scope.fields, name);
  if (field !== undefined) return field;
  if (scope.absent.has(name)) scope.onAbsent(name, range);
  else scope.onUnresolved(name, range);
  return null;
}

/** Reports an operand that is something else than its place needs; null, as it has no value. */
export function reportOperand(
  scope: ExpressionScope,
  range: TextSpan,
  operand: DiagnosticParameters<"wrong-operand">,
): null {
  scope.report("wrong-operand", range, operand);
  return null;
}

/** The field that a counter counts; null where a field counts nothing. */
export function countedBy(scope: ExpressionScope, field: FieldSymbol): FieldSymbol | null {
  return fieldCountedBy(scope.fields, field.name) ?? null;
}

/** The enumeration of a field; null where it is none. */
export function enumerationOf(field: FieldSymbol | undefined): TypeSymbol | null {
  return field?.type?.kind === "enumeration" ? field.type : null;
}

/** What a field is, as an operand: an integer, a text; null for anything that has no value of its own. */
export function valueTypeOf({ basic, octets }: FieldSymbol): ValueType | null {
  switch (basic) {
    case "Unsigned Integer":
    case "Integer":
      return octets === 8 ? "wide" : "integer";
    case "Octet String":
    case "C-Octet String":
      return "text";
    default:
      return null;
  }
}
