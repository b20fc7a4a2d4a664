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
  /** The places of the diagnostics that `report` was called for. */
  readonly #reported = new Map<string, Diagnostic>();

  /** Reports a mistake. The same mistake at the same place, found in several versions, is one. */
  readonly report: Report = (code, range, parameters, related = []) => {
    const key = keyOf({ code, range });
    if (!this.#reported.has(key)) this.#take(key, diagnostic(code, range, parameters, related));
  };

  #take(key: string, reported: Diagnostic): void {
    this.#reported.set(key, reported);
    this.#diagnostics.push(reported);
  }

  /** Repeats the calls that another reporter got, in their order. */
  replay(other: Reporter): void {
    for (const each of other.#diagnostics) {
      const key = keyOf(each);
      const isReported = other.#reported.get(key) === each;
      if (!isReported) this.add([each]);
      else if (!this.#reported.has(key)) this.#take(key, each);
    }
  }

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

function keyOf({ code, range }: Pick<Diagnostic, "code" | "range">): string {
  return `${code} ${range.file} ${range.start.line} ${range.start.column}`;
}
