import {
  type Diagnostic,
  diagnostic,
  type DiagnosticCode,
  type DiagnosticParameters,
  type RelatedPlace,
} from "./diagnostic.js";
import type { SourceRange } from "./source-range.js";

/** Reports a diagnostic. `Codes` are the codes that the caller may report. */
export type Report<Codes extends DiagnosticCode = DiagnosticCode> = <Code extends Codes>(
  code: Code,
  range: SourceRange,
  parameters: DiagnosticParameters<Code>,
  related?: readonly RelatedPlace[],
) => void;

/** Collects the diagnostics of a run. All phases share it, and a phase with errors stops the later ones. */
export class Reporter {
  readonly #diagnostics: Diagnostic[] = [];
  /** The places of the diagnostics that `report` was called for. */
  readonly #reported = new Map<string, Diagnostic>();

  /** Reports a diagnostic. The same code at the same location, found in several versions, is reported once. */
  readonly report: Report = (code, range, parameters, related = []) => {
    const key = keyOf({ code, range });
    if (!this.#reported.has(key)) this.#take(key, diagnostic(code, range, parameters, related));
  };

  #take(key: string, reported: Diagnostic): void {
    this.#reported.set(key, reported);
    this.#diagnostics.push(reported);
  }

  /** Repeats the reports of another reporter, in order. */
  replay(other: Reporter): void {
    for (const each of other.#diagnostics) {
      const key = keyOf(each);
      const isReported = other.#reported.get(key) === each;
      if (!isReported) this.add([each]);
      else if (!this.#reported.has(key)) this.#take(key, each);
    }
  }

  /** Adds the diagnostics of a result that was computed separately, such as the validation of a file. */
  add(diagnostics: readonly Diagnostic[]): void {
    for (const each of diagnostics) this.#diagnostics.push(each);
  }

  /** All diagnostics, in the order of the reports. */
  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics;
  }

  /** Whether any diagnostic is an error. */
  get hasErrors(): boolean {
    return this.#diagnostics.some(({ severity }) => severity === "error");
  }
}

function keyOf({ code, range }: Pick<Diagnostic, "code" | "range">): string {
  return `${code} ${range.file} ${range.start.line} ${range.start.column}`;
}
