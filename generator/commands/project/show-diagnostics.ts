import { pluralize, type Diagnostic, formatGithub, formatJson, formatText } from "../../diagnostics/index.js";
import type { Terminal } from "../terminal/terminal.js";
import type { Format } from "./options.js";

/** Diagnostics, and what is needed to show them. */
export interface Findings {
  readonly diagnostics: readonly Diagnostic[];
  /** Texts of the files that diagnostics speak of. */
  readonly texts: ReadonlyMap<string, string>;
  /** Where a file stands, from where we are. */
  readonly pathOf: (file: string) => string;
}

/** Shows mistakes: as text on stderr for a person, as JSON on stdout for a program. Returns the exit code. */
export function showDiagnostics({ diagnostics, texts, pathOf }: Findings, format: Format, terminal: Terminal): number {
  if (format === "json") {
    terminal.out(formatJson(diagnostics, pathOf));
  } else if (format === "github") {
    terminal.out(formatGithub(diagnostics, pathOf));
  } else if (diagnostics.length > 0) {
    terminal.err(formatText(diagnostics, { texts, pathOf, color: terminal.color }));
    terminal.err(`${inWords(diagnostics)}\n`);
  }
  return hasErrors({ diagnostics }) ? 1 : 0;
}

/** Whether nothing can be made of a schema. */
export function hasErrors({ diagnostics }: Pick<Findings, "diagnostics">): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

function inWords(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const warnings = diagnostics.length - errors;
  return [
    ...(errors === 0 ? [] : [pluralize(errors, "error")]),
    ...(warnings === 0 ? [] : [pluralize(warnings, "warning")]),
  ].join(", ");
}
