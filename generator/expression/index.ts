export { type Enumerations, holds, type Values } from "./evaluate.js";
export { type Parsed, parseExpression } from "./parse.js";
export type { Arithmetic, Comparison, SetMember, Span, Syntax } from "./syntax.js";
export type { SyntaxMistake } from "./tokens.js";
