export { type Enumerations, type Values, holds } from "./evaluate.js";
export type { Span, Syntax } from "./nodes.js";
export { parseExpression } from "./parse.js";
