import {
  type Bilingual,
  catalogue,
  type DiagnosticCode,
  formatText,
  type Language,
  NO_FIX,
  fixes,
  type Severity,
  wrapped,
} from "../../diagnostics/index.js";
import { CONFIG_FILE, readConfig } from "../../config/index.js";
import { compile } from "../../pipeline.js";
import type { Style } from "../terminal/style.js";
import { type DiagnosticExample, type ExampleFile, findExample, schemaWith } from "./diagnostic-example.js";

/** The sources of the pages. */
export interface PageSources {
  /** The files of the examples, by path in their folder. */
  readonly examples: ReadonlyMap<string, string>;
  /** The JSON Schema files of the schema language. */
  readonly language: ReadonlyMap<string, string>;
}

/** The limits of the width of a paragraph. */
const MIN_WIDTH = 20;
const MAX_WIDTH = 100;

/** Returns the page of a code: its description, a faulty example with its diagnostics, and a corrected one. */
export function diagnosticPage(code: DiagnosticCode, sources: PageSources, style: Style): string {
  const { language, columns, colors } = style;
  const { severity, description } = catalogue[code];
  const title = `${colors.bold(code)}${WORDS[language][severity]}`;
  const example = findExample(sources.examples, code);
  const shown = example === null ? [] : showExample(example, sources, style);
  const width = Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, columns ?? MAX_WIDTH));
  const [paragraph, fix] = [description, fixOf(code)].map((text) => wrapped(text[language], width).join("\n"));
  return `${[title, paragraph, fix, ...shown].join("\n\n")}\n`;
}

/** Whether `check --fix` corrects a diagnostic, and if not, why. */
function fixOf(code: DiagnosticCode): Bilingual {
  const fix = fixes[code];
  return typeof fix === "function" ? CORRECTED : NO_FIX[fix];
}

const CORRECTED: Bilingual = {
  en: "check --fix corrects it where only one correction is possible.",
  zh: "只有一种改法时，check --fix会修正它。",
};

const WORDS: Readonly<Record<Language, Readonly<Record<Severity | "wrong" | "right", string>>>> = {
  en: { error: ", an error", warning: ", a warning", wrong: "Wrong:", right: "Right:" },
  zh: { error: "（错误）", warning: "（警告）", wrong: "错误写法：", right: "正确写法：" },
};

function showExample(example: DiagnosticExample, sources: PageSources, style: Style): string[] {
  const { language, columns, colors } = style;
  const { path } = example.right;
  const inner = columns === null ? null : Math.max(MIN_WIDTH, columns) - INDENT.length;
  const right = changedLines(example)
    .flatMap((line) => wrappedLine(line, inner ?? Infinity))
    .map((line) => `  ${line.replace(/^ *\d* \|/, colors.dim)}`);
  const reported = compileExample(example.wrong, sources, { ...style, columns: inner }).reported.trimEnd();
  const { wrong: before, right: after } = WORDS[language];
  return [colors.red(before), indented(reported), colors.green(after), [`  ${path}`, ...right].join("\n")];
}

/** Returns the diagnostics of an example, and the text in which they are shown. */
export function compileExample(example: ExampleFile, { examples, language }: PageSources, style: Partial<Style> = {}) {
  const protocols = schemaWith(examples, example);
  const { diagnostics } =
    example.path === CONFIG_FILE ? readConfig(example.path, example.text, language) : compile({ protocols, language });
  const reported = formatText(diagnostics, {
    sources: protocols,
    pathOf: (file) => file,
    color: style.colors?.isColorSupported ?? false,
    language: style.language ?? "en",
    columns: style.columns ?? null,
  });
  return { codes: diagnostics.map(({ code }) => code), reported };
}

/** Returns the lines of the corrected example that differ, with the lines around them. */
function changedLines({ wrong, right }: DiagnosticExample): string[] {
  const lines = right.text.trimEnd().split("\n");
  const others = wrong.path === right.path ? wrong.text.trimEnd().split("\n") : [];
  const alike = alikeAtStart(lines, others);
  const rest = Math.min(lines.length, others.length) - alike;
  const alikeAtEnd = Math.min(rest, alikeAtStart(lines.toReversed(), others.toReversed()));
  const from = Math.max(0, alike - 1);
  const shown = lines.slice(from, lines.length - alikeAtEnd + 1);
  const margin = String(from + shown.length).length;
  return shown.map((line, index) => `${String(from + index + 1).padStart(margin)} | ${line}`);
}

/** Splits a numbered line of a schema; the further lines are indented below its text. */
function wrappedLine(line: string, width: number): string[] {
  const [margin = "", indent = ""] = /^ *\d+ \| ( *)/.exec(line) ?? [];
  const rest = wrapped(line.slice(margin.length), Math.max(1, width - margin.length - CONTINUED.length));
  const further = `${" ".repeat(margin.indexOf("|"))}| ${indent}${CONTINUED}`;
  return rest.map((text, index) => `${index === 0 ? margin : further}${text}`);
}

/** The indent of the further lines of a line that is split. */
const CONTINUED = "  ";

function alikeAtStart(lines: readonly string[], others: readonly string[]): number {
  const first = lines.findIndex((line, index) => line !== others[index]);
  return first < 0 ? lines.length : first;
}

const INDENT = "  ";

function indented(text: string): string {
  return text.replaceAll(/^(?=.)/gm, INDENT);
}
