import { choicesCanBeToldApart } from "./choices-can-be-told-apart.js";
import { conditionsAreKnown } from "./conditions-are-known.js";
import { countersCount } from "./counters-count.js";
import { defaultsFit } from "./defaults-fit.js";
import { digestsAreSound } from "./digests-are-sound.js";
import { everythingIsExplained } from "./everything-is-explained.js";
import { exportsAreDistinct } from "./exports-are-distinct.js";
import { fieldsAreDistinct } from "./fields-are-distinct.js";
import { filesCanBeWritten } from "./files-can-be-written.js";
import { headerIsSound } from "./header-is-sound.js";
import { idsAreWrittenAlike } from "./ids-are-written-alike.js";
import { keysFitTypes } from "./keys-fit-types.js";
import { legsAreKnown } from "./legs-are-known.js";
import { limitsHaveRoom } from "./limits-have-room.js";
import { messagesAreDistinct } from "./messages-are-distinct.js";
import { octetsAreGiven } from "./octets-are-given.js";
import { operationsAreDistinct } from "./operations-are-distinct.js";
import { partsAddUp } from "./parts-add-up.js";
import { privateIsNotCached } from "./private-is-not-cached.js";
import { restIsLast } from "./rest-is-last.js";
import type { ProtocolRule, VersionRule } from "./rule.js";
import { rulesAreSound } from "./rules-are-sound.js";
import { sizesFitLimits } from "./sizes-fit-limits.js";
import { structuresEnd } from "./structures-end.js";
import { textsAreSound } from "./texts-are-sound.js";
import { typesAreDistinct } from "./types-are-distinct.js";
import { typesAreUsed } from "./types-are-used.js";
import { typesExist } from "./types-exist.js";
import { typesHaveOneKind } from "./types-have-one-kind.js";
import { valuesAreDistinct } from "./values-are-distinct.js";
import { valuesAreSound } from "./values-are-sound.js";
import { vectorsAreDistinct, vectorsAreKnown } from "./vectors-are-known.js";
import { vectorFieldsAreKnown } from "./vector-fields-are-known.js";
import { vectorsFit } from "./vectors-fit.js";
import { vectorsHaveIds } from "./vectors-have-ids.js";
import { versionValuesAreComplete } from "./version-values-are-complete.js";
import { versionsAreDeclared } from "./versions-are-declared.js";
import { versionsAreDistinct } from "./versions-are-distinct.js";

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
