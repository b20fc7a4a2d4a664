/** Names that a property or an export must not have: words of the language, and properties of every object. */
export const RESERVED_WORDS: ReadonlySet<string> = wordSet(`
  arguments await break case catch class const continue debugger default delete do else enum eval export extends false
  finally for function if implements import in instanceof interface let new null package private protected public return
  static super switch this throw true try typeof undefined var void while with yield
  constructor hasOwnProperty isPrototypeOf propertyIsEnumerable prototype toLocaleString toString valueOf infinity naN
`);

/** The property of every message that holds the sequence of the header. */
export const SEQUENCE_PROPERTY = "sequenceId";

/** The property of a message that holds its TLVs. */
export const TLVS_PROPERTY = "tlvs";

/** The property, and a method of views. */
export const TLVS_PROPERTIES: ReadonlySet<string> = new Set([TLVS_PROPERTY, `${TLVS_PROPERTY}Octets`]);

/** Properties of every object of TLVs in addition to the TLVs. */
export const TLVS_MEMBERS: ReadonlySet<string> = new Set(["order", "others"]);

/** Properties of every message in addition to its fields, and the method of every view. */
export const MESSAGE_PROPERTIES: ReadonlySet<string> = new Set(["name", SEQUENCE_PROPERTY, "over"]);

/** Properties of the header of a frame, and of a message with an unknown command. */
export const HEADER_PROPERTIES: ReadonlySet<string> = new Set([
  ...MESSAGE_PROPERTIES,
  ...wordSet("body commandId messageName totalLength"),
]);

/** Global values and types that emitted code uses, and others that an export would be confused with. */
export const GLOBALS: ReadonlySet<string> = wordSet(`
  Array ArrayBuffer BigInt DataView Error Infinity JSON Map Math NaN Number Object Promise RegExp Set String Symbol Uint8Array
  Exclude Extract Omit Partial Pick Readonly Record
`);

/** The names that every protocol exports: by module, and those of the runtime. */
export const PROTOCOL_EXPORTS = {
  codec: wordSet(`
    Decoded FrameHeader Message UnknownMessage checkPadding createSlabEncoder createSplitter createWriter decode
    decodeEach decodeFrom encode encodeInto frameToJson jsonToFrame readHeader sizeOf tryDecode
  `),
  tolerant: wordSet("TolerantMessage decodeTolerant decodeTolerantEach decodeTolerantFrom isComplete"),
  reply: wordSet("RejectionFields ReplyFields Requests Responses reply replyTo"),
  /** Only if a message answers any request. */
  nack: wordSet("Answers NackToFields nackTo"),
  check: wordSet("check encodeChecked"),
  text: wordSet("chooseTextFormat decodeText encodeText splitText textFormats"),
  layouts: wordSet("frameLayout layouts"),
  redact: wordSet("redact"),
  descriptors: wordSet("descriptors"),
  runtime: wordSet(`
    BitDescriptor BitValueDescriptor CStringLayout CaseDescriptor CaseLayout ContentDescriptor DecodeError DecodeErrorCode
    DecodeErrorContext DecodeErrorDetails Deviation DeviationCode DigitsLayout EncodeError EncodeErrorCode EncodeErrorDetails
    ErrorContext ErrorDetails FieldDescriptor FieldLayout
    Finding FrameEncoder FrameFormat FrameHandler FrameJson FrameLayout FrameSplitter FrameSplitterOptions FrameWriter
    FrameWriterOptions HashFunction HeaderValues Incomplete Init IntegerLayout JsonObject JsonValue Language ListLayout MessageDescriptor
    MessageLayout OctetStringLayout OctetsLayout PaddingFinding PartDescriptor PartialReport PartialValues Phrase
    ProtocolDescriptor ProtocolLayout ReceiptOptions ReceiptReading Secret SlabOptions SlabPool
    MarkLayout SlabPoolOptions StructureDescriptor StructureLayout TailStringLayout
    TextReceipt Tlv TlvDescriptor TlvLayout TlvsLayout Tolerant UnionDescriptor UnionLayout ValueDescriptor
    VersionCandidate VersionContradiction VersionDetector VersionEvidence
    WholeReport WithBody detectVersion explainDeviation explainError explainGuess fromHex isDecodeError isEncodeError
    propertyOfError splitFrames splitMessages toHex
  `),
  flow: wordSet(`
    Arrived Attempt Awaitable CallOptions EndReason Ended FlowCondition FlowError FlowErrorCode FlowErrorDetails FlowHash
    FlowLink FlowMessage FlowNegative FlowNegativeReason FlowOperation FlowSetting FlowSide FlowSignal FlowSignalLike
    FlowState FlowTable FlowTransition LinkLogin LinkSide LoginContext LoginRejection LoginTypes LoginTypesByName
    PartOutcome RelatedReport ReportRelation RequestContext Requester SequenceNumbers SessionCodec SideTypes isFlowError
    sessionCodec
  `),
} as const;

/** Names that no export of a schema may have. */
export const TAKEN_EXPORTS: ReadonlySet<string> = new Set(
  [RESERVED_WORDS, GLOBALS, ...Object.values(PROTOCOL_EXPORTS)].flatMap((names) => [...names]),
);

/** The words of a list. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
