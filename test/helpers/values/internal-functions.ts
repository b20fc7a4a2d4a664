/** Functions that are called with any value because they do not read values, each with the reason. */
export const INTERNAL: readonly (readonly [exports: RegExp, reason: string])[] = [
  [/^(?:Decode|Encode|Text|Store|Flow)Error$/, "a program catches these errors, only the library makes them"],
  [/^(?:createStringCache|cacheMiss|cacheHit|cacheSlot)$/, "caches of emitted decoders, for each field"],
  [/^(?:read|write|sizeOf|endOf)Each(?:Of)?$/, "loops of emitted code, with functions that it passes"],
  [/^write(?:Uint|Int)\d+$|^write(?:Octet|Text|Zero)|^writeText$/, "writers of one field; encoders checked the place"],
  [/^(?:fitsString|padLeft)$/, "texts of one field, with the size that emitted code passes"],
  [
    /^(?:read(?:OctetString|Text)|read(?:Bounded)?CString|endOfCString)$/,
    "readers of one field; decoders checked the size",
  ],
  [
    /^(?:read|write|endOf|isValid)(?:(?:Mo|Mt)StatusReport\d*|SequenceNumber|Route|Hop|[A-Z]\w+Tlvs)$/,
    "one structure or the TLVs of a message, whose place was checked",
  ],
  [
    /^(?:read|write|endOf)(?:Broadcast(?:Area|ContentType|FrequencyInterval)|CallbackNum(?:Atag)?|DestAddress|UnsuccessSme)$/,
    "one structure of SMPP, whose place was checked",
  ],
  [
    /^(?:read|write|endOf)(?:BillingIdentification|DistributionList|ItsSessionInfo|MsValidity|NetworkErrorCode)$/,
    "one structure of SMPP, whose place was checked",
  ],
  [/^(?:read|write|endOf)(?:SmeAddress|Subaddress)$/, "one structure of SMPP, whose place was checked"],
  [
    /^(?:dataViewOf|freshDataView|octetsAt|rememberReadable|isViewOver|sharesBuffer)$/,
    "memory that encoders and decoders checked or made",
  ],
  [/^(?:octetsBeforeLength|readFrameLength|frameLengthError)$/, "steps of a splitter, which checked its format"],
  [/^(?:describeBeginning|sniffProtocol)$/, "the hint in an error, by bytes that a splitter checked"],
  [/^(?:checkedPart|checkPacked|checkDigits|checkedDigits)$/, "checks with a context that emitted code passes"],
  [/^(?:countedUp|countedUpDigits|keyOfText)$/, "steps of an emitted relation, with values of a decoded message"],
  [/^require[A-Z]/, "the checks themselves, with a context that emitted code passes"],
];
