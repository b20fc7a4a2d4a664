import { type Document, isPair, visit } from "yaml";
import type { Bilingual } from "../diagnostics/index.js";
import { usualOffset } from "./misindented-lines.js";
import {
  COMMENT,
  CONFLICT,
  DASH_WITHOUT_SPACE,
  dashText,
  DIFF_TEXT,
  NO_DASH_TEXT,
  ODD_LINE,
  valueAboveText,
} from "./yaml-words.js";

/** A line of another format, with the message that explains it. */
interface ForeignLine {
  readonly problem: Bilingual;
  readonly from: number;
  readonly to: number;
}

/**
 * Finds the line that causes a YAML error but is not a line of YAML: a conflict marker, a comment of another language, a
 * list entry without a dash and a space, or a value above lines that belong to its key. The parser reports the line after it.
 */
export function findForeignLine(text: string, errorOffset: number): ForeignLine | null {
  const conflict = matchIn(text, 0, /^(?:<{7}|\|{7}|={7}|>{7})(?=\s|$)/m, CONFLICT);
  if (conflict !== null) return conflict;
  for (const start of linesNear(text, errorOffset)) {
    const found = foreignIn(text, start);
    if (found !== null) return found;
  }
  return null;
}

/** Finds a comment of another language inside a string of several lines, which is valid YAML. */
export function findForeignComments(text: string, parsed: Document): ForeignLine[] {
  const found: ForeignLine[] = [];
  visit(parsed, {
    Scalar(_, { type, range }) {
      const [from = 0, to = 0] = range ?? [];
      const line = type === "PLAIN" ? text.slice(from, to).search(/\n\s*(?:\/\/|\/\*|<!--)/) : -1;
      if (line >= 0) found.push(...matches(text, from + line + 1, FOREIGN_COMMENT, COMMENT));
    },
  });
  return found;
}

/**
 * Finds strings in typographic quotes, which only a description may contain, and removes the quotes from the values.
 */
export function findTypographicQuotes(
  text: string,
  parsed: Document,
  problemOf: (mark: string) => Bilingual,
): ForeignLine[] {
  const found: ForeignLine[] = [];
  visit(parsed, {
    Scalar(key, node, path) {
      const [from = 0, to = 0] = node.range ?? [];
      const pair = path.at(-1);
      const isText = key === "value" && isPair(pair) && /^(?:en|zh)$/.test(String(pair.key));
      const [, inner] = /^[“‘](.*)[”’]$/su.exec(text.slice(from, to)) ?? [];
      if (node.type !== "PLAIN" || isText || inner === undefined) return;
      node.value = inner;
      found.push({ problem: problemOf(text.slice(from, from + 1)), from, to: from + 1 });
    },
  });
  return found;
}

const FOREIGN_COMMENT = /^\s*(?:\/\/|\/\*|<!--|--(?!-)|;)/;
const COMMENT_AFTER_OBJECT = /(?<=[}\]] +)(?:\/\/|\/\*|--|;|<!--)/;
const NO_SPACE = /^ *-(?=[^\s-])/;
const NO_DASH = /^ *\{ .*\},?$/;
const DIFF = /^\+(?= *[\w-])/;
const BULLET = /^ *(?:[*+•–—](?= ?[{"\w])|\d+\.(?= ?\{))/;
const KEYS_OF_BLOCKS =
  "request|response|fields|rules|types|header|parties|versions|values|packed|parts|bits|limits|responses|import|change|messages|structures|digest|contains";
const VALUE_ABOVE = new RegExp(`(?<=^ *(?:- )?(?:${KEYS_OF_BLOCKS}): +)[^\\s#|>&!*].*?(?= *(?: #.*)?$)`);

function foreignIn(text: string, start: number): ForeignLine | null {
  const [found] = [
    ...matches(text, start, FOREIGN_COMMENT, COMMENT),
    ...matches(text, start, COMMENT_AFTER_OBJECT, COMMENT),
    ...matches(text, start, NO_SPACE, DASH_WITHOUT_SPACE),
    ...(isNextToEntry(text, start) ? matches(text, start, NO_DASH, NO_DASH_TEXT) : []),
    ...(isOddLine(text, start) ? matches(text, start, /^.*\S/, ODD_LINE) : []),
    ...matches(text, start, DIFF, DIFF_TEXT),
    ...matches(text, start, BULLET, (bullet) => dashText(bullet.trim())),
    ...(hasBlock(text, start) ? matches(text, start, VALUE_ABOVE, valueAboveText) : []),
  ];
  return found ?? null;
}

/** Whether the lines after a line belong to its key: they are indented more, or are entries of a list. */
function hasBlock(text: string, start: number): boolean {
  const [line = "", ...others] = text.slice(start).split("\n", 12);
  const next = others.find((each) => /^\s*[^\s#]/.test(each)) ?? "";
  const [own, depth] = [line.search(/[^\s-]/), next.search(/\S/)];
  return depth > own || (depth === own && /^\s*- /.test(next));
}

/** Whether the line before or after a line is an entry of a list with the same indentation. */
function isNextToEntry(text: string, start: number): boolean {
  const { before, line, after } = surroundings(text, start);
  return [before, after[0] ?? ""].some((each) => /^ *- /.test(each) && depthOf(each) === depthOf(line));
}

/**
 * Whether a line is the only one of its block with its indentation: the first line after the key of the block, while the
 * next lines have the same other indentation.
 */
function isOddLine(text: string, start: number): boolean {
  const { before, line, after } = surroundings(text, start);
  const [next = "", second = ""] = after;
  if (!/^ *(?:- )?[\w-]+:$/.test(before) || !/^ *(?:- \{.*\}|[\w-]+: \S.*)$/.test(line)) return false;
  const isEntry = /^ *- /.test(line);
  const isAlike = (each: string): boolean => /^ *- /.test(each) === isEntry && depthOf(each) === depthOf(next);
  if (!isAlike(next) || depthOf(next) <= depthOf(before) || depthOf(line) === depthOf(next)) return false;
  if (!isEntry) return depthOf(line) <= depthOf(before);
  // Of two entries, the one that is indented like the other lists of the file is right.
  return isAlike(second) || depthOf(next) - before.search(/[^\s-]/) === usualOffset(text);
}

/** Returns a line, the nearest line with content before it, and those after it. */
function surroundings(text: string, start: number) {
  const isContent = (each: string): boolean => /^\s*[^\s#]/.test(each);
  const before =
    text
      .slice(Math.max(0, start - 2000), start)
      .split("\n")
      .findLast(isContent) ?? "";
  const [line = "", ...after] = text.slice(start, start + 4000).split("\n");
  return { before: before.replace(/ +#.*$/, ""), line, after: after.filter(isContent) };
}

function depthOf(line: string): number {
  return line.search(/\S/);
}

function matches(
  text: string,
  start: number,
  pattern: RegExp,
  problem: Bilingual | ((found: string) => Bilingual),
): ForeignLine[] {
  const found = matchIn(text, start, pattern, problem);
  return found === null ? [] : [found];
}

function matchIn(
  text: string,
  start: number,
  pattern: RegExp,
  problem: Bilingual | ((found: string) => Bilingual),
): ForeignLine | null {
  const part = pattern.multiline ? text.slice(start) : lineAt(text, start);
  const match = pattern.exec(part);
  if (match === null) return null;
  const [found] = match;
  const from = start + match.index + found.search(/\S/);
  return {
    problem: typeof problem === "function" ? problem(found) : problem,
    from,
    to: start + match.index + found.length,
  };
}

/** Returns the starts of the line of an error and of the two lines with content before it, the nearest last. */
function linesNear(text: string, errorOffset: number): number[] {
  const starts: number[] = [];
  let start = text.lastIndexOf("\n", errorOffset - 1) + 1;
  while (starts.length < 3) {
    if (lineAt(text, start).trim() !== "") starts.unshift(start);
    if (start === 0) break;
    start = text.lastIndexOf("\n", start - 2) + 1;
  }
  return starts;
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf("\n", start);
  return text.slice(start, end < 0 ? text.length : end);
}
