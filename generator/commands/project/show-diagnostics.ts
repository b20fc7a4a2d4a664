import { pluralize, type Diagnostic, formatGithub, formatJson, formatText } from "../../diagnostics/index.js";
import type { Terminal } from "../terminal/terminal.js";
import type { Format } from "./options.js";

/** Diagnostics, with the files that they are shown with. */
export interface Findings {
  readonly diagnostics: readonly Diagnostic[];
  /** The content of the files that diagnostics refer to. */
  readonly sources: ReadonlyMap<string, string>;
  /** Returns the path of a file, relative to the current folder. */
  readonly pathOf: (file: string) => string;
}

/** Shows diagnostics, as text on stderr or as JSON on stdout. Returns the exit code. */
export function showDiagnostics(
  { diagnostics, sources, pathOf }: Findings,
  format: Format,
  terminal: Terminal,
): number {
  if (format === "json") {
    terminal.out(formatJson(diagnostics, pathOf));
  } else if (format === "github") {
    terminal.out(formatGithub(diagnostics, pathOf));
  } else if (diagnostics.length > 0) {
    terminal.err(formatText(diagnostics, { sources, pathOf, color: terminal.color }));
    terminal.err(`${countsOf(diagnostics)}\n`);
  }
  return hasErrors({ diagnostics }) ? 1 : 0;
}

/** Whether a schema has errors. */
export function hasErrors({ diagnostics }: Pick<Findings, "diagnostics">): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

function countsOf(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const warnings = diagnostics.length - errors;
  return [
    ...(errors === 0 ? [] : [pluralize(errors, "error")]),
    ...(warnings === 0 ? [] : [pluralize(warnings, "warning")]),
  ].join(", ");
}
