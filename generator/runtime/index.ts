export * from "./frames/index.js";
export * from "./meaning/index.js";
export * from "./octets/index.js";
export * from "./walk/index.js";
