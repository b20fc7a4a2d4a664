import {
  type Diagnostic,
  diagnostic,
  type DiagnosticCode,
  type DiagnosticParameters,
  type RelatedPlace,
} from "./diagnostic.js";
import type { SourceRange } from "./source-range.js";

/** Reports a mistake; the codes are those that the caller may report. */
export type Report<Codes extends DiagnosticCode = DiagnosticCode> = <Code extends Codes>(
  code: Code,
  range: SourceRange,
  parameters: DiagnosticParameters<Code>,
  related?: readonly RelatedPlace[],
) => void;

/** Collects the diagnostics of a run. It is passed down through all phases, and decides which of them still run. */
export class Reporter {
  readonly #diagnostics: Diagnostic[] = [];
  readonly #reported = new Set<string>();

  /** Reports a mistake. The same mistake at the same place, found in several versions, is one. */
  readonly report: Report = (code, range, parameters, related = []) => {
    const key = `${code} ${range.file} ${range.start.line} ${range.start.column}`;
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    this.#diagnostics.push(diagnostic(code, range, parameters, related));
  };

  /** Adds the diagnostics of a result that was computed by itself, such as that of a file. */
  add(diagnostics: readonly Diagnostic[]): void {
    for (const each of diagnostics) this.#diagnostics.push(each);
  }

  /** Everything that was reported, in the order of the reports. */
  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics;
  }

  /** Whether anything that was reported is an error. */
  get hasErrors(): boolean {
    return this.#diagnostics.some(({ severity }) => severity === "error");
  }
}
