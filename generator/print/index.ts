export { type Format, formatRaw, printRaw, type RawText, styleOf } from "./print.js";
