export { bitDescriptor } from "./bit-descriptors.js";
export {
  descriptorOfField,
  descriptorOfMessage,
  descriptorOfProtocol,
  descriptorOfStructure,
  descriptorOfTlv,
  descriptorOfUnion,
  digitPartDescriptor,
  partDescriptor,
  typeOfValues,
  valueDescriptor,
} from "./descriptors.js";
export {
  fieldLayoutsOf,
  type FrameFormat,
  layoutOfFrame,
  layoutOfMessage,
  layoutOfProtocol,
  layoutOfStructure,
  layoutOfTlvs,
  layoutOfUnion,
  partsOfUnion,
} from "./layouts.js";
export { missingFieldsOf, otherVersions, readingsOfMessage, readingsOfProtocol } from "./readings.js";
export { octetsInWords, pluralizeOctets } from "./sizes-in-words.js";
export { type LoginVersion, loginsOf } from "./flow/login-fields.js";
export { requestedBy } from "./flow/requested-by.js";
export { type NegativeReason, type NegativeValues, negativeValues } from "./flow/negative-values.js";
export { isOfSession, leavesOutBody, namedFields, statusOf } from "./flow/result-fields.js";
export { needsBody } from "./flow/needs-body.js";
export { rulesOfLink } from "./flow/rules-of-link.js";
export { type StateRow, stateRows, type WayOut } from "./flow/state-table.js";
export { linkInWords, settingValue, stateHeadings, wayInWords, type Words } from "./flow/state-words.js";
export {
  type Answering,
  firstOf,
  isAnswering,
  isProperty,
  mayBeEmpty,
  rejectingValue,
  type ResponseSources,
  responseSources,
  statedBy,
  type StatedValue,
} from "./flow/response-values.js";
export { referenceOfProtocol } from "./reference/reference.js";
export { widthFormula } from "./reference/width-formula.js";
export { type PublicName, PublicNames } from "./reference/public-names.js";
export type * from "./reference/field-reference-types.js";
export type * from "./reference/flow-reference-types.js";
export type * from "./reference/reference-types.js";
