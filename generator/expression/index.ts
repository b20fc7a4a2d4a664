export { type Enumerations, type Values, evaluateCondition, evaluateInteger } from "./evaluate.js";
export { evaluateBits, meetsCondition, replaceBits } from "./evaluate-bits.js";
export type { Span, ExpressionNode } from "./nodes.js";
export { parseExpression } from "./parse.js";
