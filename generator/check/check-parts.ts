import type { BoundProtocol, OperationSymbol, VersionScope } from "../bind/index.js";
import { cachedStep, type CompilationCache } from "../cache/index.js";
import { Reporter } from "../diagnostics/index.js";
import type { Check } from "./context.js";

/** A part of a version that is checked without the others: an operation, the header, or the types. */
type Part = OperationSymbol | "header" | "types";

/** What checks reported about a part; a check that reported nothing has no entry. */
type ReportedOfPart = ReadonlyMap<Check<BoundProtocol>, Reporter>;

/** What checks reported about the parts of a version, in the order of the parts. */
export type ReportedOfParts = readonly ReportedOfPart[];

/** Makes a function that runs checks on each part of a version, and keeps what they report about it. */
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

/** A version that has one part, but can look up all types. */
function partOf(scope: VersionScope, part: Part): BoundProtocol {
  const empty = { ...scope, scope, header: [], definitions: [], operations: [], vectors: [] };
  if (part === "header") return { ...empty, header: scope.header };
  return part === "types" ? { ...empty, definitions: scope.definitions } : { ...empty, operations: [part] };
}

function reportedBy(check: Check<BoundProtocol>, protocol: BoundProtocol): Reporter {
  const reporter = new Reporter();
  check.run({ protocol, report: reporter.report });
  return reporter;
}
