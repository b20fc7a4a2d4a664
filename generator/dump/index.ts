export { divide, type SizeAt } from "./frame-sizes.js";
export { hexToBytes, withoutMarks } from "./hex.js";
export * from "./notation.js";
export { PasteReader } from "./paste-reader.js";
export { nameOf } from "./problems.js";
export * from "./size-of-frames.js";
