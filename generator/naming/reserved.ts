/** Names that a property or an exported name must not have: words of the language, and what every object has. */
export const RESERVED_WORDS: ReadonlySet<string> = new Set([
  ..."arguments await break case catch class const continue debugger default delete do else enum eval export extends".split(
    " ",
  ),
  ..."false finally for function if implements import in instanceof interface let new null package private".split(" "),
  ..."protected public return static super switch this throw true try typeof undefined var void while with yield".split(
    " ",
  ),
  ..."constructor hasOwnProperty isPrototypeOf propertyIsEnumerable prototype toLocaleString toString valueOf".split(
    " ",
  ),
  ..."infinity naN".split(" "),
]);

/** Properties that every message has beside its fields, and the method of every view. */
export const MESSAGE_PROPERTIES: ReadonlySet<string> = new Set(["name", "sequenceId", "over"]);

/** What a protocol's module exports whatever its messages are, and what emitted code refers to. */
export const TAKEN_EXPORTS: ReadonlySet<string> = new Set([
  ..."Array BigInt DataView Error Infinity Map Math NaN Number Object Promise Record RegExp Set String Symbol".split(
    " ",
  ),
  ..."Uint8Array Partial Pick Omit Readonly Exclude Extract Init Message Unknown UnknownMessage Request Response".split(
    " ",
  ),
  ..."Finding DecodeError EncodeError FrameSplitter FrameFormat FrameJson MessageLayout ProtocolLayout".split(" "),
  // decodeEach, decodeFrom and encodeInto take any message.
  ..."Each From Into".split(" "),
  ..."Decoded Requests Responses ReplyFields DecodeErrorCode EncodeErrorCode Fault DecodeFault EncodeFault".split(" "),
  ..."ErrorContext KnownTexts FrameSplitterOptions FrameHandler".split(" "),
  ..."check checkDigits checkPadding checkedPart chooseTextFormat countMiss countOf createKnownTexts createSplitter".split(
    " ",
  ),
  ..."decode decodeEach decodeFrom decodeText descriptors encode encodeChecked encodeInto encodeText endOfEach".split(
    " ",
  ),
  ..."endOfText frameLayout frameLengthFault frameToJson fromHex hasRoom isDecodeError isEncodeError isObject".split(
    " ",
  ),
  ..."isSameMemory isViewOver isWithin jsonToFrame layouts lengthOf looksLike octetsAt octetsBeforeLength padLeft readEach".split(
    " ",
  ),
  ..."readEachOf readFrameLength readOctetString readText redact reply sizeOf sizeOfEach sizeOfText slotOf".split(" "),
  ..."splitFrames splitMessages splitText textFormats toHex tryDecode viewOf viewOfAny writeCharacters writeEach".split(
    " ",
  ),
  ..."writeEachOf writeInt16 writeInt32 writeInt64 writeInt8 writeOctetString writeOctets writeText".split(" "),
  ..."writeUint16 writeUint32 writeUint64 writeUint8 fitsText checkPacked writeOctetStrings writeZeros".split(" "),
]);

/** Readers and writers of Octet Strings, of which a protocol has one per width. */
export const OCTET_STRING_FUNCTION = /^(?:read|write)(?:Known)?OctetStrings?[0-9]*$/;

/** What modules that name a message's type import from the runtime, beside what every protocol exports. */
export const TAKEN_BY_MESSAGES: ReadonlySet<string> = new Set(
  "Content FormatChoice HashFunction MessagePart Secret SplitOptions SplitPart TextFormats encodeFailure".split(" "),
);
