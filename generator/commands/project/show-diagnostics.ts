import {
  pluralize,
  type Diagnostic,
  formatGithub,
  formatJson,
  formatSarif,
  formatText,
  type Language,
  type SarifFix,
} from "../../diagnostics/index.js";
import { toolVersion } from "../../files/index.js";
import type { Terminal } from "../terminal/terminal.js";
import type { Format } from "./options.js";

/** Diagnostics, with the files that they are shown with. */
export interface Findings {
  readonly diagnostics: readonly Diagnostic[];
  /** The content of the files that diagnostics refer to. */
  readonly sources: ReadonlyMap<string, string>;
  /** Returns the path of a file, relative to the current folder. */
  readonly pathOf: (file: string) => string;
  /** The certain corrections, if they were searched for. */
  readonly fixes?: ReadonlyMap<Diagnostic, SarifFix>;
}

/** Shows diagnostics, as text on stderr or as JSON on stdout. Returns the exit code. */
export function showDiagnostics(findings: Findings, format: Format, terminal: Terminal): number {
  const { diagnostics, sources, pathOf, fixes } = findings;
  const { color, language } = terminal;
  if (format === "json") {
    terminal.out(formatJson(diagnostics, pathOf, undefined, language));
  } else if (format === "github") {
    terminal.out(formatGithub(diagnostics, pathOf, language));
  } else if (format === "sarif") {
    const fixOf = (each: Diagnostic): SarifFix | null => fixes?.get(each) ?? null;
    terminal.out(formatSarif(diagnostics, { language, version: toolVersion(), pathOf, sources, fixOf }));
  } else if (diagnostics.length > 0) {
    terminal.err(formatText(diagnostics, { sources, pathOf, color, language, columns: terminal.messageColumns() }));
    terminal.err(`${countsOf(diagnostics, language)}\n`);
  }
  return hasErrors({ diagnostics }) ? 1 : 0;
}

/** Whether a schema has errors. */
export function hasErrors({ diagnostics }: Pick<Findings, "diagnostics">): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

function countsOf(diagnostics: readonly Diagnostic[], language: Language): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const warnings = diagnostics.length - errors;
  const counts = [
    { count: errors, en: pluralize(errors, "error"), zh: `${errors}个错误` },
    { count: warnings, en: pluralize(warnings, "warning"), zh: `${warnings}个警告` },
  ];
  const found = counts.filter(({ count }) => count > 0).map((each) => each[language]);
  return found.join(language === "zh" ? "，" : ", ");
}
