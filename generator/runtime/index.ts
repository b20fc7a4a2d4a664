/*
 * The public names of the runtime. Every protocol's index exports exactly these, and so does the package's `./runtime`.
 * All other modules of the runtime, except `text/` and `node/`, are private: generated code imports them directly, and
 * they change without notice.
 */

// Errors: what decoders and encoders throw, and how to recognize it.
export {
  DecodeError,
  type DecodeErrorCode,
  type DecodeErrorContext,
  type DecodeErrorDetails,
  EncodeError,
  type EncodeErrorCode,
  type EncodeErrorDetails,
  type ErrorContext,
  type ErrorDetails,
  type HeaderValues,
  isDecodeError,
  isEncodeError,
} from "./wire/errors.js";
// The words of errors, and their translation.
export type { Phrase } from "./wire/phrases.js";
export { explainDeviation, explainError, explainGuess } from "./explain/explain-error.js";
export { propertyOfError } from "./explain/property-of-error.js";
// Departures from the specification that tolerant reading accepts.
export type { Deviation, DeviationCode } from "./wire/deviation.js";
// Status reports as they were found.
export type { PartialReport, ReceiptOptions, ReceiptReading, TextReceipt, WholeReport } from "./rules/receipt.js";
export type { PartialValues } from "./rules/partial-report.js";
export type { Incomplete, Tolerant } from "./tolerant/result.js";
// Bytes as hexadecimal, and back.
export { fromHex, toHex } from "./wire/hex.js";
// TLVs that stay bytes.
export type { Tlv } from "./wire/tlvs.js";
// The parameter of `create…`.
export type { Init, WithBody } from "./wire/init.js";
// Streams into frames and messages.
export type { FrameFormat } from "./frames/frame-format.js";
export { FrameSplitter } from "./frames/frame-splitter.js";
export { splitFrames, splitMessages } from "./frames/split-frames.js";
export type { FrameHandler, FrameSplitterOptions } from "./frames/splitter-options.js";
// Frames into streams.
export type { FrameEncoder } from "./frames/frame-encoder.js";
export { FrameWriter, type FrameWriterOptions } from "./frames/frame-writer.js";
export type { SlabOptions, SlabPoolOptions } from "./frames/slab-options.js";
export { SlabPool } from "./frames/slab-pool.js";
// Types that `check…`, `compute…`, `verify…`, `describe…`, `checkPadding` and `frameToJson` take or return.
export type { Language } from "./rules/describe.js";
export type { HashFunction, Secret } from "./rules/digest.js";
export type { Finding } from "./rules/finding.js";
export type { PaddingFinding } from "./interpreter/padding.js";
export type { FrameJson, JsonObject, JsonValue } from "./interpreter/json/wire-json.js";
// Which version of a protocol the frames of a recording fit.
export {
  detectVersion,
  type VersionCandidate,
  type VersionContradiction,
  VersionDetector,
  type VersionEvidence,
} from "./versions/detect-version.js";
// Types of the data in `layouts` and `descriptors`.
export type {
  CaseLayout,
  CStringLayout,
  DigitsLayout,
  FieldLayout,
  FrameLayout,
  IntegerLayout,
  ListLayout,
  MarkLayout,
  MessageLayout,
  OctetsLayout,
  OctetStringLayout,
  ProtocolLayout,
  StructureLayout,
  TailStringLayout,
  TlvLayout,
  TlvsLayout,
  UnionLayout,
} from "./interpreter/layout.js";
export type {
  BitDescriptor,
  BitValueDescriptor,
  CaseDescriptor,
  ContentDescriptor,
  FieldDescriptor,
  MessageDescriptor,
  PartDescriptor,
  ProtocolDescriptor,
  StructureDescriptor,
  TlvDescriptor,
  UnionDescriptor,
  ValueDescriptor,
} from "./interpreter/descriptor.js";
