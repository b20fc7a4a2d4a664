import { decodeAscii, encodeAscii } from "./ascii.js";
import { decodeGb18030, encodeGb18030, sizeOfGbCharacter } from "./gb18030.js";
import { inWords, TextError } from "../text-error.js";
import type { TextCodec } from "./text-codec.js";
import { decodeUcs2, encodeUcs2, sizeOfUcs2Character } from "./ucs2.js";

/** The codings that a table of formats names: three for text, and two for other data. */
export type BuiltInCoding = "ascii" | "ucs2" | "gb18030" | "binary" | "sim";

const CODEC = "ascii, ucs2, gb18030, binary, sim or a codec of smswire/text";

const ASCII: TextCodec = {
  name: "ascii",
  encode: encodeAscii,
  decode: decodeAscii,
  sizeOfCharacter: () => 1,
  isSevenBit: false,
  packing: null,
};

const UCS2: TextCodec = {
  name: "ucs2",
  encode: encodeUcs2,
  decode: decodeUcs2,
  sizeOfCharacter: sizeOfUcs2Character,
  isSevenBit: false,
  packing: null,
};

/** The codec of GB18030. */
export const GB18030: TextCodec = {
  name: "gb18030",
  encode: encodeGb18030,
  decode: decodeGb18030,
  sizeOfCharacter: sizeOfGbCharacter,
  isSevenBit: false,
  packing: null,
};

/** The codec of a coding in a table; null if it is not one for text. Throws a TextError if it is neither a codec nor built in. */
export function codecOf(coding: BuiltInCoding | TextCodec): TextCodec | null {
  switch (coding) {
    case "ascii":
      return ASCII;
    case "ucs2":
      return UCS2;
    case "gb18030":
      return GB18030;
    case "binary":
    case "sim":
      return null;
    default:
      if (typeof coding === "object" && coding !== null && typeof coding.encode === "function") return coding;
      throw new TextError({ code: "no-text", subject: "Coding", expected: CODEC, actual: inWords(coding) });
  }
}
