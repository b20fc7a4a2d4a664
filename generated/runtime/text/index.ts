export type { Arrival, IncompleteMessage, Outcome, WholeMessage } from "./arrival.js";
export { decodeText, encodeText } from "./codings.js";
export { chooseFormat, decodeFormat, encodeFormat, type FormatChoice } from "./format-text.js";
export { type Gb18030Decoder, setGb18030Decoder } from "./gb18030-decoder.js";
export { formatVersion, msgIdKey, parseVersion } from "./identifiers.js";
export {
  type Concatenation,
  concatenationOf,
  type InformationElement,
  type OtherInformation,
  type Ports,
} from "./information-element.js";
export { type CodedContent, type JoinedParts, joinParts } from "./join-parts.js";
export { MemoryPartStore, type MemoryPartStoreOptions } from "./memory-part-store.js";
export {
  absoluteTimeAt,
  type AbsoluteTime,
  dateOfAbsoluteTime,
  formatMessageTime,
  type MessageTime,
  parseMessageTime,
  type RelativeTime,
  relativeTimeOf,
} from "./message-time.js";
export type { Awaitable, KeptPart, MessagePart, PartStore, StoreChange, StoredMessage } from "./part-store.js";
export { type Content, readContent } from "./read-content.js";
export { Reassembler, type ReassemblerOptions } from "./reassembler.js";
export { dateOfReportTime, formatReportTime, parseReportTime, type ReportTime, reportTimeAt } from "./report-time.js";
export { splitMessage, type SplitOptions, type SplitPart } from "./split-message.js";
export { isTextError, TextError, type TextErrorCode, type TextFault } from "./text-error.js";
export { codingOf, type TextCoding, type TextFormat, type TextFormats } from "./text-formats.js";
export {
  formatTimestamp,
  packTimestamp,
  parseTimestamp,
  type Timestamp,
  timestampAt,
  unpackTimestamp,
} from "./timestamp.js";
export {
  formatUserDataHeader,
  hasUserDataHeader,
  parseUserDataHeader,
  type UserDataHeader,
} from "./user-data-header.js";
