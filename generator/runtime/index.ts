export * from "./frames/index.js";
export * from "./rules/index.js";
export * from "./wire/index.js";
export * from "./interpreter/index.js";
