import type { Expression, Protocol } from "../../model/index.js";
import { type Code, code, imported, joinCode, nameOf } from "../code/code.js";
import { constantOfBits } from "../../naming/index.js";
import { bitsCode } from "../code/bits.js";
import { literal } from "../code/literal.js";
import { valueVariable } from "../code/scope.js";
import { typeModule } from "../code/module-paths.js";
import { runtime } from "../code/runtime.js";

type Of<Kind extends Expression["kind"]> = Extract<Expression, { readonly kind: Kind }>;

/** The context of an expression: the protocol, and the properties that are compared more than once. */
interface ExpressionContext {
  readonly protocol: Protocol;
  readonly compared: ReadonlySet<string>;
}

/** The conjunction of conditions, as code with `message`. The printer removes redundant parentheses. */
export function conditionCode(protocol: Protocol, conditions: readonly Expression[]): Code {
  const context = { protocol, compared: comparedTwice(conditions) };
  return joinCode(
    conditions.map((each) => bracketed(context, each)),
    " && ",
  );
}

function bracketed(context: ExpressionContext, expression: Expression): Code {
  return code`(${expressionCode(context, expression)})`;
}

function expressionCode(context: ExpressionContext, expression: Expression): Code {
  const inner = (each: Expression): Code => expressionCode(context, each);
  switch (expression.kind) {
    case "integer":
      return code`${expression.value}${expression.isWide ? "n" : ""}`;
    case "string":
      return literal(expression.value);
    case "constant":
      return constantCode(context, expression);
    case "field":
      return valueCode(expression.property);
    case "tlv":
      return valueCode(expression.property, ABSENT[expression.type]);
    case "has":
      // Unlike a comparison with undefined, this does not narrow the type of the property.
      return code`${valueCode(expression.property, "null")} !== null`;
    case "bits":
      return bitsOfProperty(expression);
    case "length":
      return code`${valueCode(expression.property, "[]")}.length`;
    case "octet":
      return code`${runtime.rules("octetIn")}(${valueCode(expression.property, NO_OCTETS)}, ${inner(expression.position)})`;
    case "part":
      return code`${runtime.rules("partOf")}(${inner(expression.string)}, ${inner(expression.position)}, ${inner(expression.count)})`;
    case "number":
      return code`${runtime.rules("numberIn")}(${inner(expression.string)})`;
    case "digits":
      return code`${runtime.rules("isDigits")}(${inner(expression.string)})`;
    case "begins":
      return code`(${inner(expression.string)}).startsWith(${inner(expression.beginning)})`;
    case "zeros":
      return code`${runtime.rules("areZeros")}(${valueCode(expression.property, NO_OCTETS)})`;
    case "known":
      return knownCode(context, expression);
    case "each": {
      const element = valueCode(`${expression.property}[]`);
      return code`${valueCode(expression.property, "[]")}.every((${element}) => ${inner(expression.condition)})`;
    }
    case "not":
      return code`!${bracketed(context, expression.value)}`;
    case "and":
    case "or":
      return joined(context, expression, expression.kind === "and" ? "&&" : "||");
    case "compare":
      return comparisonCode(context, expression);
    case "in":
      return membershipCode(context, expression);
    case "arithmetic":
      return arithmeticCode(context, expression);
  }
}

/** The values of TLVs that a message does not have. */
const ABSENT = { integer: "-1", wide: "-1n", string: '""' } as const;

const NO_OCTETS = "new Uint8Array(0)";

/**
 * The value of a property, of a property of the request in the condition of a flow, of an element of a list in `each`, or of
 * a TLV. `absent` is the value of a TLV that a message does not have.
 */
function valueCode(property: string, absent = "undefined"): Code {
  if (property.endsWith("[]")) return valueVariable(property.slice(0, -2).replace("tlvs.", ""));
  if (property.startsWith("tlvs.")) return code`(message.tlvs?.${property.slice("tlvs.".length)} ?? ${absent})`;
  if (property.startsWith("request.")) return code`${nameOf("request")}${property.slice("request".length)}`;
  return code`message.${property}`;
}

/** The number in some bits of a property. */
function bitsOfProperty({ property, bits }: Of<"bits">): Code {
  if (!property.startsWith("tlvs.")) return bitsCode(valueCode(property), bits);
  // Unlike a comparison with undefined, this does not narrow the type of the property.
  const isAbsent = code`${valueCode(property, "null")} === null`;
  return code`(${isAbsent} ? ${ABSENT.integer} : ${bitsCode(valueCode(property, "0"), bits)})`;
}

function joined(
  context: ExpressionContext,
  { left, right }: { readonly left: Expression; readonly right: Expression },
  operator: string,
): Code {
  return code`${bracketed(context, left)} ${operator} ${bracketed(context, right)}`;
}

function constantCode({ protocol }: ExpressionContext, { type, name, value }: Of<"constant">): Code {
  const [typeName, bits] = type.split(".");
  const found = protocol.types.find((each) => each.name === typeName);
  if (found === undefined) return typeof value === "string" ? literal(value) : code`${value}`;
  const field = found.kind === "bits" ? found.bitFields.find((each) => each.name === bits) : undefined;
  const constant = field === undefined ? found.typeName : constantOfBits(found.typeName, field.property);
  return code`${imported(typeModule(protocol, found), constant)}.${name}`;
}

/** The values of an enumeration, separated by commas. */
function knownCode(context: ExpressionContext, { property, type }: Of<"known">): Code {
  const enumeration = context.protocol.types.find((each) => each.name === type);
  if (enumeration?.kind !== "enumeration") throw new Error(`Internal error: there is no enumeration ${type}.`);
  const isTlv = property.startsWith("tlvs.");
  const field: Expression = isTlv ? { kind: "tlv", property, type: enumeration.of } : { kind: "field", property };
  const cases = enumeration.values.map((each): Code => {
    const value = valueCode(property, enumeration.of === "string" ? ABSENT.string : ABSENT.integer);
    if (each.kind === "prefix") return code`${value}.startsWith(${literal(each.prefix)})`;
    if (each.kind === "range") return code`(${value} >= ${each.first} && ${value} <= ${each.last})`;
    const right: Expression = { kind: "constant", type, name: each.name, value: each.value };
    return comparisonCode(context, { kind: "compare", operator: "==", left: field, right });
  });
  return joinCode(cases, " || ");
}

function comparisonCode(context: ExpressionContext, comparison: Of<"compare">): Code {
  const { operator, left, right } = comparison;
  if (operator !== "==" && operator !== "!=") return joined(context, comparison, operator);
  const names = [left, right].flatMap((each) => propertyOf(each) ?? []);
  const isPlain = names.every((name) => !context.compared.has(name)) && !(isConstant(left) && isConstant(right));
  if (isPlain) return joined(context, comparison, `${operator}=`);
  const same = code`${runtime.rules("isSame")}(${expressionCode(context, left)}, ${expressionCode(context, right)})`;
  return operator === "==" ? same : code`!${same}`;
}

function isConstant({ kind }: Expression): boolean {
  return kind === "integer" || kind === "string" || kind === "constant";
}

function membershipCode(context: ExpressionContext, { value, members }: Of<"in">): Code {
  const cases = members.map(({ first, last }) => {
    if (last === null) return comparisonCode(context, { kind: "compare", operator: "==", left: value, right: first });
    const from = comparisonCode(context, { kind: "compare", operator: ">=", left: value, right: first });
    const to = comparisonCode(context, { kind: "compare", operator: "<=", left: value, right: last });
    return code`(${from} && ${to})`;
  });
  return joinCode(cases, " || ");
}

function arithmeticCode(context: ExpressionContext, expression: Of<"arithmetic">): Code {
  const { operator, right } = expression;
  const whole = joined(context, expression, operator);
  const isFraction = operator === "/" && !(right.kind === "integer" && right.isWide);
  return isFraction ? code`Math.trunc(${whole})` : whole;
}

function propertyOf(expression: Expression): string | null {
  if (expression.kind === "field") return expression.property;
  return expression.kind === "length" ? `${expression.property}.length` : null;
}

/**
 * The properties that are compared for equality more than once.
 *
 * TypeScript narrows a property at its first comparison, and reports an error for a second one that contradicts it. The
 * author of the schema should see such errors, not the users who compile the generated code.
 */
function comparedTwice(conditions: readonly Expression[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const note = (expression: Expression): void => {
    const name = propertyOf(expression);
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  const visit = (expression: Expression): void => {
    if (expression.kind === "compare") [expression.left, expression.right].forEach(note);
    if (expression.kind === "in") note(expression.value);
    if (expression.kind === "known") note({ kind: "field", property: expression.property });
    innerExpressions(expression).forEach(visit);
  };
  conditions.forEach(visit);
  return new Set([...counts].filter(([, count]) => count > 1).map(([name]) => name));
}

function innerExpressions(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "not":
      return [expression.value];
    case "each":
      return [expression.condition];
    case "and":
    case "or":
    case "compare":
    case "arithmetic":
      return [expression.left, expression.right];
    case "in":
      return [
        expression.value,
        ...expression.members.flatMap(({ first, last }) => [first, ...(last === null ? [] : [last])]),
      ];
    default:
      return [];
  }
}
