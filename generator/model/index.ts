export * from "./field.js";
export * from "./named-type.js";
export * from "./protocol.js";
export * from "./texts.js";
export * from "./wire-type.js";
