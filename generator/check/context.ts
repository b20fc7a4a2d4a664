import type { BoundProtocol } from "../bind/index.js";
import type { CompilationCache } from "../cache/index.js";
import type { DiagnosticCode, Report } from "../diagnostics/index.js";
import type { ComposedProtocol } from "../syntax/index.js";

/** The arguments of a check: its subject, and a report function that accepts only the codes of the check. */
export interface CheckContext<Subject, Code extends DiagnosticCode = DiagnosticCode> {
  readonly protocol: Subject;
  readonly report: Report<Code>;
}

/** The context of a check of a protocol in one version. */
export type VersionContext<Codes extends readonly DiagnosticCode[]> = CheckContext<BoundProtocol, Codes[number]>;

/** The context of a check of the files of a protocol, across all versions. */
export type ProtocolContext<Codes extends readonly DiagnosticCode[]> = CheckContext<ComposedProtocol, Codes[number]>;

/** The context of a check of all protocols together. */
export type SchemaContext<Codes extends readonly DiagnosticCode[]> = CheckContext<
  readonly ComposedProtocol[],
  Codes[number]
>;

/** A check: the codes that it may report, and the function that finds them. */
export interface Check<Subject> {
  readonly codes: readonly DiagnosticCode[];
  readonly run: (context: CheckContext<Subject>) => void;
}

/** A check that caches what it computes for parts of its subject. */
export interface CachingCheck<Subject> {
  readonly codes: readonly DiagnosticCode[];
  readonly run: (context: CheckContext<Subject>, cache: CompilationCache) => void;
}

/** Defines a check that can report only the given codes. */
export function defineCheck<Subject, const Codes extends readonly DiagnosticCode[]>(
  codes: Codes,
  run: (context: CheckContext<Subject, Codes[number]>) => void,
): Check<Subject> {
  return { codes, run };
}

/** Defines a check that caches results. */
export function defineCachingCheck<Subject, const Codes extends readonly DiagnosticCode[]>(
  codes: Codes,
  run: (context: CheckContext<Subject, Codes[number]>, cache: CompilationCache) => void,
): CachingCheck<Subject> {
  return { codes, run };
}
