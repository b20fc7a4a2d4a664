import type { BoundProtocol } from "../bind/index.js";
import type { CompilationCache } from "../cache/index.js";
import type { DiagnosticCode, Report } from "../diagnostics/index.js";
import type { ComposedProtocol } from "../syntax/index.js";

/** What a check is given: what it looks at, and a report that takes the codes of the check and no other. */
export interface CheckContext<Subject, Code extends DiagnosticCode = DiagnosticCode> {
  readonly protocol: Subject;
  readonly report: Report<Code>;
}

/** The context of a check of a protocol in one version. */
export type VersionContext<Codes extends readonly DiagnosticCode[]> = CheckContext<BoundProtocol, Codes[number]>;

/** The context of a check of the files of a protocol, whatever the version. */
export type ProtocolContext<Codes extends readonly DiagnosticCode[]> = CheckContext<ComposedProtocol, Codes[number]>;

/** The context of a check of all protocols together. */
export type SchemaContext<Codes extends readonly DiagnosticCode[]> = CheckContext<
  readonly ComposedProtocol[],
  Codes[number]
>;

/** A check: the codes that it may report, and how it finds them. */
export interface Check<Subject> {
  readonly codes: readonly DiagnosticCode[];
  readonly run: (context: CheckContext<Subject>) => void;
}

/** A check that keeps what it computes of parts of its subject in the cache. */
export interface CachingCheck<Subject> {
  readonly codes: readonly DiagnosticCode[];
  readonly run: (context: CheckContext<Subject>, cache: CompilationCache) => void;
}

/** A check that reports the codes and, as its context has it, no others. */
export function defineCheck<Subject, const Codes extends readonly DiagnosticCode[]>(
  codes: Codes,
  run: (context: CheckContext<Subject, Codes[number]>) => void,
): Check<Subject> {
  return { codes, run };
}

/** A check that keeps results in the cache. */
export function defineCachingCheck<Subject, const Codes extends readonly DiagnosticCode[]>(
  codes: Codes,
  run: (context: CheckContext<Subject, Codes[number]>, cache: CompilationCache) => void,
): CachingCheck<Subject> {
  return { codes, run };
}
