import type { CompilationCache } from "../cache/index.js";
import { partChecker, type ReportedOfParts } from "./check-parts.js";
import { withoutInherited } from "./flow/define-flow-check.js";
import { flowChecks } from "./flow/flow-checks.js";
import { distinguishableChoices } from "./types/distinguishable-choices.js";
import { type Diagnostic, type Report, Reporter } from "../diagnostics/index.js";
import { knownConditionFields } from "./fields/known-condition-fields.js";
import { validCounters } from "./fields/valid-counters.js";
import { validDefaults } from "./fields/valid-defaults.js";
import { type ComposedProtocol, isPoisoned } from "../syntax/index.js";
import { validDigests } from "./fields/valid-digests.js";
import { completeDocumentation } from "./protocol/complete-documentation.js";
import { uniqueExports } from "./protocol/unique-exports.js";
import { uniqueFields } from "./fields/unique-fields.js";
import { writableFiles } from "./protocol/writable-files.js";
import { validHeader } from "./protocol/valid-header.js";
import { namesOfRequests } from "./protocol/names-of-requests.js";
import { consistentIdNotation } from "./protocol/consistent-id-notation.js";
import { validKeys } from "./fields/valid-keys.js";
import { knownParties } from "./protocol/known-parties.js";
import type { BoundProtocol } from "../bind/index.js";
import { importedLimitsSuffice } from "./protocol/imported-limits-suffice.js";
import { digitsOfIds } from "./protocol/digits-of-ids.js";
import { anyAnswers } from "./protocol/any-answers.js";
import { uniqueMessages } from "./protocol/unique-messages.js";
import { validSizes } from "./fields/valid-sizes.js";
import { validWidths } from "./fields/valid-widths.js";
import { uniqueOperations } from "./protocol/unique-operations.js";
import { validBits } from "./types/valid-bits.js";
import { validPackedParts } from "./types/valid-packed-parts.js";
import { noCachedPersonalData } from "./fields/no-cached-personal-data.js";
import { restFieldLast } from "./fields/rest-field-last.js";
import type { CachingCheck, Check } from "./context.js";
import { groupByName } from "./group-diagnostics.js";
import { validOptionalBodies } from "./fields/valid-optional-bodies.js";
import { validReceipts } from "./fields/valid-receipts.js";
import { validRules } from "./fields/valid-rules.js";
import { framesWithinLimits } from "./protocol/frames-within-limits.js";
import { limitedNesting } from "./types/limited-nesting.js";
import { noRecursiveStructures } from "./types/no-recursive-structures.js";
import { validTextBindings } from "./fields/valid-text-bindings.js";
import { uniqueTypes } from "./types/unique-types.js";
import { knownTlvs } from "./tlvs/known-tlvs.js";
import { noUnusedTlvs } from "./tlvs/no-unused-tlvs.js";
import { validBlocks } from "./tlvs/valid-blocks.js";
import { validTlvs } from "./tlvs/valid-tlvs.js";
import { noUnusedTypes } from "./types/no-unused-types.js";
import { knownTypes } from "./types/known-types.js";
import { validTypeKinds } from "./types/valid-type-kinds.js";
import { uniqueValues } from "./types/unique-values.js";
import { validUnions } from "./types/valid-unions.js";
import { validCodings } from "./types/valid-codings.js";
import { valuesFitFields } from "./types/values-fit-fields.js";
import { validValues } from "./types/valid-values.js";
import { uniqueVectors } from "./vectors/unique-vectors.js";
import { knownVectorMessages } from "./vectors/known-vector-messages.js";
import { knownVectorFields } from "./vectors/known-vector-fields.js";
import { vectorSizes } from "./vectors/vector-sizes.js";
import { vectorIds } from "./vectors/vector-ids.js";
import { completeVersionValues } from "./protocol/complete-version-values.js";
import { knownVersions } from "./protocol/known-versions.js";
import { uniqueProtocolIds, uniqueVersions } from "./protocol/unique-versions.js";

/** The checks of files, across all versions. */
const protocolChecks: readonly Check<ComposedProtocol>[] = [
  uniqueVersions,
  knownVersions,
  uniqueTypes,
  validTypeKinds,
  uniqueOperations,
  knownParties,
  namesOfRequests,
  uniqueVectors,
  consistentIdNotation,
];

/** A check of a version, and whether it runs on the whole version or on each part alone. */
type VersionCheck =
  | { readonly by: "part"; readonly check: Check<BoundProtocol> }
  | { readonly by: "version"; readonly check: CachingCheck<BoundProtocol> };

/** The checks of a version, in the order of their reports. */
const versionChecks: readonly VersionCheck[] = [
  ...byVersion(knownTypes, knownTlvs),
  ...byPart(validValues, validCodings, uniqueValues, validPackedParts, validBits),
  ...byVersion(valuesFitFields, noRecursiveStructures, limitedNesting),
  ...byPart(distinguishableChoices, validUnions),
  ...byVersion(validHeader, uniqueMessages, digitsOfIds, anyAnswers),
  ...byPart(uniqueFields, validTlvs, validBlocks),
  ...byVersion(uniqueExports),
  ...byPart(writableFiles, validWidths, validSizes, validKeys, validCounters, restFieldLast, validDefaults),
  ...byPart(completeVersionValues, noCachedPersonalData, completeDocumentation, knownConditionFields),
  ...byPart(validRules, validDigests, validReceipts, validOptionalBodies),
  ...byVersion(validTextBindings, framesWithinLimits),
  ...byVersion(...flowChecks),
];

function byPart(...checks: readonly Check<BoundProtocol>[]): VersionCheck[] {
  return checks.map((check) => ({ by: "part", check }));
}

function byVersion(...checks: readonly CachingCheck<BoundProtocol>[]): VersionCheck[] {
  return checks.map((check) => ({ by: "version", check }));
}

const checkParts = partChecker(versionChecks.flatMap(({ by, check }) => (by === "part" ? [check] : [])));

/** The checks of all protocols together. */
const schemaChecks: readonly Check<readonly ComposedProtocol[]>[] = [uniqueProtocolIds];

/** The checks of files that run only if there are no errors, across all versions. */
const lateChecks: readonly Check<ComposedProtocol>[] = [noUnusedTypes, noUnusedTlvs, importedLimitsSuffice];

/** The checks of the vectors of a version. Each of them runs only if there are no errors before it. */
const vectorChecks: readonly CachingCheck<BoundProtocol>[] = [
  knownVectorMessages,
  knownVectorFields,
  vectorIds,
  vectorSizes,
];

/** Every check, in the order in which they run. */
export const allChecks: readonly Pick<Check<never>, "codes">[] = [
  ...protocolChecks,
  ...versionChecks.map(({ check: each }) => each),
  ...schemaChecks,
  ...lateChecks,
  ...vectorChecks,
];

/**
 * Runs every check. After an error, it skips the checks that would only report consequences.
 * Returns the bound protocols of a schema without errors, and an empty list otherwise.
 */
export function check(
  composed: readonly ComposedProtocol[],
  bound: readonly BoundProtocol[],
  reporter: Reporter,
  cache: CompilationCache,
): readonly BoundProtocol[] {
  // All checks use one reporter, so that diagnostics about the same name can be grouped.
  const found = new Reporter();
  runGroups({ composed, bound }, cache, found, () => reporter.hasErrors || found.hasErrors);
  reporter.add(groupByName(withoutInherited(found.diagnostics)));
  return reporter.hasErrors ? [] : bound;
}

/** The subjects of checks: the files of protocols, and protocols in each version. */
interface Subjects {
  readonly composed: readonly ComposedProtocol[];
  readonly bound: readonly BoundProtocol[];
}

function runGroups(
  { composed, bound }: Subjects,
  cache: CompilationCache,
  found: Reporter,
  hasErrors: () => boolean,
): void {
  const { report } = found;
  run(protocolChecks, composed, report);
  const declared = bound.filter((protocol) => !isMisdeclared(protocol, found.diagnostics));
  runVersionChecks(declared, found, cache);
  run(schemaChecks, [composed], report);
  if (hasErrors()) return;
  run(lateChecks, composed, report);
  // With errors in the schema, vectors would only repeat them.
  for (const check of vectorChecks) {
    if (hasErrors()) return;
    for (const protocol of bound) check.run({ protocol, report }, cache);
  }
}

/** Runs the checks of versions, each on all versions. Checks of parts have run before; their reports are replayed. */
function runVersionChecks(protocols: readonly BoundProtocol[], found: Reporter, cache: CompilationCache): void {
  const versions = protocols.map((protocol) => ({ protocol, parts: checkParts(protocol, cache) }));
  for (const { by, check: each } of versionChecks) {
    for (const { protocol, parts } of versions) {
      if (by === "version") each.run({ protocol, report: found.report }, cache);
      else replay(each, parts, found);
    }
  }
}

function replay(check: Check<BoundProtocol>, parts: ReportedOfParts, found: Reporter): void {
  for (const part of parts) {
    const reported = part.get(check);
    if (reported !== undefined) found.replay(reported);
  }
}

function run<Subject>(checks: readonly Check<Subject>[], subjects: readonly Subject[], report: Report): void {
  for (const check of checks) for (const protocol of subjects) check.run({ protocol, report });
}

/**
 * Whether protocol.yaml misspells or lacks a version that other files name. The content of its versions is unknown
 * then.
 */
function isMisdeclared(protocol: BoundProtocol, diagnostics: readonly Diagnostic[]): boolean {
  if (isPoisoned(protocol.node, "versions")) return true;
  const all = diagnostics.filter(({ code }) => code === "unknown-version");
  if (all.length === 0) return false;
  return foldersOf(protocol).some((folder) => {
    const unknown = all.filter(({ range }) => range.file.startsWith(folder));
    const messages = new Set(unknown.map(({ message }) => message));
    return messages.size < unknown.length || unknown.some(({ range }) => range.file === `${folder}protocol.yaml`);
  });
}

/** Returns the folders of the files of a protocol: its own, and that of the protocol which it imports. */
function foldersOf({ at, definitions, operations }: BoundProtocol): readonly string[] {
  const files = [at, ...definitions.map((type) => type.at), ...operations.map((operation) => operation.at)];
  return [...new Set(files.map(({ document: { file } }) => file.replace(/(?:types\/|messages\/)?[^/]*$/, "")))];
}
