export { idInHex } from "./command-id.js";
export { accessorsOf, derivedExports, messageExports, typeExports } from "./exports.js";
export { TAKEN_IDS, problemOfFileName } from "./file-names.js";
export { capitalize, toFileName, toPropertyName, toTypeName, uncapitalize } from "./identifiers.js";
export {
  MESSAGE_PROPERTIES,
  OCTET_STRING_FUNCTION,
  RESERVED_WORDS,
  TAKEN_BY_MESSAGES,
  TAKEN_EXPORTS,
} from "./reserved.js";
