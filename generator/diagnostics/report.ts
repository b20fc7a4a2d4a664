import {
  type Diagnostic,
  diagnostic,
  type DiagnosticCode,
  type DiagnosticParameters,
  type RelatedPlace,
} from "./diagnostic.js";
import type { SourceRange } from "./source-range.js";

/** Takes down a mistake; the codes are those that the caller may report. */
export type Report<Codes extends DiagnosticCode = DiagnosticCode> = <Code extends Codes>(
  code: Code,
  range: SourceRange,
  parameters: DiagnosticParameters<Code>,
  related?: readonly RelatedPlace[],
) => void;

/** A report that collects; the same mistake at the same place, found in several versions, is one. */
export function collect(): { readonly report: Report; readonly diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  const report: Report = (code, range, parameters, related = []) => {
    const key = `${code} ${range.file} ${range.start.line} ${range.start.column}`;
    if (seen.has(key)) return;
    seen.add(key);
    diagnostics.push(diagnostic(code, range, parameters, related));
  };
  return { report, diagnostics };
}
