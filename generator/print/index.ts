export { type Format, formatRaw, printRaw, type RawText } from "./print.js";
export { STYLE, WIDE_STYLE } from "./style.js";
