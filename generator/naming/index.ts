export { idInHex } from "./command-id.js";
export {
  accessorsOf,
  caseTypeName,
  constantOfBits,
  derivedExports,
  type ExportedType,
  messageExports,
  tlvsExports,
  tlvsTypeName,
  typeExports,
} from "./exports.js";
export { TAKEN_IDS, problemOfFileName } from "./file-names.js";
export {
  exportsOfOperation,
  exportsOfReports,
  type LinkNames,
  loginName,
  type NamedLink,
  namesOfLinks,
  namesOfOperation,
  type OperationNames,
  type SideNames,
} from "./flow-names.js";
export { capitalize, toFileName, toPropertyName, toTypeName, uncapitalize } from "./identifiers.js";
export {
  GLOBALS,
  HEADER_PROPERTIES,
  MESSAGE_PROPERTIES,
  PROTOCOL_EXPORTS,
  RESERVED_WORDS,
  SEQUENCE_PROPERTY,
  TAKEN_EXPORTS,
  TLVS_MEMBERS,
  TLVS_PROPERTIES,
  TLVS_PROPERTY,
} from "./reserved.js";
