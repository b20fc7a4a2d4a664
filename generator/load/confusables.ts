import { type Document, visit } from "yaml";
import { type Bilingual, FULLWIDTH_PUNCTUATION, verbatim } from "../diagnostics/index.js";

/** A character that looks like YAML punctuation or a space, with the message that names the right one. */
interface Confusable {
  readonly problem: Bilingual;
  readonly from: number;
  readonly to: number;
}

/** The ideographic space and the no-break space. */
const BLANKS = "\u3000\u00a0";

/**
 * Finds the first character on a line, or in the indentation of the line before, that looks like YAML punctuation or a
 * space but is not. Returns null if there is no such character. Quoted strings, comments and documentation may contain
 * any character.
 */
export function findConfusable(text: string, errorOffset: number): Confusable | null {
  const start = text.lastIndexOf("\n", errorOffset - 1) + 1;
  const before = start === 0 ? 0 : text.lastIndexOf("\n", start - 2) + 1;
  return markIn(text, start) ?? (before < start ? blankAtStart(text, before) : null);
}

/**
 * Finds a character before a key that looks like a space but is not: YAML makes it a part of the key, so the key belongs to
 * another object.
 */
export function findBlankBeforeKey(text: string, parsed: Document): Confusable | null {
  const line = new RegExp(`^( *)([${BLANKS}]+)[ ${BLANKS}]*(?:- )?[\\w-]+:(?=\\s|$)`, "m").exec(text);
  const [, spaces = "", blanks = ""] = line ?? [];
  if (line === null || isInsideText(parsed, line.index)) return null;
  const from = line.index + spaces.length;
  return { problem: NO_BLANK, from, to: from + blanks.length };
}

/** Whether a place is inside a string in quotes or a block of text. */
function isInsideText(parsed: Document, offset: number): boolean {
  let isInside = false;
  visit(parsed, {
    Scalar(_, { type, range }) {
      const [from, to] = range ?? [0, 0];
      if (type !== "PLAIN" && from < offset && offset < to) isInside = true;
    },
  });
  return isInside;
}

function markIn(text: string, start: number): Confusable | null {
  const line = withoutStrings(lineAt(text, start));
  const at = line.search(new RegExp(`[${Object.keys(FULLWIDTH_PUNCTUATION).join("")}${BLANKS}]`, "u"));
  if (at < 0) return null;
  const character = line.slice(at, at + 1);
  const mark = FULLWIDTH_PUNCTUATION[character];
  const problem = mark === undefined ? NO_BLANK : punctuationText(character, mark);
  return { problem, from: start + at, to: start + at + 1 };
}

/** Describes a character that is not YAML punctuation. */
export function punctuationText(character: string, mark: string): Bilingual {
  const right = mark === ":" ? COLON : verbatim(mark);
  return {
    en: `${character} is not YAML punctuation. Write ${right.en} instead.`,
    zh: `${character}不是YAML标点。请改用${right.zh}。`,
  };
}

const COLON: Bilingual = { en: ": with a space after it", zh: ":，并在其后加空格" };

const NO_BLANK: Bilingual = {
  en: "this character looks like a space but is not. Use an ordinary space.",
  zh: "该字符看似空格，实际不是。请改用普通空格。",
};

/** Finds such a space in an indentation. YAML reports the error on the next line. */
function blankAtStart(text: string, start: number): Confusable | null {
  const [indent = ""] = new RegExp(`^[ -]*[${BLANKS}]+`).exec(lineAt(text, start)) ?? [];
  const at = indent.search(new RegExp(`[${BLANKS}]`));
  return at < 0 ? null : { problem: NO_BLANK, from: start + at, to: start + indent.length };
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf("\n", start);
  return text.slice(start, end < 0 ? text.length : end);
}

/** Replaces quoted strings, documentation and a comment by spaces. */
function withoutStrings(line: string): string {
  const blank = (found: string): string => " ".repeat(found.length);
  return line
    .replaceAll(/\b(?:en|zh): +[^\s"'][^,{}]*/g, blank)
    .replaceAll(/"(?:[^"\\]|\\.)*"|'[^']*'/g, blank)
    .replace(/ #.*$/, blank);
}
