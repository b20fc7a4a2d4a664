import { type Document, isAlias, isCollection, isNode, isScalar, type Range, visit, type YAMLError } from "yaml";
import type { Bilingual } from "../diagnostics/index.js";
import { findBlankBeforeKey, findConfusable, punctuationText } from "./confusables.js";
import { findForeignComments, findForeignLine, findTypographicQuotes } from "./foreign-lines.js";
import { stripAnchorsAndTags, valueWithoutTag } from "./strip-anchors-and-tags.js";
import { findDedentedKey, findDeeperLine } from "./misindented-lines.js";
import { findInvalidUtf8, NOT_UTF8 } from "./invalid-utf8.js";
import {
  bracketText,
  DEDENTED_KEY,
  DEEPER_LINE,
  NO_STRING_KEY,
  OPEN_QUOTE,
  QUOTE,
  referenceText,
  REMOVE,
  SHALLOWER_LINE,
  tagText,
  UNEQUAL_LINES,
  wordsOfYamlError,
} from "./yaml-words.js";

/** A YAML error with its range, described in the words of this tool. */
export interface YamlError {
  readonly problem: Bilingual;
  readonly from: number;
  readonly to: number;
}

/** The YAML errors of a file. */
export interface YamlErrors {
  readonly problems: readonly YamlError[];
  /** Whether the values are known in spite of the errors. */
  readonly isReadable: boolean;
}

/**
 * Finds the YAML errors of a file. If it cannot be parsed, only the first error is reported: the others mostly follow
 * from it. Otherwise, every alias, anchor and tag is reported and removed, and the values are kept.
 */
export function findYamlErrors(text: string, parsed: Document): YamlErrors {
  const undecoded = findInvalidUtf8(text);
  if (undecoded >= 0)
    return { problems: [{ problem: NOT_UTF8, from: undecoded, to: undecoded + 1 }], isReadable: false };
  const foreign = findForeignNodes(text, parsed);
  const errors = findErrors(text, parsed).map((error) => findConfusable(text, error.from) ?? error);
  const blank = findBlankBeforeKey(text, parsed);
  if (blank !== null) return { problems: [blank], isReadable: false };
  const problems = [...errors, ...findTags(text, parsed), ...foreign, ...findOtherFormats(text, parsed)];
  problems.sort((one, other) => one.from - other.from);
  const cause = causeOf(text, errors, problems);
  if (cause !== null) return { problems: [cause], isReadable: false };
  const isReadable = errors.length === 0 && (problems.length === 0 || stripAnchorsAndTags(text, parsed));
  return { problems: isReadable ? problems : problems.slice(0, 1), isReadable };
}

/** Returns the line that causes the errors of a file; null if they are where they are reported. */
function causeOf(text: string, [error]: readonly YamlError[], [problem]: readonly YamlError[]): YamlError | null {
  const foreign = problem === undefined ? null : findForeignLine(text, problem.from);
  const dedented = foreign !== null || error === undefined ? null : findDedentedKey(text, error.from);
  return dedented === null ? foreign : { problem: DEDENTED_KEY, ...dedented };
}

function findErrors(text: string, parsed: Document): YamlError[] {
  const errors = parsed.errors.filter(({ code }) => code !== "DUPLICATE_KEY");
  const [error] = [...errors, ...parsed.warnings.filter((warning) => !isUnknownTag(warning))];
  if (error === undefined) return [];
  const [from, to] = error.pos;
  if (error.code === "BLOCK_AS_IMPLICIT_KEY" && errors.some(({ code }) => code === "MULTILINE_IMPLICIT_KEY")) {
    return [deeperLine(text, from)];
  }
  // The library reports an unclosed bracket on the next line. Report it at the end of its own line.
  const [, bracket] = /^Flow .* end with a (.)$/.exec(error.message) ?? [];
  if (bracket === undefined) {
    return [unclosedQuote(text, parsed, from) ?? { problem: wordsOfYamlError(error), from, to }];
  }
  const end = text.slice(0, from).trimEnd().length;
  return [{ problem: bracketText(bracket), from: Math.max(0, end - 1), to: end }];
}

/** Finds strings that contain a comment or quotes of another format. YAML accepts them as text. */
function findOtherFormats(text: string, parsed: Document): YamlError[] {
  const quotes = findTypographicQuotes(text, parsed, (mark) => punctuationText(mark, mark === "“" ? '"' : "'"));
  return [...findForeignComments(text, parsed), ...quotes];
}

function isUnknownTag({ code }: YAMLError): boolean {
  return code === "TAG_RESOLVE_FAILED";
}

/** Finds tags, standard or not. A schema does not need them. */
function findTags(text: string, parsed: Document): YamlError[] {
  const problems: YamlError[] = [];
  visit(parsed, {
    Value(_, node) {
      if (node.tag === undefined) return;
      const before = text.slice(0, node.range?.[0] ?? 0);
      const [tag = ""] = /!\S*(?=\s*(?:&\S+\s*)?$)/.exec(before) ?? [];
      const from = Math.max(0, before.lastIndexOf(tag));
      const isText = isScalar(node) && typeof valueWithoutTag(node) === "string";
      problems.push({ problem: tagText(isText ? QUOTE : REMOVE), from, to: from + tag.length });
    },
  });
  return problems;
}

/** Returns the error for a line after a complete value that is indented more and so would continue the value. */
function deeperLine(text: string, value: number): YamlError {
  const found = findDeeperLine(text, value);
  if (found === null) return { problem: UNEQUAL_LINES, from: value, to: text.trimEnd().length };
  return { problem: found.isFirst ? SHALLOWER_LINE : DEEPER_LINE, ...found.range };
}

/** Finds a quoted string that is not closed: it begins before an error, or continues on the next line. */
function unclosedQuote(text: string, parsed: Document, errorOffset: number): YamlError | null {
  const ranges: Range[] = [];
  visit(parsed, {
    Scalar(_, { type, range }) {
      if (type?.startsWith("QUOTE") === true && range) ranges.push(range);
    },
  });
  const isOpen = ([start, end]: Range): boolean => text.slice(start, end).includes("\n") || !isClosed(text, start, end);
  const [from, to] = ranges.find((range) => range[0] < errorOffset && isOpen(range)) ?? [0, 0];
  if (to === 0) return null;
  const [line = ""] = text.slice(from, to).split("\n");
  return { problem: OPEN_QUOTE, from, to: from + line.trimEnd().length };
}

function isClosed(text: string, start: number, end: number): boolean {
  return end - start > 1 && text[start] === text[end - 1];
}

/**
 * Finds YAML that a schema cannot contain: aliases, anchors and keys that are not strings. Usually quotes are missing.
 */
function findForeignNodes(text: string, parsed: Document): YamlError[] {
  const problems: YamlError[] = [];
  visit(parsed, {
    Alias(_, { range }) {
      const [from = 0, to = 0] = range ?? [];
      problems.push({ problem: referenceText("*", QUOTE), from, to });
    },
    Value(_, value) {
      const { anchor, range } = value;
      const [start = 0, end = 0] = range ?? [];
      if (anchor === undefined) return;
      const from = text.lastIndexOf("&", start);
      if (isCollection(value))
        problems.push({ problem: referenceText("&", REMOVE), from, to: from + 1 + anchor.length });
      else problems.push({ problem: referenceText("&", QUOTE), from, to: end });
    },
    Pair(_, { key }) {
      if (isScalar(key) || isAlias(key)) return;
      const [from = 0, to = 0] = isNode(key) ? (key.range ?? []) : [];
      problems.push({ problem: NO_STRING_KEY, from, to });
    },
  });
  return problems;
}
