import { distinguishableChoices } from "./types/distinguishable-choices.js";
import type { Diagnostic } from "../diagnostics/index.js";
import { knownConditionFields } from "./fields/known-condition-fields.js";
import { validCounters } from "./fields/valid-counters.js";
import { validDefaults } from "./fields/valid-defaults.js";
import { isPoisoned } from "../syntax/index.js";
import { validDigests } from "./fields/valid-digests.js";
import { completeDocumentation } from "./protocol/complete-documentation.js";
import { uniqueExports } from "./protocol/unique-exports.js";
import { uniqueFields } from "./fields/unique-fields.js";
import { writableFiles } from "./protocol/writable-files.js";
import { validHeader } from "./protocol/valid-header.js";
import { consistentIdNotation } from "./protocol/consistent-id-notation.js";
import { validKeys } from "./fields/valid-keys.js";
import { knownParties } from "./protocol/known-parties.js";
import type { BoundProtocol } from "../bind/index.js";
import { importedLimitsSuffice } from "./protocol/imported-limits-suffice.js";
import { uniqueMessages } from "./protocol/unique-messages.js";
import { validWidths } from "./fields/valid-widths.js";
import { uniqueOperations } from "./protocol/unique-operations.js";
import { validPackedParts } from "./types/valid-packed-parts.js";
import { noCachedPersonalData } from "./fields/no-cached-personal-data.js";
import { restFieldLast } from "./fields/rest-field-last.js";
import type { ProtocolCheck, VersionCheck } from "./check.js";
import { validRules } from "./fields/valid-rules.js";
import { framesWithinLimits } from "./protocol/frames-within-limits.js";
import { noRecursiveStructures } from "./types/no-recursive-structures.js";
import { validTextBindings } from "./fields/valid-text-bindings.js";
import { uniqueTypes } from "./types/unique-types.js";
import { noUnusedTypes } from "./types/no-unused-types.js";
import { knownTypes } from "./types/known-types.js";
import { validTypeKinds } from "./types/valid-type-kinds.js";
import { uniqueValues } from "./types/unique-values.js";
import { validValues } from "./types/valid-values.js";
import { uniqueVectors, knownVectorMessages } from "./vectors/known-vector-messages.js";
import { knownVectorFields } from "./vectors/known-vector-fields.js";
import { vectorSizes } from "./vectors/vector-sizes.js";
import { vectorIds } from "./vectors/vector-ids.js";
import { completeVersionValues } from "./protocol/complete-version-values.js";
import { knownVersions } from "./protocol/known-versions.js";
import { uniqueVersions } from "./protocol/unique-versions.js";

/** The checks of files, whatever the version. */
export const protocolChecks: readonly ProtocolCheck[] = [
  uniqueVersions,
  knownVersions,
  uniqueTypes,
  validTypeKinds,
  uniqueOperations,
  knownParties,
  uniqueVectors,
  consistentIdNotation,
];

/** The checks of a version. */
export const versionChecks: readonly VersionCheck[] = [
  knownTypes,
  validValues,
  uniqueValues,
  validPackedParts,
  noRecursiveStructures,
  distinguishableChoices,
  validHeader,
  uniqueMessages,
  uniqueFields,
  uniqueExports,
  writableFiles,
  validWidths,
  validKeys,
  validCounters,
  restFieldLast,
  validDefaults,
  completeVersionValues,
  noCachedPersonalData,
  completeDocumentation,
  knownConditionFields,
  validRules,
  validDigests,
  validTextBindings,
  framesWithinLimits,
];

/** The checks of protocols in which all else is well, whatever the version. */
export const lateChecks: readonly ProtocolCheck[] = [noUnusedTypes, importedLimitsSuffice];

/** The checks of the vectors of a version in which all else is well; each expects that those before it hold. */
export const vectorChecks: readonly VersionCheck[] = [knownVectorMessages, knownVectorFields, vectorIds, vectorSizes];

/** Whether protocol.yaml misspells or lacks a version that others name: then nobody can say what the versions have. */
export function isMisdeclared({ at, node }: BoundProtocol, diagnostics: readonly Diagnostic[]): boolean {
  if (isPoisoned(node, "versions")) return true;
  const { file } = at.document;
  const folder = file.slice(0, file.lastIndexOf("/") + 1);
  const unknown = diagnostics.filter(({ code, range }) => code === "unknown-version" && range.file.startsWith(folder));
  const isNamedTwice = ({ message }: Diagnostic): boolean =>
    unknown.filter((each) => each.message === message).length > 1;
  return unknown.some((each) => each.range.file === file || isNamedTwice(each));
}
