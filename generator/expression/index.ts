export { type Enumerations, type Values, evaluateCondition } from "./evaluate.js";
export type { Span, ExpressionNode } from "./nodes.js";
export { parseExpression } from "./parse.js";
