export * from "./digest.js";
export * from "./expression.js";
export * from "./field.js";
export * from "./named-type.js";
export * from "./protocol.js";
export * from "./rule.js";
export * from "./texts.js";
export * from "./wire-type.js";
