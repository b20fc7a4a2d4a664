export { decodeText, encodeText } from "./codings.js";
export { chooseFormat, decodeFormat, encodeFormat, type FormatChoice } from "./format-text.js";
export { type Gb18030Decoder, setGb18030Decoder } from "./gb18030-decoder.js";
export { isTextError, TextError, type TextErrorCode, type TextFault } from "./text-error.js";
export { codingOf, type TextCoding, type TextFormat, type TextFormats } from "./text-formats.js";
