import type { ExpressionNode } from "../../expression/index.js";
import type { Expression } from "../../model/index.js";
import { type Bilingual, invariant } from "../../diagnostics/index.js";
import type { FieldSymbol } from "../symbols.js";
import { fieldNamed } from "../field-index.js";
import { checkExpression } from "./check-expression.js";
import { findTlv, lacksTlvs, tlvsOfMember } from "./infer-tlv.js";
import {
  enumerationOf,
  type ExpressionScope,
  fieldInWords,
  findField,
  reportOperand,
  type TlvScope,
  type Typed,
  type ValueType,
  valueTypeOf,
} from "./scope.js";

type Call = Extract<ExpressionNode, { readonly kind: "call" }>;
type Resolve = (scope: ExpressionScope, call: Call) => Typed | null;

const LIST: Bilingual = { en: "a field of type List", zh: "List类型的字段" };
const VALUES: Bilingual = { en: "a List of integers or strings", zh: "由整数或字符串组成的List" };
const EXPRESSION: Bilingual = { en: "an expression", zh: "表达式" };
const OCTETS: Bilingual = { en: "a field of type Octets", zh: "Octets类型的字段" };
const SIZED: Bilingual = {
  en: "an Octets or string field without a constant",
  zh: "没有固定值的Octets或字符串字段",
};
const ENUMERATION: Bilingual = { en: "an enumeration field without a constant", zh: "没有固定值的枚举字段" };

/** The functions of the language by name, each with the number of its values and its type inference. */
const FUNCTIONS: Readonly<Record<string, { readonly values: number; readonly resolve: Resolve }>> = {
  count: {
    values: 1,
    resolve: ofField(LIST, isList, ({ property }) => ["integer", { kind: "length", property }]),
  },
  octets: {
    values: 1,
    resolve: ofField(SIZED, hasOctets, ({ property }) => ["integer", { kind: "length", property }]),
  },
  zeros: {
    values: 1,
    resolve: ofField(OCTETS, isOctets, ({ property }) => ["condition", { kind: "zeros", property }]),
  },
  known: {
    values: 1,
    resolve: ofField(ENUMERATION, isEnumeration, ({ property, type }) => [
      "condition",
      { kind: "known", property, type: type?.name ?? "" },
    ]),
  },
  octet: { values: 2, resolve: inferOctet },
  part: { values: 3, resolve: inferPart },
  number: { values: 1, resolve: ofString("integer", (string) => ({ kind: "number", string })) },
  digits: { values: 1, resolve: ofString("condition", (string) => ({ kind: "digits", string })) },
  begins: { values: 2, resolve: inferBegins },
  each: { values: 2, resolve: inferEach },
  has: { values: 1, resolve: inferHas },
};

/** Infers the type of a function call. Reports an unknown function or wrong values, and returns null. */
export function inferCall(scope: ExpressionScope, call: Call): Typed | null {
  const { name, values } = call;
  const named = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (named === undefined) {
    scope.report(
      "unknown-function",
      { from: call.from, to: call.from + name.length },
      { name, known: Object.keys(FUNCTIONS) },
    );
    return null;
  }
  if (named.values === values.length) return named.resolve(scope, call);
  scope.report("wrong-number-of-values", call, { name, expected: named.values, actual: values.length });
  return null;
}

/** Returns a value of a call whose number of values is checked. */
function valueOf({ name, values }: Call, index: number): ExpressionNode {
  return invariant(values[index], `The values of ${name}()`);
}

/** Infers a function of a field itself, not of its value. */
function ofField(
  expected: Bilingual,
  fits: (field: FieldSymbol) => boolean,
  result: (field: FieldSymbol) => readonly [ValueType, Expression],
): Resolve {
  return (scope, call) => {
    const field = fieldOf(scope, valueOf(call, 0), expected, fits);
    if (field === null) return null;
    const [type, expression] = result(field);
    return { type, expression };
  };
}

function fieldOf(
  scope: ExpressionScope,
  syntax: ExpressionNode,
  expected: Bilingual,
  fits: (field: FieldSymbol) => boolean,
): FieldSymbol | null {
  if (lacksTlvs(scope, syntax)) return null;
  const tlvs = syntax.kind === "member" && syntax.bits === null ? tlvsOfMember(scope, syntax) : null;
  if (syntax.kind !== "name" && tlvs === null) return reportOperand(scope, syntax, { expected, actual: EXPRESSION });
  const field = syntax.kind === "name" ? findField(scope, syntax.name, syntax) : findMember(scope, tlvs, syntax);
  if (field === null || fits(field)) return field;
  return reportOperand(scope, syntax, { expected, actual: fieldInWords(field) });
}

function findMember(scope: ExpressionScope, tlvs: TlvScope | null, syntax: ExpressionNode): FieldSymbol | null {
  return tlvs === null || syntax.kind !== "member" ? null : findTlv(scope, tlvs, syntax);
}

function isList({ element }: FieldSymbol): boolean {
  return element !== null;
}

function isOctets({ basic }: FieldSymbol): boolean {
  return basic === "Octets";
}

function hasOctets(field: FieldSymbol): boolean {
  const isString = valueTypeOf(field) === "string" && field.basic !== "Digits";
  return isOctets(field) || (isString && field.constant === undefined);
}

function isEnumeration(field: FieldSymbol): boolean {
  return enumerationOf(field) !== null && field.constant === undefined;
}

function ofString(type: ValueType, result: (string: Expression) => Expression): Resolve {
  return (scope, call) => {
    const string = checkExpression(scope, valueOf(call, 0), ["string"]);
    return string ? { type, expression: result(string.expression) } : null;
  };
}

function inferOctet(scope: ExpressionScope, call: Call): Typed | null {
  const field = fieldOf(scope, valueOf(call, 0), OCTETS, isOctets);
  const position = checkExpression(scope, valueOf(call, 1), ["integer"]);
  if (!field || !position) return null;
  return { type: "integer", expression: { kind: "octet", property: field.property, position: position.expression } };
}

function inferPart(scope: ExpressionScope, call: Call): Typed | null {
  const string = checkExpression(scope, valueOf(call, 0), ["string"]);
  const position = checkExpression(scope, valueOf(call, 1), ["integer"]);
  const count = checkExpression(scope, valueOf(call, 2), ["integer"]);
  if (!string || !position || !count) return null;
  const parts = { string: string.expression, position: position.expression, count: count.expression };
  return { type: "string", expression: { kind: "part", ...parts } };
}

function inferBegins(scope: ExpressionScope, call: Call): Typed | null {
  const string = checkExpression(scope, valueOf(call, 0), ["string"]);
  const beginning = checkExpression(scope, valueOf(call, 1), ["string"]);
  if (!string || !beginning) return null;
  return {
    type: "condition",
    expression: { kind: "begins", string: string.expression, beginning: beginning.expression },
  };
}

const TLV: Bilingual = { en: "a TLV, such as tlvs.Name", zh: "TLV，例如tlvs.Name" };

/** Infers `has`: whether a message has a TLV. */
function inferHas(scope: ExpressionScope, call: Call): Typed | null {
  const syntax = valueOf(call, 0);
  if (lacksTlvs(scope, syntax)) return null;
  const tlvs = syntax.kind === "member" && syntax.bits === null ? tlvsOfMember(scope, syntax) : null;
  if (tlvs === null) return reportOperand(scope, syntax, { expected: TLV, actual: kindInWords(scope, syntax) });
  const tlv = findMember(scope, tlvs, syntax);
  return tlv && { type: "condition", expression: { kind: "has", property: tlv.property } };
}

function kindInWords({ fields }: ExpressionScope, syntax: ExpressionNode): Bilingual {
  const field = syntax.kind === "name" ? fieldNamed(fields, syntax.name) : undefined;
  return field === undefined ? EXPRESSION : fieldInWords(field);
}

/** Infers `each`: in the condition, the name of the list refers to an element. */
function inferEach(scope: ExpressionScope, call: Call): Typed | null {
  const syntax = valueOf(call, 0);
  // An element has the name of its list, but a TLV has only a path.
  if (syntax.kind === "member") return reportOperand(scope, syntax, { expected: VALUES, actual: EXPRESSION });
  const list = fieldOf(scope, syntax, VALUES, isListOfValues);
  if (list === null) return null;
  const within: ExpressionScope = { ...scope, fields: [elementOf(list), ...scope.fields] };
  const condition = checkExpression(within, valueOf(call, 1), ["condition"]);
  if (condition === null) return null;
  const { property } = list;
  return { type: "condition", expression: { kind: "each", property, condition: condition.expression } };
}

function isListOfValues(field: FieldSymbol): boolean {
  return isList(field) && valueTypeOf(elementOf(field)) !== null;
}

/** Returns an element of a list as a field with the name of the list. */
function elementOf(list: FieldSymbol): FieldSymbol {
  const { node, element, property } = list;
  const type = "of" in node && node.of !== undefined ? node.of : node.type;
  const own = { node: { ...node, type }, property: `${property}[]`, element: null, counter: null };
  return { ...list, ...element, attributes: { ...list.attributes, ...element?.attributes }, ...own };
}
