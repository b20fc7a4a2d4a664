import { evaluateBits, type ExpressionNode } from "../../expression/index.js";
import type { Expression } from "../../model/index.js";
import { isPoisoned } from "../../syntax/index.js";
import { bitFieldNamed, bitsTypeOf } from "./field-path.js";
import type { FieldSymbol, TypeSymbol } from "../symbols.js";
import type { BitFieldSymbol } from "./part-symbols.js";
import { countedBy, type ExpressionScope, reportOperand, type Typed } from "./scope.js";

type Member = Extract<ExpressionNode, { readonly kind: "member" }>;

/** Infers `Field.Bit`: the integer in these bits. Reports unknown bits and returns null. */
export function inferBits(
  scope: ExpressionScope,
  syntax: Member,
  field: FieldSymbol,
  { node }: TypeSymbol,
): Typed | null {
  const { field: name, member } = syntax;
  const bits = bitFieldNamed(field, member);
  if (bits === null) {
    if (!isPoisoned(node, "bits")) reportUnknown(scope, syntax, field);
    return null;
  }
  if (countedBy(scope, field) !== null) {
    return reportOperand(scope, syntax, {
      expected: { en: "bits of a field that is no counter", zh: "非计数字段中的位" },
      actual: { en: `bits of the counter ${name}`, zh: `计数字段${name}中的位` },
    });
  }
  return { type: "integer", expression: valueOf(field, bits), isFlag: bits.isFlag };
}

function reportUnknown(scope: ExpressionScope, syntax: Member, field: FieldSymbol): void {
  const { field: name, member } = syntax;
  const type = bitsTypeOf(field);
  if (type !== null && type.absent.has(member)) return scope.onAbsent(`${name}.${member}`, syntax);
  const known = (type?.bitFields ?? []).map((each) => each.name);
  scope.report("unknown-bit", syntax, { name: member, field: name, known });
}

function valueOf({ property, constant }: FieldSymbol, { name, low, count }: BitFieldSymbol): Expression {
  if (typeof constant !== "number") return { kind: "bits", property, bits: { name, low, count } };
  return { kind: "integer", value: evaluateBits(constant, { low, count }), isWide: false };
}

/** Returns a flag as a condition: whether its bit is 1. Returns null for any other value. */
export function flagAsCondition({ expression, isFlag }: Typed): Typed | null {
  if (isFlag !== true) return null;
  const one = { kind: "integer", value: 1, isWide: false } as const;
  return { type: "condition", expression: { kind: "compare", operator: "==", left: expression, right: one } };
}
