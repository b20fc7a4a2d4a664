export * from "./errors.js";
export * from "./hex.js";
export * from "./init.js";
export * from "./integers.js";
export * from "./lists.js";
export * from "./memory.js";
export * from "./packed.js";
export * from "./texts.js";
