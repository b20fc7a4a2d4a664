import { codeFrameColumns } from "@babel/code-frame";
import pc from "picocolors";
import type { Diagnostic } from "./diagnostic.js";
import type { SourceRange } from "./source-range.js";

/** How diagnostics are shown. */
export interface TextFormat {
  /** Texts of the schema's files, for the lines that are quoted. */
  readonly texts: ReadonlyMap<string, string>;
  /** Puts the schema's folder before a file's path. */
  readonly pathOf: (file: string) => string;
  readonly color: boolean;
}

/** A line longer than this, such as a vector, is not quoted. */
const GREATEST_QUOTED = 240;

/** Diagnostics for a person: place, code, what is wrong, and the line with a caret under it. */
export function formatText(diagnostics: readonly Diagnostic[], format: TextFormat): string {
  return diagnostics.map((each) => formatOne(each, format)).join("\n");
}

function formatOne({ code, severity, range, message, related }: Diagnostic, format: TextFormat): string {
  const colors = pc.createColors(format.color);
  const mark = severity === "error" ? colors.red(severity) : colors.yellow(severity);
  const lines = [`${place(range, format)} ${mark} ${colors.bold(code)}: ${message}`];
  const frame = frameOf(range, format);
  if (frame !== "") lines.push(frame);
  for (const other of related) lines.push(`  ${place(other.range, format)} ${other.message}`);
  return `${lines.join("\n")}\n`;
}

function place({ file, start }: SourceRange, format: TextFormat): string {
  return `${format.pathOf(file)}:${start.line}:${start.column}`;
}

function frameOf(range: SourceRange, format: TextFormat): string {
  const text = format.texts.get(range.file) ?? "";
  const line = text.split("\n")[range.start.line - 1] ?? "";
  if (line === "" || line.length > GREATEST_QUOTED) return "";
  const isOneLine = range.end.line === range.start.line && range.end.column > range.start.column;
  const location = isOneLine ? { start: range.start, end: range.end } : { start: range.start };
  const frame = codeFrameColumns(text, location, { linesAbove: 1, linesBelow: 1, highlightCode: false });
  return alignCarets(frame, line, range);
}

/** Chinese characters take two columns of a terminal: carets move to the right, and get wider, by as many. */
function alignCarets(frame: string, line: string, { start, end }: SourceRange): string {
  const before = line.slice(0, start.column - 1);
  const marked = end.line === start.line ? line.slice(start.column - 1, end.column - 1) : "";
  const spaces = " ".repeat(columnsOf(before));
  const carets = "^".repeat(Math.max(1, columnsOf(marked)));
  return frame.replace(/^( +\| ) *\^+$/m, (_, margin: string) => `${margin}${spaces}${carets}`);
}

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

/** How many columns of a terminal a text takes. */
function columnsOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);
}
