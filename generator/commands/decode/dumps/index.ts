export { divide, type SizeAt } from "./frame-sizes.js";
export * from "./notation.js";
export { PasteReader } from "./paste-reader.js";
export { nameOf } from "./problems.js";
