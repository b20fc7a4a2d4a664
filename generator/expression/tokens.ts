import type { Bilingual } from "../diagnostics/index.js";
import type { Span } from "./nodes.js";

/** A word or sign of an expression. */
export interface Token extends Span {
  readonly kind: "integer" | "string" | "name" | "sign" | "end";
  /** The source; for a string, the content of the quotes. */
  readonly text: string;
}

/** An error in an expression, with its position. */
export interface ParseProblem extends Span {
  readonly problem: Bilingual;
}

const PATTERN =
  /(?<integer>0x[0-9A-Fa-f]+|[0-9]+)|(?<name>[A-Za-z][A-Za-z0-9_]*)|"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<sign>\.\.|[<>=!]=|[<>()[\],.+*/%-])/y;

/** Operators of other languages, and the ones to use instead. */
const OTHER_SIGNS: Readonly<Record<string, string>> = {
  "&&": "and",
  "&": "and",
  "||": "or",
  "|": "or",
  "!": "not",
  "===": "==",
  "!==": "!=",
  "<>": "!=",
  "≠": "!=",
  "≤": "<=",
  "≥": ">=",
};
const OTHER_SIGN = /[!=]==|&&?|\|\|?|!(?!=)|<>|[≠≤≥]/y;

/** Splits an expression into tokens, with an end token after them; or returns the first error. */
export function tokenize(text: string): readonly Token[] | ParseProblem {
  const tokens: Token[] = [];
  let from = skipBlanks(text, 0);
  while (from < text.length) {
    OTHER_SIGN.lastIndex = from;
    const [other = ""] = OTHER_SIGN.exec(text) ?? [];
    const intended = OTHER_SIGNS[other];
    if (intended !== undefined) {
      return { problem: notAnOperator(other, intended), from, to: from + other.length };
    }
    PATTERN.lastIndex = from;
    const match = PATTERN.exec(text);
    if (match === null) return { problem: unexpected(text, from), from, to: from + 1 };
    const to = PATTERN.lastIndex;
    tokens.push({ ...kindOf(match), from, to });
    from = skipBlanks(text, to);
  }
  return [...tokens, { kind: "end", text: "", from: text.length, to: text.length }];
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text.charAt(at))) at++;
  return at;
}

function unexpected(text: string, at: number): Bilingual {
  const character = text.charAt(at);
  if (character === '"' || character === "'") return { en: "this quote is not closed", zh: "引号未闭合" };
  if (character === "=") return notAnOperator("=", "==");
  return { en: `unexpected character ${character}`, zh: `意外的字符${character}` };
}

function notAnOperator(other: string, intended: string): Bilingual {
  return { en: `${other} is not an operator; write ${intended}`, zh: `${other}不是运算符，请写${intended}` };
}

function kindOf({ groups = {} }: RegExpExecArray): Pick<Token, "kind" | "text"> {
  const { integer, name, double, single, sign = "" } = groups;
  if (integer !== undefined) return { kind: "integer", text: integer };
  if (name !== undefined) return { kind: "name", text: name };
  const quoted = double ?? single;
  return quoted === undefined ? { kind: "sign", text: sign } : { kind: "string", text: quoted };
}
