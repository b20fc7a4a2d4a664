import { choicesCanBeToldApart } from "./types/distinguishable-choices.js";
import type { Diagnostic } from "../diagnostics/index.js";
import { conditionsAreKnown } from "./fields/known-condition-fields.js";
import { countersCount } from "./fields/valid-counters.js";
import { defaultsFit } from "./fields/valid-defaults.js";
import { isLeftOut } from "../syntax/index.js";
import { digestsAreSound } from "./fields/valid-digests.js";
import { everythingIsExplained } from "./protocol/complete-documentation.js";
import { exportsAreDistinct } from "./protocol/unique-exports.js";
import { fieldsAreDistinct } from "./fields/unique-fields.js";
import { filesCanBeWritten } from "./protocol/writable-files.js";
import { headerIsSound } from "./protocol/valid-header.js";
import { idsAreWrittenAlike } from "./protocol/consistent-id-notation.js";
import { keysFitTypes } from "./fields/valid-keys.js";
import { legsAreKnown } from "./protocol/known-parties.js";
import type { VersionView } from "../bind/index.js";
import { limitsHaveRoom } from "./protocol/imported-limits-suffice.js";
import { messagesAreDistinct } from "./protocol/unique-messages.js";
import { octetsAreGiven } from "./fields/valid-widths.js";
import { operationsAreDistinct } from "./protocol/unique-operations.js";
import { partsAddUp } from "./types/valid-packed-parts.js";
import { privateIsNotCached } from "./fields/no-cached-personal-data.js";
import { restIsLast } from "./fields/rest-field-last.js";
import type { ProtocolRule, VersionRule } from "./check.js";
import { rulesAreSound } from "./fields/valid-rules.js";
import { sizesFitLimits } from "./protocol/frames-within-limits.js";
import { structuresEnd } from "./types/no-recursive-structures.js";
import { textsAreSound } from "./fields/valid-text-bindings.js";
import { typesAreDistinct } from "./types/unique-types.js";
import { typesAreUsed } from "./types/no-unused-types.js";
import { typesExist } from "./types/known-types.js";
import { typesHaveOneKind } from "./types/valid-type-kinds.js";
import { valuesAreDistinct } from "./types/unique-values.js";
import { valuesAreSound } from "./types/valid-values.js";
import { vectorsAreDistinct, vectorsAreKnown } from "./vectors/known-vector-messages.js";
import { vectorFieldsAreKnown } from "./vectors/known-vector-fields.js";
import { vectorsFit } from "./vectors/vector-sizes.js";
import { vectorsHaveIds } from "./vectors/vector-ids.js";
import { versionValuesAreComplete } from "./protocol/complete-version-values.js";
import { versionsAreDeclared } from "./protocol/known-versions.js";
import { versionsAreDistinct } from "./protocol/unique-versions.js";

/** The rules about files, whatever the version. */
export const protocolRules: readonly ProtocolRule[] = [
  versionsAreDistinct,
  versionsAreDeclared,
  typesAreDistinct,
  typesHaveOneKind,
  operationsAreDistinct,
  legsAreKnown,
  vectorsAreDistinct,
  idsAreWrittenAlike,
];

/** The rules about a version. */
export const versionRules: readonly VersionRule[] = [
  typesExist,
  valuesAreSound,
  valuesAreDistinct,
  partsAddUp,
  structuresEnd,
  choicesCanBeToldApart,
  headerIsSound,
  messagesAreDistinct,
  fieldsAreDistinct,
  exportsAreDistinct,
  filesCanBeWritten,
  octetsAreGiven,
  keysFitTypes,
  countersCount,
  restIsLast,
  defaultsFit,
  versionValuesAreComplete,
  privateIsNotCached,
  everythingIsExplained,
  conditionsAreKnown,
  rulesAreSound,
  digestsAreSound,
  textsAreSound,
  sizesFitLimits,
];

/** The rules about protocols in which all else is well, whatever the version. */
export const lateRules: readonly ProtocolRule[] = [typesAreUsed, limitsHaveRoom];

/** The rules about the vectors of a version in which all else is well; each expects that those before it hold. */
export const vectorRules: readonly VersionRule[] = [vectorsAreKnown, vectorFieldsAreKnown, vectorsHaveIds, vectorsFit];

/** Whether protocol.yaml misspells or lacks a version that others name: then nobody can say what the versions have. */
export function isMisdeclared({ at, shape }: VersionView, diagnostics: readonly Diagnostic[]): boolean {
  if (isLeftOut(shape, "versions")) return true;
  const { file } = at.document;
  const folder = file.slice(0, file.lastIndexOf("/") + 1);
  const unknown = diagnostics.filter(({ code, range }) => code === "unknown-version" && range.file.startsWith(folder));
  const isNamedTwice = ({ message }: Diagnostic): boolean =>
    unknown.filter((each) => each.message === message).length > 1;
  return unknown.some((each) => each.range.file === file || isNamedTwice(each));
}
