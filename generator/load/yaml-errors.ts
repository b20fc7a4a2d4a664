import { type Document, isAlias, isCollection, isNode, isScalar, type Range, visit, type YAMLError } from "yaml";
import { findConfusable } from "./confusables.js";
import { stripAnchorsAndTags, valueWithoutTag } from "./strip-anchors-and-tags.js";
import { findInvalidUtf8, NOT_UTF8 } from "./invalid-utf8.js";

/** What is wrong with a text that is not YAML, in our words, and from which character to which. */
export interface YamlError {
  readonly problem: string;
  readonly from: number;
  readonly to: number;
}

const WORDS: Partial<Record<YAMLError["code"], string>> = {
  BAD_DQ_ESCAPE: "this is not a valid escape in double quotes. Double the backslash, or use single quotes.",
  BAD_INDENT: "all lines of a list or object must have the same indentation. Indent this line like its neighbours.",
  BAD_SCALAR_START: "an unquoted string cannot start with this character. Quote the string.",
  BLOCK_AS_IMPLICIT_KEY:
    "a key follows a value on the same line. Quote a string that contains a colon, or indent the lines like their neighbours.",
  BLOCK_IN_FLOW: "a comma is missing, or a string with a colon is not quoted. Add the comma or the quotes.",
  MISSING_CHAR: "a key needs a colon and a space after it. Add them, or indent the line like its neighbours.",
  MULTILINE_IMPLICIT_KEY: "a key needs a colon and a space after it, on the same line. Add them.",
  MULTIPLE_DOCS: "a second document starts here, but a file holds one document. Remove the line of dashes.",
  RESOURCE_EXHAUSTION: "the nesting is too deep. Close the brackets.",
  TAB_AS_INDENT: "a tab cannot indent a line. Use spaces.",
  UNEXPECTED_TOKEN: "this is unexpected. Quote the whole string, or close the bracket or quote before it.",
};

/** What is wrong with a text as YAML. */
export interface YamlErrors {
  readonly problems: readonly YamlError[];
  /** Whether the values are known all the same. */
  readonly isReadable: boolean;
}

/**
 * Of a text that cannot be read, the first mistake alone: what comes after it is mostly its consequence. Of references and
 * tags behind which a value is known, every one: they are taken away, and the value is kept.
 */
export function findYamlErrors(text: string, parsed: Document): YamlErrors {
  const undecoded = findInvalidUtf8(text);
  if (undecoded >= 0)
    return { problems: [{ problem: NOT_UTF8, from: undecoded, to: undecoded + 1 }], isReadable: false };
  const foreign = findForeignNodes(text, parsed);
  const errors = findErrors(text, parsed).map((error) => findConfusable(text, error.from) ?? error);
  const problems = [...errors, ...findTags(text, parsed), ...foreign];
  problems.sort((one, other) => one.from - other.from);
  const isReadable = errors.length === 0 && (problems.length === 0 || stripAnchorsAndTags(text, parsed));
  return { problems: isReadable ? problems : problems.slice(0, 1), isReadable };
}

function findErrors(text: string, parsed: Document): YamlError[] {
  const errors = parsed.errors.filter(({ code }) => code !== "DUPLICATE_KEY");
  const [error] = [...errors, ...parsed.warnings.filter((warning) => !isUnknownTag(warning))];
  if (error === undefined) return [];
  const [from, to] = error.pos;
  if (error.code === "BLOCK_AS_IMPLICIT_KEY" && errors.some(({ code }) => code === "MULTILINE_IMPLICIT_KEY")) {
    return [deeperLine(text, from)];
  }
  // A bracket that is not closed is noticed at the line after it: its place is the end of its own.
  const [, bracket] = /^Flow .* end with a (.)$/.exec(error.message) ?? [];
  if (bracket === undefined) {
    return [unclosedQuote(text, parsed, from) ?? { problem: WORDS[error.code] ?? `${error.message}.`, from, to }];
  }
  const end = text.slice(0, from).trimEnd().length;
  return [{ problem: `this bracket is not closed. Close it with ${bracket}.`, from: Math.max(0, end - 1), to: end }];
}

function isUnknownTag({ code }: YAMLError): boolean {
  return code === "TAG_RESOLVE_FAILED";
}

/** Tags, be they known to YAML or not: a value means the same without them. */
function findTags(text: string, parsed: Document): YamlError[] {
  const problems: YamlError[] = [];
  visit(parsed, {
    Value(_, node) {
      if (node.tag === undefined) return;
      const before = text.slice(0, node.range?.[0] ?? 0);
      const [tag = ""] = /!\S*(?=\s*(?:&\S+\s*)?$)/.exec(before) ?? [];
      const from = Math.max(0, before.lastIndexOf(tag));
      const isText = isScalar(node) && typeof valueWithoutTag(node) === "string";
      const remedy = isText ? "Quote the string." : "Remove it.";
      const problem = `an exclamation mark starts a YAML tag, which a schema cannot use. ${remedy}`;
      problems.push({ problem, from, to: from + tag.length });
    },
  });
  return problems;
}

/** The line behind a key and its value, where it is indented more and so would go on with the value. */
function deeperLine(text: string, value: number): YamlError {
  const line = text.indexOf("\n", value) + 1;
  const from = line + text.slice(line).search(/\S/);
  const end = text.indexOf("\n", from);
  const problem =
    "this line is indented more than the line before it, which is complete. Indent it like its neighbours.";
  return { problem, from, to: end < 0 ? text.length : end };
}

/** A quoted text up to a mistake, or one that goes on behind its line: its quote was not closed. */
function unclosedQuote(text: string, parsed: Document, mistake: number): YamlError | null {
  const ranges: Range[] = [];
  visit(parsed, {
    Scalar(_, { type, range }) {
      if (type?.startsWith("QUOTE") === true && range) ranges.push(range);
    },
  });
  const isOpen = ([start, end]: Range): boolean => text.slice(start, end).includes("\n") || !isClosed(text, start, end);
  const [from, to] = ranges.find((range) => range[0] < mistake && isOpen(range)) ?? [0, 0];
  if (to === 0) return null;
  const [line = ""] = text.slice(from, to).split("\n");
  return { problem: "this quote is not closed. Close it on the same line.", from, to: from + line.trimEnd().length };
}

function isClosed(text: string, start: number, end: number): boolean {
  return end - start > 1 && text[start] === text[end - 1];
}

/** What is YAML but has no place in a schema: references and keys that are no texts. Mostly a text without its quotes. */
function findForeignNodes(text: string, parsed: Document): YamlError[] {
  const problems: YamlError[] = [];
  const reference = (mark: string, remedy = "Quote the string."): string =>
    `${mark} starts a YAML reference, which a schema cannot use. ${remedy}`;
  visit(parsed, {
    Alias(_, { range }) {
      const [from = 0, to = 0] = range ?? [];
      problems.push({ problem: reference("*"), from, to });
    },
    Value(_, value) {
      const { anchor, range } = value;
      const [start = 0, end = 0] = range ?? [];
      if (anchor === undefined) return;
      const from = text.lastIndexOf("&", start);
      if (isCollection(value))
        problems.push({ problem: reference("&", "Remove it."), from, to: from + 1 + anchor.length });
      else problems.push({ problem: reference("&"), from, to: end });
    },
    Pair(_, { key }) {
      if (isScalar(key) || isAlias(key)) return;
      const [from = 0, to = 0] = isNode(key) ? (key.range ?? []) : [];
      problems.push({ problem: "a key must be a string. Quote it.", from, to });
    },
  });
  return problems;
}
