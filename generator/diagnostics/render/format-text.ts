import pc from "picocolors";
import { codeFrame } from "./code-frame.js";
import type { Diagnostic, Severity } from "../diagnostic.js";
import { COLON, type Language, messageIn } from "../language.js";
import type { SourceRange } from "../source-range.js";
import { fitFrame } from "./fit-frame.js";
import { escaped, visible } from "./terminal-text.js";
import { wrappedWithIndent } from "./wrap.js";

/** Options of `formatText`. */
export interface TextFormat {
  /** Contents of the schema files, from which lines are quoted. */
  readonly sources: ReadonlyMap<string, string>;
  /** Returns the path of a file including the schema folder. */
  readonly pathOf: (file: string) => string;
  readonly color: boolean;
  /** The width of the terminal, to which messages are wrapped and quoted lines are cut; default: no limit. */
  readonly columns?: number | null;
  /** The language of the messages; default: English. */
  readonly language?: Language;
}

/** Formats diagnostics for people: location, code, message, and the line with carets below; then the related locations. */
export function formatText(diagnostics: readonly Diagnostic[], format: TextFormat): string {
  return diagnostics.map((each) => formatOne(each, format)).join("\n");
}

function formatOne(diagnostic: Diagnostic, format: TextFormat): string {
  const { code, severity, range, related } = diagnostic;
  const { language = "en", columns } = format;
  const colors = pc.createColors(format.color);
  const word = SEVERITIES[language][severity];
  const paint = severity === "error" ? colors.red : colors.yellow;
  const at = placeInText(range, format.pathOf);
  const message = `${at} ${word} ${code}${COLON[language]}${visible(messageIn(diagnostic, language))}`;
  const shown = paragraph(message, columns, "  ");
  const lines = [
    painted(painted(shown, word, at.length, paint), code, at.length, colors.bold),
    ...frameOf(range, format, 1).map((line) => line.replace(/\^+$/, paint)),
  ];
  for (const other of related) {
    const frame = frameOf(other.range, format, 0, 2).map((line) => `  ${line}`);
    const text = `${placeInText(other.range, format.pathOf)} ${visible(messageIn(other, language))}`;
    const there = paragraph(text, columns == null ? null : columns - 2, "  ");
    lines.push(there.replaceAll(/^/gm, "  "), ...frame);
  }
  return `${lines.join("\n")}\n`;
}

function paragraph(text: string, columns: number | null | undefined, indent: string): string {
  return wrappedWithIndent(text, columns ?? Infinity, indent).join("\n");
}

/** Colours the first occurrence of a word after a position. A word that is cut at the end of a line stays as it is. */
function painted(text: string, word: string, from: number, paint: (text: string) => string): string {
  const at = text.indexOf(word, from);
  return at < 0 ? text : text.slice(0, at) + paint(word) + text.slice(at + word.length);
}

const SEVERITIES: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  en: { error: "error", warning: "warning" },
  zh: { error: "错误", warning: "警告" },
};

/** Returns the start of a range as `path:line:column`. */
export function placeInText({ file, start }: SourceRange, pathOf: (file: string) => string): string {
  return `${escaped(pathOf(file))}:${start.line}:${start.column}`;
}

function frameOf(range: SourceRange, format: TextFormat, linesAround: number, indent = 0): readonly string[] {
  const { columns = null, sources } = format;
  const lines = codeFrame(sources.get(range.file) ?? "", range, linesAround);
  return fitFrame(lines, columns === null ? null : columns - indent);
}
