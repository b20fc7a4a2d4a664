import type { Expression, Header, Message } from "../../model/index.js";
import { namedFields } from "./result-fields.js";

/** The messages whose fields a condition names. */
export interface ConditionOf {
  readonly header: Header;
  readonly message: WithFields;
  readonly request: WithFields;
}

/** A message or structure. */
type WithFields = Pick<Message, "fields">;

/** Formats a condition as the schema states it, with the wire names of fields. */
export function expressionText(expression: Expression, of: ConditionOf): string {
  const text = (inner: Expression): string => expressionText(inner, of);
  switch (expression.kind) {
    case "integer":
      return String(expression.value);
    case "string":
      return `'${expression.value}'`;
    case "constant":
      return expression.name;
    case "field":
    case "tlv":
    case "length":
      return nameOf(expression.property, of);
    case "bits":
      return `${nameOf(expression.property, of)}.${expression.bits.name}`;
    case "compare":
    case "arithmetic":
      return `${inBrackets(expression.left, of)} ${expression.operator} ${inBrackets(expression.right, of)}`;
    case "and":
    case "or":
      return `${inBrackets(expression.left, of)} ${expression.kind} ${inBrackets(expression.right, of)}`;
    case "not":
      return `not ${inBrackets(expression.value, of)}`;
    case "in":
      return `${text(expression.value)} in [${expression.members.map(({ first, last }) => (last === null ? text(first) : `${text(first)}..${text(last)}`)).join(", ")}]`;
    default:
      return callText(expression, of);
  }
}

type Call = Extract<
  Expression,
  { readonly kind: "octet" | "part" | "number" | "digits" | "begins" | "zeros" | "has" | "known" | "each" }
>;

function callText(call: Call, of: ConditionOf): string {
  const values = argumentsOf(call).map((each) =>
    typeof each === "string" ? nameOf(each, of) : expressionText(each, of),
  );
  return `${call.kind}(${values.join(", ")})`;
}

/** The arguments of a function: expressions, and properties. */
function argumentsOf(call: Call): readonly (Expression | string)[] {
  switch (call.kind) {
    case "octet":
      return [call.property, call.position];
    case "part":
      return [call.string, call.position, call.count];
    case "number":
    case "digits":
      return [call.string];
    case "begins":
      return [call.string, call.beginning];
    case "zeros":
    case "has":
    case "known":
      return [call.property];
    case "each":
      return [call.property, call.condition];
  }
}

function inBrackets(expression: Expression, of: ConditionOf): string {
  const text = expressionText(expression, of);
  return expression.kind === "and" || expression.kind === "or" ? `(${text})` : text;
}

function nameOf(property: string, { header, message, request }: ConditionOf): string {
  if (property.startsWith("tlvs.")) return nameOfTlv(property, message);
  const isAsked = property.startsWith("request.");
  const own = property.replace("request.", "").replace("[]", "");
  const name = namedFields(header, isAsked ? request : message).find((each) => each.property === own)?.name ?? own;
  return isAsked ? `request.${name}` : name;
}

function nameOfTlv(property: string, { fields }: WithFields): string {
  const wire = fields.at(-1)?.wire;
  const parameters = wire?.kind === "tlvs" ? wire.block.parameters : [];
  const name = parameters.find((each) => `tlvs.${each.property}` === property)?.name;
  return name === undefined ? property : `tlvs.${name}`;
}
