import type { ExpressionNode } from "../../expression/index.js";
import { type DiagnosticParameters, type Language, listInBoth } from "../../diagnostics/index.js";
import type { Membership } from "../../model/index.js";
import { isPoisoned } from "../../syntax/index.js";
import { valueNamed } from "../bind-values.js";
import { fieldNamed } from "../field-index.js";
import { isUnresolved } from "../queries.js";
import { bitsTypeOf } from "./field-path.js";
import { contextualTypeOf } from "./contextual-type.js";
import { flagAsCondition, inferBits } from "./infer-bits.js";
import { inferCall } from "./infer-call.js";
import { inferTlv, tlvsOfMember } from "./infer-tlv.js";
import {
  countedBy,
  enumerationOf,
  type ExpressionScope,
  fieldInWords,
  findField,
  type NamedValues,
  reportOperand,
  scopeOfMember,
  TYPE_WORDS,
  type Typed,
  type ValueType,
  unify,
  valueTypeOf,
} from "./scope.js";

/**
 * Infers the type of an expression, which must be one of `types`. Returns null after it reports an error.
 * `contextualType` is an enumeration whose values may be written without its name.
 */
export function checkExpression(
  scope: ExpressionScope,
  syntax: ExpressionNode,
  types: readonly ValueType[],
  contextualType: NamedValues | null = null,
): Typed | null {
  const inferred = inferExpression(scope, syntax, contextualType);
  const typed = (types.includes("integer") ? null : inferred && flagAsCondition(inferred)) ?? inferred;
  return typed !== null && checkType(scope, syntax, typed, types) ? typed : null;
}

function checkType(
  scope: ExpressionScope,
  syntax: ExpressionNode,
  { type }: Typed,
  types: readonly ValueType[],
): boolean {
  if (types.includes(type)) return true;
  // A wide integer is allowed only together with other integers, so do not list it.
  const words = types.filter((each) => each !== "wide");
  const inWords = (language: Language): string[] => words.map((each) => TYPE_WORDS[each][language]);
  const expected = { en: inWords("en").join(" or "), zh: listInBoth(inWords("zh"), "or").zh };
  reportOperand(scope, syntax, { expected, actual: TYPE_WORDS[type] });
  return false;
}

function inferExpression(
  scope: ExpressionScope,
  syntax: ExpressionNode,
  contextualType: NamedValues | null,
): Typed | null {
  switch (syntax.kind) {
    case "integer":
      return { type: "integer", expression: { kind: "integer", value: syntax.value, isWide: false } };
    case "string":
      return { type: "string", expression: { kind: "string", value: syntax.value } };
    case "name":
      return inferName(scope, syntax, contextualType);
    case "member":
      return inferMember(scope, syntax);
    case "call":
      return inferCall(scope, syntax);
    case "not": {
      const value = checkExpression(scope, syntax.value, ["condition"]);
      return value && { type: "condition", expression: { kind: "not", value: value.expression } };
    }
    case "and":
    case "or":
      return inferBoth(scope, syntax);
    case "compare":
      return inferComparison(scope, syntax);
    case "in":
      return inferMembership(scope, syntax);
    case "arithmetic":
      return inferArithmetic(scope, syntax);
  }
}

type Of<Kind extends ExpressionNode["kind"]> = Extract<ExpressionNode, { readonly kind: Kind }>;

function inferName(scope: ExpressionScope, syntax: Of<"name">, contextualType: NamedValues | null): Typed | null {
  const { name } = syntax;
  const isField = fieldNamed(scope.fields, name) !== undefined || scope.absent.has(name);
  if (contextualType !== null && !isField) return inferValue(scope, syntax, contextualType, name);
  const field = findField(scope, name, syntax);
  if (field === null) return null;
  const counted = countedBy(scope, field);
  if (counted !== null) return { type: "integer", expression: { kind: "length", property: counted.property } };
  const type = valueTypeOf(field);
  if (type === null) {
    return reportOperand(scope, syntax, {
      expected: { en: "an integer or a string", zh: "整数或字符串" },
      actual: fieldInWords(field),
    });
  }
  const { constant } = field;
  if (constant === undefined) return { type, expression: { kind: "field", property: field.property } };
  if (typeof constant === "string") return { type, expression: { kind: "string", value: constant } };
  return { type, expression: { kind: "integer", value: constant, isWide: type === "wide" } };
}

function inferMember(scope: ExpressionScope, syntax: Of<"member">): Typed | null {
  const tlvs = tlvsOfMember(scope, syntax);
  if (tlvs !== null) return inferTlv(scope, tlvs, syntax);
  const request = scopeOfMember(scope, syntax);
  if (request !== null) return inferRequested(request, syntax);
  const field = findField(scope, syntax.field, syntax);
  if (field === null) return null;
  if (syntax.bits !== null) return reportOperand(scope, syntax, LONG_PATH);
  const bits = bitsTypeOf(field);
  if (bits !== null) return inferBits(scope, syntax, field, bits);
  const type = enumerationOf(field);
  if (type !== null) return inferValue(scope, syntax, type, syntax.member);
  if (isUnresolved(field)) return null;
  return reportOperand(scope, syntax, {
    expected: { en: "a field of an enumeration type or with named bits", zh: "枚举类型或带有bits:的字段" },
    actual: fieldInWords(field),
  });
}

/** Only a path that begins with the request has three names. */
const LONG_PATH: DiagnosticParameters<"wrong-operand"> = {
  expected: { en: "a field and one of its values or bits", zh: "字段及其取值或位" },
  actual: { en: "a path of three names", zh: "由三个名称组成的路径" },
};

/** Infers a field of the request, or bits of it. */
function inferRequested(request: ExpressionScope, syntax: Of<"member">): Typed | null {
  const { member, bits } = syntax;
  if (bits === null) return inferName(request, { ...syntax, kind: "name", name: member }, null);
  return inferMember(request, { ...syntax, field: member, member: bits, bits: null });
}

function inferValue(scope: ExpressionScope, syntax: ExpressionNode, type: NamedValues, name: string): Typed | null {
  const value = valueNamed(type.values, name)?.node.value;
  if (value === undefined) {
    if (isPoisoned(type.node, "values")) return null;
    scope.report("unknown-value-name", syntax, {
      name,
      type: type.name,
      known: type.values.flatMap(({ node }) => node.name ?? []),
    });
    return null;
  }
  // A value of another type than its enumeration is reported there.
  if ((typeof value === "string") !== ("type" in type.node && type.node.type === "Octet String")) return null;
  const expression = { kind: "constant", type: type.name, name, value } as const;
  return { type: typeof value === "string" ? "string" : "integer", expression };
}

function inferBoth(scope: ExpressionScope, syntax: Of<"and" | "or">): Typed | null {
  const left = checkExpression(scope, syntax.left, ["condition"]);
  const right = checkExpression(scope, syntax.right, ["condition"]);
  if (left === null || right === null) return null;
  return { type: "condition", expression: { kind: syntax.kind, left: left.expression, right: right.expression } };
}

const EQUALITY: readonly string[] = ["==", "!="];
const INTEGERS: readonly ValueType[] = ["integer", "wide"];
const VALUES: readonly ValueType[] = [...INTEGERS, "string"];
const ANYTHING: readonly ValueType[] = [...VALUES, "condition"];

function inferComparison(scope: ExpressionScope, syntax: Of<"compare">): Typed | null {
  const { operator } = syntax;
  const types = EQUALITY.includes(operator) ? ANYTHING : INTEGERS;
  const left = checkExpression(scope, syntax.left, types, contextualTypeOf(scope, syntax.right));
  // The unknown left side does not determine the enumeration of a name.
  if (left === null && syntax.right.kind === "name") return null;
  // For two operands that cannot be compared, report one error.
  const right = checkExpression(
    scope,
    syntax.right,
    left === null ? ANYTHING : types,
    contextualTypeOf(scope, syntax.left),
  );
  const pair = left && right && unify(scope, syntax.right, left, right);
  if (pair === null) return null;
  const [one, other] = pair;
  return {
    type: "condition",
    expression: { kind: "compare", operator, left: one.expression, right: other.expression },
  };
}

function inferMembership(scope: ExpressionScope, syntax: Of<"in">): Typed | null {
  const value = checkExpression(scope, syntax.value, VALUES);
  if (value === null) return null;
  const contextualType = contextualTypeOf(scope, syntax.value);
  const members: Membership[] = [];
  for (const each of syntax.members) {
    const member = inferSetMember(scope, each, value, contextualType);
    if (member === null) return null;
    members.push(member);
  }
  return { type: "condition", expression: { kind: "in", value: value.expression, members } };
}

/** Infers a value or range of a set, which must have the type of `value`. */
function inferSetMember(
  scope: ExpressionScope,
  { first, last }: Of<"in">["members"][number],
  value: Typed,
  contextualType: NamedValues | null,
): Membership | null {
  const infer = (member: ExpressionNode, types: readonly ValueType[]): Typed | null => {
    const typed = checkExpression(scope, member, types, contextualType);
    return (typed && unify(scope, member, value, typed)?.[1]) ?? null;
  };
  const from = infer(first, last === null ? VALUES : INTEGERS);
  // For a range whose ends are both strings, report one error.
  const to = last === null ? null : infer(last, from === null ? VALUES : INTEGERS);
  if (from === null || (last !== null && to === null)) return null;
  return { first: from.expression, last: to?.expression ?? null };
}

function inferArithmetic(scope: ExpressionScope, syntax: Of<"arithmetic">): Typed | null {
  const { operator } = syntax;
  const left = checkExpression(scope, syntax.left, INTEGERS);
  const right = checkExpression(scope, syntax.right, left === null ? VALUES : INTEGERS);
  const pair = left && right && unify(scope, syntax.right, left, right);
  if (pair === null) return null;
  const [one, other] = pair;
  const isDivided = operator === "/" || operator === "%";
  // Only a literal divisor above 0 ensures that the expression always has a value.
  if (isDivided && !(other.expression.kind === "integer" && other.expression.value > 0)) {
    return reportOperand(scope, syntax.right, {
      expected: { en: "an integer above 0 as the divisor", zh: "大于0的整数除数" },
      actual: { en: "a different expression", zh: "其他表达式" },
    });
  }
  return {
    type: one.type,
    expression: { kind: "arithmetic", operator, left: one.expression, right: other.expression },
  };
}
