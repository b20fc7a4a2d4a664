export type { Arrival, IncompleteMessage, Outcome, WholeMessage } from "./parts/arrival.js";
export { decodeText, encodeText } from "./coding/codings.js";
export { chooseFormat, decodeFormat, encodeFormat, type FormatChoice } from "./coding/format-text.js";
export { packSeptets, unpackSeptets, type UnpackOptions } from "./gsm7/packing.js";
export { type GuessReason, guessText, type TextGuess } from "./coding/guess-text.js";
export type { GuessedCoding } from "./coding/guessed-codings.js";
export { type Gb18030Decoder, setGb18030Decoder } from "./coding/gb18030-decoder.js";
export { formatVersion, msgIdKey, parseVersion } from "./identifiers.js";
export {
  type Concatenation,
  concatenationOf,
  type InformationElement,
  type OtherInformation,
  type Ports,
} from "./parts/information-element.js";
export { type CodedContent, type JoinedParts, joinParts } from "./parts/join-parts.js";
export { MemoryPartStore, type MemoryPartStoreOptions } from "./parts/memory-part-store.js";
export {
  absoluteTimeAt,
  type AbsoluteTime,
  dateOfAbsoluteTime,
  formatMessageTime,
  type MessageTime,
  parseMessageTime,
  type RelativeTime,
  relativeTimeOf,
} from "./time/message-time.js";
export { normalizeNumber } from "./parts/normalize-number.js";
export { partPlace } from "./parts/part-key.js";
export type {
  Awaitable,
  KeptPart,
  MessagePart,
  PartId,
  PartPlace,
  PartStore,
  StoreChange,
  StoredMessage,
} from "./parts/part-store.js";
export { type Content, readContent } from "./coding/read-content.js";
export type { ReadOptions } from "./coding/read-text.js";
export { Reassembler } from "./parts/reassembler.js";
export type { ReassemblerOptions } from "./parts/reassembler-options.js";
export {
  dateOfReportTime,
  formatReportTime,
  parseReportTime,
  type ReportTime,
  reportTimeAt,
} from "./time/report-time.js";
export {
  deliveryReport,
  type DeliveryReport,
  type DeliveryReportOptions,
  type ReportValues,
} from "./receipt/delivery-report.js";
export { deliveryStateOf, deliveryStateOfNumber, type DeliveryState } from "./receipt/delivery-state.js";
export { parseReceipt, type Receipt } from "./receipt/parse-receipt.js";
export { receiptIds } from "./receipt/receipt-ids.js";
export { dateOfReceiptTime, parseReceiptTime, type ReceiptTime } from "./receipt/receipt-time.js";
export { splitMessage, type SplitOptions, type SplitPart } from "./parts/split-message.js";
export { contentOrPayload, type PayloadOptions, type PayloadPart, splitOrWhole } from "./split-or-whole.js";
export { isTextError, TextError, type TextErrorCode, type TextErrorDetails } from "./text-error.js";
export {
  codingOf,
  type FormatOptions,
  type TextCoding,
  type TextFormat,
  type TextFormats,
} from "./coding/text-formats.js";
export type { CodingOfText, TextCodec, TextPacking, Unpacked } from "./coding/text-codec.js";
export { withCoding } from "./coding/with-coding.js";
export type { BuiltInCoding } from "./coding/built-in-codecs.js";
export { isoCyrillic, isoHebrew, latin1 } from "./coding/single-octet.js";
export { gsm7, gsm7Packed } from "./gsm7/codecs.js";
export {
  formatTimestamp,
  packTimestamp,
  parseTimestamp,
  type Timestamp,
  timestampAt,
  unpackTimestamp,
} from "./time/timestamp.js";
export {
  formatUserDataHeader,
  hasUserDataHeader,
  parseUserDataHeader,
  type UserDataHeader,
} from "./parts/user-data-header.js";
export type { Deviation, DeviationCode, DeviationDetails } from "../wire/deviation.js";
export type { Phrase } from "../wire/phrases.js";
