import {
  type Diagnostic,
  diagnostic,
  type DiagnosticCode,
  type DiagnosticParameters,
  type RelatedPlace,
  type SourceRange,
} from "../diagnostics/index.js";
import type { ShapedProtocol } from "../validate/index.js";
import type { VersionView } from "../bind/index.js";

/** Takes down a mistake. */
export type Report = <Code extends DiagnosticCode>(
  code: Code,
  range: SourceRange,
  parameters: DiagnosticParameters<Code>,
  related?: readonly RelatedPlace[],
) => void;

/** A rule about the files of a protocol, whatever the version. */
export type ProtocolRule = (protocol: ShapedProtocol, report: Report) => void;

/** A rule about a protocol in one version. */
export type VersionRule = (view: VersionView, report: Report) => void;

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
