import { type Bilingual, verbatim } from "../diagnostics/index.js";
import type { Arithmetic, Comparison, SetMember, ExpressionNode } from "./nodes.js";
import { type ParseProblem, type Token, tokenize } from "./tokens.js";

/** The result of parsing: a tree, or the first error. */
export type Parsed =
  { readonly ok: true; readonly syntax: ExpressionNode } | { readonly ok: false; readonly failure: ParseProblem };

/** Maximum depth of nesting. Deeper expressions would overflow the stack. */
const MAX_DEPTH = 50;

const COMPARISONS: readonly Comparison[] = ["==", "!=", "<", "<=", ">", ">="];
const SUMS: readonly Arithmetic[] = ["+", "-"];
const PRODUCTS: readonly Arithmetic[] = ["*", "/", "%"];

/** Keywords, which cannot be names. */
const WORDS: readonly string[] = ["and", "or", "not", "in"];

/** Ends parsing at the first error. Thrown and caught only in this file. */
class ParseFailure extends Error {
  readonly failure: ParseProblem;

  constructor(failure: ParseProblem) {
    super(failure.problem.en);
    this.failure = failure;
  }
}

/** Parses an expression. */
export function parseExpression(text: string): Parsed {
  const tokens = tokenize(text);
  if ("problem" in tokens) return { ok: false, failure: tokens };
  try {
    return { ok: true, syntax: parseWhole({ tokens, at: 0, depth: 0 }) };
  } catch (error) {
    if (error instanceof ParseFailure) return { ok: false, failure: error.failure };
    throw error;
  }
}

interface TokenStream {
  readonly tokens: readonly Token[];
  at: number;
  depth: number;
}

const END: Token = { kind: "end", text: "", from: 0, to: 0 };

function peek({ tokens, at }: TokenStream): Token {
  return tokens[at] ?? tokens.at(-1) ?? END;
}

function take(reader: TokenStream): Token {
  const token = peek(reader);
  reader.at++;
  return token;
}

/** Takes the next token if it is this word or sign. */
function accept(reader: TokenStream, text: string): boolean {
  const { kind, text: next } = peek(reader);
  const isIt = (kind === "sign" || kind === "name") && next === text;
  if (isIt) reader.at++;
  return isIt;
}

function expect(reader: TokenStream, text: string): Token {
  const token = peek(reader);
  if (!accept(reader, text)) reject(token, missing(verbatim(text), token));
  return token;
}

function reject({ from, to }: Token, problem: Bilingual): never {
  throw new ParseFailure({ problem, from, to: Math.max(to, from + 1) });
}

function rejectNode({ from, to }: ExpressionNode, problem: Bilingual): never {
  throw new ParseFailure({ problem, from, to });
}

function formatToken({ kind, text }: Token): Bilingual {
  return kind === "end" ? { en: "the end", zh: "结尾" } : verbatim(text);
}

function missing(expected: Bilingual, before: Token): Bilingual {
  const found = formatToken(before);
  return { en: `expected ${expected.en} before ${found.en}`, zh: `${found.zh}之前缺少${expected.zh}` };
}

const VALUE: Bilingual = { en: "a value", zh: "值" };
const NO_SET: Bilingual = {
  en: "expected a range such as 1..12 or a list such as [1, 12] after in",
  zh: "in之后应为范围（例如1..12）或列表（例如[1, 12]）",
};
const TOO_LARGE: Bilingual = { en: "this integer is too large", zh: "该整数过大" };
const TOO_DEEP: Bilingual = { en: "the nesting is too deep", zh: "嵌套过深" };

function parseWhole(reader: TokenStream): ExpressionNode {
  const syntax = parseOr(reader);
  const rest = peek(reader);
  if (rest.kind !== "end") {
    const { en, zh } = formatToken(rest);
    reject(rest, { en: `unexpected ${en} after the expression`, zh: `表达式之后有多余的${zh}` });
  }
  return syntax;
}

function parseOr(reader: TokenStream): ExpressionNode {
  if (++reader.depth > MAX_DEPTH) reject(peek(reader), TOO_DEEP);
  let left = parseAnd(reader);
  while (accept(reader, "or")) left = both("or", left, parseAnd(reader));
  reader.depth--;
  return left;
}

function parseAnd(reader: TokenStream): ExpressionNode {
  let left = parseNot(reader);
  while (accept(reader, "and")) left = both("and", left, parseNot(reader));
  return left;
}

function both(kind: "and" | "or", left: ExpressionNode, right: ExpressionNode): ExpressionNode {
  return { kind, left, right, from: left.from, to: right.to };
}

function parseNot(reader: TokenStream): ExpressionNode {
  const { from } = peek(reader);
  if (!accept(reader, "not")) return parseComparison(reader);
  if (++reader.depth > MAX_DEPTH) reject(peek(reader), TOO_DEEP);
  const value = parseNot(reader);
  reader.depth--;
  return { kind: "not", value, from, to: value.to };
}

function parseComparison(reader: TokenStream): ExpressionNode {
  const left = parseArithmetic(reader, SUMS);
  const isNegated = accept(reader, "not");
  if (isNegated || peek(reader).text === "in") return parseMembership(reader, left, isNegated);
  const operator = COMPARISONS.find((each) => accept(reader, each));
  if (operator === undefined) return left;
  const right = parseArithmetic(reader, SUMS);
  return { kind: "compare", operator, left, right, from: left.from, to: right.to };
}

function parseMembership(reader: TokenStream, value: ExpressionNode, isNegated: boolean): ExpressionNode {
  expect(reader, "in");
  const { members, to } = accept(reader, "[") ? parseList(reader) : parseRange(reader);
  const membership: ExpressionNode = { kind: "in", value, members, from: value.from, to };
  return isNegated ? { kind: "not", value: membership, from: value.from, to } : membership;
}

/** The members of a set, and its end. */
interface ParsedSet {
  readonly members: readonly SetMember[];
  readonly to: number;
}

function parseList(reader: TokenStream): ParsedSet {
  const members = [parseMember(reader)];
  while (accept(reader, ",")) members.push(parseMember(reader));
  return { members, to: expect(reader, "]").to };
}

function parseRange(reader: TokenStream): ParsedSet {
  const { first, last } = parseMember(reader);
  return last === null ? rejectNode(first, NO_SET) : { members: [{ first, last }], to: last.to };
}

function parseMember(reader: TokenStream): SetMember {
  const first = parseArithmetic(reader, SUMS);
  return { first, last: accept(reader, "..") ? parseArithmetic(reader, SUMS) : null };
}

/** Parses sums, and products by calling itself for the operators of higher precedence. */
function parseArithmetic(reader: TokenStream, operators: readonly Arithmetic[]): ExpressionNode {
  const next = (): ExpressionNode => (operators === SUMS ? parseArithmetic(reader, PRODUCTS) : parsePrimary(reader));
  let left = next();
  for (;;) {
    const operator = operators.find((each) => accept(reader, each));
    if (operator === undefined) return left;
    const right = next();
    left = { kind: "arithmetic", operator, left, right, from: left.from, to: right.to };
  }
}

function parsePrimary(reader: TokenStream): ExpressionNode {
  const token = take(reader);
  const { kind, text, from, to } = token;
  if (kind === "integer") return parseInteger(token, 1, from);
  if (kind === "string") return { kind: "string", value: text, from, to };
  if (kind === "name" && !WORDS.includes(text)) return parseName(reader, token);
  if (text === "-" && peek(reader).kind === "integer") return parseInteger(take(reader), -1, from);
  if (text !== "(" || kind !== "sign") return reject(token, missing(VALUE, token));
  const inner = parseOr(reader);
  return { ...inner, from, to: expect(reader, ")").to };
}

function parseInteger(token: Token, sign: 1 | -1, from: number): ExpressionNode {
  const value = sign * Number(token.text);
  if (!Number.isSafeInteger(value)) reject(token, TOO_LARGE);
  return { kind: "integer", value, from, to: token.to };
}

/** Names before a field or TLV whose bits may follow: request.Mode.Udhi. */
const PATHS: readonly string[] = ["request", "tlvs"];

function parseMemberName(reader: TokenStream, before: string): Token {
  const member = take(reader);
  if (member.kind === "name") return member;
  return reject(member, { en: `expected the name of a value after ${before}.`, zh: `${before}.之后缺少值的名称` });
}

function parseName(reader: TokenStream, { text: name, from, to }: Token): ExpressionNode {
  if (accept(reader, ".")) {
    const member = parseMemberName(reader, name);
    const bits = PATHS.includes(name) && accept(reader, ".") ? parseMemberName(reader, `${name}.${member.text}`) : null;
    const { to: end } = bits ?? member;
    return { kind: "member", field: name, member: member.text, bits: bits?.text ?? null, from, to: end };
  }
  if (!accept(reader, "(")) return { kind: "name", name, from, to };
  const values = [parseOr(reader)];
  while (accept(reader, ",")) values.push(parseOr(reader));
  return { kind: "call", name, values, from, to: expect(reader, ")").to };
}
