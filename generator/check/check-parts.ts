import type { BoundProtocol, OperationSymbol, VersionScope } from "../bind/index.js";
import { cachedStep, type CompilationCache } from "../cache/index.js";
import { Reporter } from "../diagnostics/index.js";
import type { Check } from "./context.js";

/** A part of a version that can be checked alone: an operation, the header, or the types. */
type Part = OperationSymbol | "header" | "types";

/** The diagnostics of each check for one part. Checks without diagnostics have no entry. */
type ReportedOfPart = ReadonlyMap<Check<BoundProtocol>, Reporter>;

/** The diagnostics for all parts of a version, in the order of the parts. */
export type ReportedOfParts = readonly ReportedOfPart[];

/** Returns a function that runs checks on each part of a version and caches their diagnostics. */
export function partChecker(
  checks: readonly Check<BoundProtocol>[],
): (protocol: BoundProtocol, cache: CompilationCache) => ReportedOfParts {
  const checkPart = cachedStep("check", (scope: VersionScope, part: Part): ReportedOfPart => {
    const protocol = partOf(scope, part);
    const found = checks.map((check) => [check, reportedBy(check, protocol)] as const);
    return new Map(found.filter(([, reporter]) => reporter.diagnostics.length > 0));
  });
  return ({ scope, operations }, cache) => {
    const parts: readonly Part[] = ["header", ...operations, "types"];
    return parts.map((part) => checkPart(cache, scope, part)).filter(({ size }) => size > 0);
  };
}

/** Returns a version with one part only; all types can still be looked up. */
function partOf(scope: VersionScope, part: Part): BoundProtocol {
  const lists = { header: [], definitions: [], tlvDefinitions: [], operations: [], vectors: [] };
  const empty = { ...scope, scope, ...lists, flow: null };
  const { header, definitions, tlvDefinitions } = scope;
  if (part === "header") return { ...empty, header };
  return part === "types" ? { ...empty, definitions, tlvDefinitions } : { ...empty, operations: [part] };
}

function reportedBy(check: Check<BoundProtocol>, protocol: BoundProtocol): Reporter {
  const reporter = new Reporter();
  check.run({ protocol, report: reporter.report });
  return reporter;
}
