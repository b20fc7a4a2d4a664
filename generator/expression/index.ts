export { type Enumerations, type Values, evaluateCondition, evaluateInteger } from "./evaluate.js";
export type { Span, ExpressionNode } from "./nodes.js";
export { parseExpression } from "./parse.js";
