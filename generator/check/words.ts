import { type Bilingual, verbatim } from "../diagnostics/index.js";

/** Types and parts of a schema in words, as several checks use them. */
export const WORDS = {
  structure: { en: "a structure", zh: "结构" },
  messages: { en: "messages", zh: "消息" },
  elements: { en: "the elements of a list", zh: "列表的元素" },
  field: { en: "a field", zh: "字段" },
  fieldOfMessage: { en: "a field of a message", zh: "消息的字段" },
  octetString: verbatim("Octet String"),
  cOctetString: verbatim("C-Octet String"),
  tlvs: verbatim("TLVs"),
  tails: { en: "TLVs and the last field of a structure", zh: "TLV和结构的最后一个字段" },
  strings: { en: "Octet String and C-Octet String", zh: "Octet String和C-Octet String" },
  integersAndStrings: { en: "integers and Octet String", zh: "整数和Octet String" },
  typesWithOctets: { en: "integers, Octet String, Digits and Octets", zh: "整数、Octet String、Digits和Octets" },
} as const satisfies Readonly<Record<string, Bilingual>>;
