import { type Bilingual, type Diagnostic, diagnostic, findHidden, type SourceRange } from "../diagnostics/index.js";
import { duplicateJsonKeys } from "./duplicate-json-keys.js";
import { isRecord } from "./is-record.js";
import { loadYaml, withoutByteOrderMark } from "./load-yaml.js";
import { findInvalidUtf8, NOT_UTF8 } from "./invalid-utf8.js";

/** One line of a vector file that is a JSON object. */
export interface LocatedVector {
  readonly range: SourceRange;
  readonly value: Readonly<Record<string, unknown>>;
  /** Returns the range of the value under a key path; the whole line if the path does not exist. */
  readonly rangeOf: (...path: readonly string[]) => SourceRange;
}

/** The result of reading a vector file. */
export interface LoadedVectors {
  readonly vectors: readonly LocatedVector[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a vector file, which has one JSON object per line. */
export function loadVectors(file: string, marked: string): LoadedVectors {
  const text = withoutByteOrderMark(marked);
  const lines = text.split("\n");
  const whole = problemOfFile(text, lines);
  const vectors: LocatedVector[] = [];
  const diagnostics: Diagnostic[] = [];
  lines.forEach((content, index) => {
    if (content.trim() === "" || (whole !== null && index >= whole.from)) return;
    const rangeAt: RangeAt = (from, to) => rangeIn(file, index + 1, from, to);
    const hidden = hiddenInLine(content, rangeAt);
    const parsed = parseLine(content);
    diagnostics.push(...hidden);
    if (parsed.ok) {
      const vector = locate(content, parsed.value, rangeAt);
      vectors.push(vector);
      diagnostics.push(...duplicateJsonKeys(content, parsed.value, rangeAt));
      if (hidden.length === 0) diagnostics.push(...hiddenInNames(vector));
    } else if (hidden.length === 0)
      diagnostics.push(diagnostic("vector-not-json", rangeAt(parsed.from, parsed.to), { problem: parsed.problem }));
  });
  if (whole === null) return { vectors, diagnostics };
  const { line, column, problem } = whole;
  const reported = diagnostic("vector-not-json", rangeIn(file, line + 1, column, column + 1), { problem });
  return { vectors, diagnostics: [...diagnostics, reported] };
}

/** An error of a file as a whole. It is reported once instead of on each line. */
interface ProblemOfFile {
  readonly line: number;
  readonly column: number;
  readonly problem: Bilingual;
  /** The first line that is not parsed. */
  readonly from: number;
}

function problemOfFile(text: string, lines: readonly string[]): ProblemOfFile | null {
  const line = lines.findIndex((each) => findInvalidUtf8(each) >= 0);
  if (line >= 0) {
    const column = findInvalidUtf8(lines[line] ?? "");
    return { line, column, problem: NOT_UTF8, from: text.includes("\0") ? 0 : line };
  }
  const first = lines.findIndex((each) => /^\s*(?:\[|\{\s*$)/.test(each) && !isJson(each));
  if (first < 0) return null;
  const column = (lines[first] ?? "").search(/\S/);
  return { line: first, column, problem: SEVERAL_LINES, from: first };
}

const SEVERAL_LINES: Bilingual = {
  en: "the object continues on the next lines. Write each object on one line, without an enclosing list.",
  zh: "对象延续到后面的行。请把每个对象写在一行内，外面不要加列表。",
};

type RangeAt = (from: number, to: number) => SourceRange;

function rangeIn(file: string, line: number, from: number, to: number): SourceRange {
  return { file, start: { line, column: from + 1 }, end: { line, column: to + 1 } };
}

function locate(content: string, value: LocatedVector["value"], rangeAt: RangeAt): LocatedVector {
  const range = rangeAt(0, content.length);
  const rangeOf = (...path: readonly string[]): SourceRange => {
    // JSON is also YAML, and the YAML parser records positions. It is slower, so it runs only if there is an error.
    const found = Object.hasOwn(value, path[0] ?? "")
      ? loadYaml(range.file, content).document?.rangeOfValue(path)
      : undefined;
    return found === undefined ? range : rangeAt(found.start.column - 1, found.end.column - 1);
  };
  return { range, value, rangeOf };
}

/** Reports unescaped hidden characters in a line. Values may contain them as escapes. */
function hiddenInLine(content: string, rangeAt: RangeAt): Diagnostic[] {
  return findHidden(content).map(({ from, to, characters }) =>
    diagnostic("hidden-character", rangeAt(from, to), { characters, isEscapable: true }),
  );
}

/** Reports escaped hidden characters outside the message's fields, in strings that are displayed. */
function hiddenInNames({ value, rangeOf }: LocatedVector): Diagnostic[] {
  return Object.entries(value).flatMap(([key, text]) => {
    const characters = typeof text === "string" ? findHidden(text).map((run) => run.characters) : [];
    if (characters.length === 0) return [];
    return diagnostic("hidden-character", rangeOf(key), { characters: characters.join(""), isEscapable: false });
  });
}

type Parsed =
  | { readonly ok: true; readonly value: LocatedVector["value"] }
  | { readonly ok: false; readonly problem: Bilingual; readonly from: number; readonly to: number };

function parseLine(content: string): Parsed {
  try {
    const value: unknown = JSON.parse(content);
    if (isRecord(value)) return { ok: true, value };
    return { ok: false, problem: NO_OBJECT, from: 0, to: content.length };
  } catch (error) {
    return { ok: false, ...syntaxErrorIn(content, error instanceof Error ? error.message : "") };
  }
}

const NO_OBJECT: Bilingual = { en: "expected an object.", zh: "应为对象。" };

const END_OF_LINE: Bilingual = {
  en: "unexpected end of line. Close the open string, list or object.",
  zh: "行在此处意外结束。请闭合字符串、列表或对象。",
};

function isJson(content: string): boolean {
  try {
    JSON.parse(content);
    return true;
  } catch {
    return false;
  }
}

/**
 * Returns the position where a line stops being valid JSON. Engines word the message differently, but all include a
 * position.
 */
function syntaxErrorIn(content: string, message: string): { problem: Bilingual; from: number; to: number } {
  const end = content.trimEnd().length;
  const position = Number(/position (\d+)/.exec(message)?.[1] ?? end);
  if (position >= end) return { problem: END_OF_LINE, from: end - 1, to: end };
  const character = content.slice(position, position + 1);
  const problem = {
    en: `unexpected character ${character}. Correct it, or the value before it.`,
    zh: `意外的字符${character}。请修改该字符，或它前面的值。`,
  };
  return { problem, from: position, to: position + 1 };
}
