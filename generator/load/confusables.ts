import { FULLWIDTH_PUNCTUATION } from "../diagnostics/index.js";

/** A character that looks like one of YAML's, and what YAML knows instead. */
interface Confusable {
  readonly problem: string;
  readonly from: number;
  readonly to: number;
}

/** The wide blank of Chinese writing, and the one at which no line is broken. */
const BLANKS = "\u3000\u00a0";

/**
 * The first character of a line, or of the one before it, that looks like a mark or blank of YAML and is none; null where
 * there is none. What stands in quotes, in comments and in texts of people may hold any.
 */
export function findConfusable(text: string, mistake: number): Confusable | null {
  const start = text.lastIndexOf("\n", mistake - 1) + 1;
  const before = start === 0 ? 0 : text.lastIndexOf("\n", start - 2) + 1;
  return markIn(text, start) ?? (before < start ? blankAtStart(text, before) : null);
}

function markIn(text: string, start: number): Confusable | null {
  const line = withoutTexts(lineAt(text, start));
  const at = line.search(new RegExp(`[${Object.keys(FULLWIDTH_PUNCTUATION).join("")}${BLANKS}]`, "u"));
  if (at < 0) return null;
  const character = line.slice(at, at + 1);
  const mark = FULLWIDTH_PUNCTUATION[character];
  const problem = mark === undefined ? NO_BLANK : `${character} is not a YAML character. Write ${mark} instead.`;
  return { problem, from: start + at, to: start + at + 1 };
}

const NO_BLANK = "this is not an ordinary space, and YAML does not treat it as one. Write an ordinary space.";

/** A line that is indented by other blanks is told at the line behind it. */
function blankAtStart(text: string, start: number): Confusable | null {
  const [indent = ""] = new RegExp(`^[ -]*[${BLANKS}]+`).exec(lineAt(text, start)) ?? [];
  const at = indent.search(new RegExp(`[${BLANKS}]`));
  return at < 0 ? null : { problem: NO_BLANK, from: start + at, to: start + indent.length };
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf("\n", start);
  return text.slice(start, end < 0 ? text.length : end);
}

/** A line with blanks in place of quoted texts, of texts of people, and of a comment. */
function withoutTexts(line: string): string {
  const blank = (found: string): string => " ".repeat(found.length);
  return line
    .replaceAll(/\b(?:en|zh): +[^\s"'][^,{}]*/g, blank)
    .replaceAll(/"(?:[^"\\]|\\.)*"|'[^']*'/g, blank)
    .replace(/ #.*$/, blank);
}
