import pc from "picocolors";
import { codeFrame } from "./code-frame.js";
import type { Diagnostic } from "../diagnostic.js";
import type { SourceRange } from "../source-range.js";
import { escaped, visible } from "./terminal-text.js";

/** Options of `formatText`. */
export interface TextFormat {
  /** Contents of the schema files, from which lines are quoted. */
  readonly sources: ReadonlyMap<string, string>;
  /** Returns the path of a file including the schema folder. */
  readonly pathOf: (file: string) => string;
  readonly color: boolean;
}

/** Formats diagnostics for people: location, code, message, and the line with carets below; then the related locations. */
export function formatText(diagnostics: readonly Diagnostic[], format: TextFormat): string {
  return diagnostics.map((each) => formatOne(each, format)).join("\n");
}

function formatOne({ code, severity, range, message, related }: Diagnostic, format: TextFormat): string {
  const colors = pc.createColors(format.color);
  const mark = severity === "error" ? colors.red(severity) : colors.yellow(severity);
  const lines = [
    `${place(range, format)} ${mark} ${colors.bold(code)}: ${visible(message)}`,
    ...frameOf(range, format, 1),
  ];
  for (const other of related) {
    const frame = frameOf(other.range, format, 0).map((line) => `  ${line}`);
    lines.push(`  ${place(other.range, format)} ${visible(other.message)}`, ...frame);
  }
  return `${lines.join("\n")}\n`;
}

function place({ file, start }: SourceRange, format: TextFormat): string {
  return `${escaped(format.pathOf(file))}:${start.line}:${start.column}`;
}

function frameOf(range: SourceRange, format: TextFormat, linesAround: number): string[] {
  return codeFrame(format.sources.get(range.file) ?? "", range, linesAround);
}
