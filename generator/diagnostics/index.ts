export { catalogue } from "./catalogue.js";
export { CHINESE_MARKS } from "./chinese-marks.js";
export { counted } from "./counted.js";
export * from "./diagnostic.js";
export * from "./format-github.js";
export * from "./format-json.js";
export * from "./format-text.js";
export * from "./nearest-name.js";
export * from "./source-range.js";
