import type { Expression, Message } from "../../model/index.js";

/**
 * Whether an expression has a value only if a message has its body, which is optional. A comparison of a whole field with
 * constants needs no body: it is false without one. Properties of a request begin with `request.`.
 */
export function needsBody(expression: Expression, { isBodyOptional, fields }: Message, prefix = ""): boolean {
  if (!isBodyOptional) return false;
  const own = new Set(fields.map(({ property }) => `${prefix}${property}`));
  return propertiesOf(expression).some((property) => own.has(property));
}

/** The properties that an expression reads, without those whose whole value it only compares with constants. */
function propertiesOf(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case "and":
    case "or":
      return [...propertiesOf(expression.left), ...propertiesOf(expression.right)];
    case "compare": {
      const { operator, left, right } = expression;
      const isPlain = (isField(left) && isConstant(right)) || (isConstant(left) && isField(right));
      return operator === "==" && isPlain ? [] : propertiesIn(expression);
    }
    case "in": {
      const isPlain = isField(expression.value) && expression.members.every(({ last }) => last === null);
      return isPlain ? [] : propertiesIn(expression);
    }
    default:
      return propertiesIn(expression);
  }
}

function isField({ kind }: Expression): boolean {
  return kind === "field";
}

function isConstant({ kind }: Expression): boolean {
  return kind === "integer" || kind === "string" || kind === "constant";
}

/** All properties in a part of an expression. */
function propertiesIn(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(propertiesIn);
  if (typeof part !== "object" || part === null) return [];
  const own = "property" in part && typeof part.property === "string" ? [part.property.replace("[]", "")] : [];
  return [...own, ...Object.values(part).flatMap(propertiesIn)];
}
