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
  // Types that every protocol exports, besides those above.
  ..."CStringLayout ContentDescriptor ErrorDetails FieldDescriptor FieldLayout FrameLayout HashFunction IntegerLayout".split(
    " ",
  ),
  ..."JsonObject JsonValue Language ListLayout MessageDescriptor OctetStringLayout OctetsLayout PaddingFinding".split(
    " ",
  ),
  ..."PartDescriptor ProtocolDescriptor Secret StructureDescriptor StructureLayout ValueDescriptor".split(" "),
  // decodeEach, decodeFrom and encodeInto take any message.
  ..."Each From Into".split(" "),
  ..."Decoded Requests Responses ReplyFields DecodeErrorCode EncodeErrorCode DecodeErrorDetails EncodeErrorDetails".split(
    " ",
  ),
  ..."ErrorContext StringCache FrameSplitterOptions FrameHandler".split(" "),
  ..."check checkDigits checkPadding checkedPart chooseTextFormat cacheMiss countOf createStringCache createSplitter".split(
    " ",
  ),
  ..."decode decodeEach decodeFrom decodeText descriptors encode encodeChecked encodeInto encodeText endOfEach".split(
    " ",
  ),
  ..."endOfCString frameLayout frameToJson fromHex holdsAtLeast isDecodeError isEncodeError isObject".split(" "),
  ..."isViewOver isReadable jsonToFrame layouts lengthOf octetsAt padLeft readEach".split(" "),
  ..."readEachOf readOctetString readCString redact reply sizeOf sizeOfEach sizeOfCString cacheSlot".split(" "),
  ..."splitFrames splitMessages splitText textFormats toHex tryDecode dataViewOf dataViewOrEmpty writeEach".split(" "),
  ..."writeEachOf writeInt16 writeInt32 writeInt64 writeInt8 writeOctetString writeOctets writeCString".split(" "),
  ..."writeUint16 writeUint32 writeUint64 writeUint8 fitsString checkPacked writeOctetStrings writeZeros".split(" "),
]);

/** Readers and writers of Octet Strings, of which a protocol has one per width. */
export const OCTET_STRING_FUNCTION = /^(?:read|write)(?:Cached)?OctetStrings?[0-9]*$/;

/** What modules that name a message's type import from the runtime, beside what every protocol exports. */
export const TAKEN_BY_MESSAGES: ReadonlySet<string> = new Set(
  "Content FormatChoice MessagePart SplitOptions SplitPart TextFormats encodeFailure".split(" "),
);
