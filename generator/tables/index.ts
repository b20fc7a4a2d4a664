export {
  descriptorOfField,
  descriptorOfMessage,
  descriptorOfProtocol,
  descriptorOfStructure,
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
} from "./layouts.js";
export { missingFieldsOf, otherVersions, readingsOfMessage, readingsOfProtocol } from "./readings.js";
export { octetsInWords, pluralizeOctets } from "./sizes-in-words.js";
